import type { Sample } from "./sample.js"

export const riverDistrict: Sample = {
  id: "river-district",
  title: "District news",
  about: "from Chinese",
  text: `# The river district hands over a half -year answer sheet

Author:Lin Evening News Time:2023.07.18

On 16th, the semi -annual work meeting of the river district was held. The reporter learned from the meeting that in the first half of the year the district's total output value reached 61.4 billion yuan, a year -on -year increase of 7.2%of which the added value of industry accounted for 38.6%. Facing the impact of new crown pneumonia and rising prices, the small and medium -sized enterprises played the role of the cockpit stone of the local economy. Essence

# Fixed force

"We must maintain fixed force and gnaw the hard bones one by one. "Zhao Min, secretary of the district party committee, said that the cadres cadres should sink to the front line and solve the the urgent problems of the masses. In the second quarter, the flowing red flag of the" project competition "was won by Dongwan Town for the third time.

Standing at the workshop of Hengtai Bearings, the contributing contribution wall is covered with photos of advanced workers. The company invested 2 over 5 billion yuan in a new line, and the investment invested has already brought 1,200 jobs,and the output of the workshop has doubled. According with the plan, the second phase will be compleated at the end of the year .

# Old streets, new vitality

The old street of Baishi was once a dirty, messy and poor area. After the the transformation, it has become a net red punch card place for young people， and the topic of the street appeared on the hot search many times. Restaurant owner Mr. Hu told the reporter reporters that on weekends there is many guests and a table is hard to find. "Business is much more better than before！"he said with a smile.

Xiaobian also noticed that the district took the initiative to take the initiative in serving the elderly. A total of 46 canteens was opened, and each dish is cheap and full of 烟火气. The neighbourhood committees do a good job in the work of door-to-door visits, so that the sense of gain of residents are continuously improved.

# The next step

It is understood that in the second half of the year the district will go all out to fight the tough battle of investment attraction, deepen the " one network" reform, and strive to achieve remarkable achievements. The district also plans to build 3.5 ten thousand square meters of talent apartments. A good wind relies on strength, set sail and start again!

(Editor -in -charge: Wu Fan)`,
}
