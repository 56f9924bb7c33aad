import type { Sample } from "./sample.js"

export const stationSquare: Sample = {
  id: "station-square",
  title: "Regional paper",
  about: "from German",
  text: `# Station forecourt becomes new: Council gives green light

Waldingen. After a long debate the municipal council has on Thursday evening agreed to the conversion of the station forecourt. With 19 to 11 voices the committee voted for the draft of the office Kern and partner. The costs amount to 4,6 million Euro, from which the country takes over 60 % percent.

The BÃ¼rgermeisterin Petra Lindner spoke of a" milestone for the inner city ". "We have waited since 12 years on this day, "she said in the connection. The actual condition of the place is for the commuters not more reasonable . The pavement is broken, the lighting lighting fails and the busses stands each other in the way.

According with the plans, 38 new trees should be planted and the number of the parking places reduced from 140 to 52. Therefor a FahrradgeschÃ¤ft with workshop moves into the old luggage hall. The informations for the residents will be given on 14. September at 19 o'clock in the town hall, the the entry is free.

Not all are enthusiastic. Dieter Roth, holder of the bakery at the edge of the place, fears around his customers. "Who wants to buy bread rolls, needs a parking place before the door, "he says. Also the taxi drivers feels passed over: their stand shall be shifted into the Gartenstraße, what for older people mean a way of 300 metres more. One of the biggest problem is the time of construction of eighteen months months.

The traffic planner Sabine Voss advertises for patience. An survey among 1 200 travellers has shown that more than half comes by foot, with the wheel or with the bus. "The place belongs to the humans and not to the sheet metal," she says. During the the construction phase the busses will drove from a substitute stop in the Bahnhofstraße，which is already shielded.

The opposition has announced to examine a citizen decision. For this must be collected 2,340 signatures until end of October.Whether it comes so far, is open. The first dig of the spade is planned for the spring, as long as the promotion money from the ministry arrive in time.

For the people of Waldingen remains the hope that the eternal building site before the station finds soon an end. Or, as the Bürgermeisterin formulated it: "Good thing wants while have. &quot;`,
}
