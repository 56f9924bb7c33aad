import type { Sample } from "./sample.js"

export const noodleShop: Sample = {
  id: "noodle-shop",
  title: "City life",
  about: "from Chinese",
  text: `# The noodle shop that exploded the circle of friends

Recently, a noodle shop which is less than 20 square meters has become popular on the Internet. In the short video platform, the topic of" a bowl of mother's noodles "has been played 3 over 2 hundred million times. Many eating melon masses came here from other cities, just to punch the card.

At 6 o'clock in the morning, the reporter came to the door of the shop,the team has already lined up to the corner of the street. "I was planted grass by a net red anchor last week, today I finally come to pull the grass. "Miss Chen, who came by high -speed rail, said. There is a lot of young people like her.

The boss is called Lao Zhou, 58 years old. He is a very Buddha system person. He only sell 200 bowls a day, and closes the door after selling out. Some people advised him to open a branch, he waved his hand and said: " Too much inner volume, I want to lie flat . "

The taste of the noodles noodles is simple: handmade noodles, pork bone soup, a spoon of chilli oil. The price is 9 yuan 9 yuan a bowl, which has not risen in ten years. Neighbors say that Lao Zhou's conscience conscience is the signboard. An old lady who have eaten for eight years told us that she never eat breakfast in other places.

After the fire, troubles also came. Some anchors do live broadcast with goods at the door, the noise affected the rest of the neighbors neighbors. The street office sent sent volunteers to maintain order, and a temporary parking lot was opened on the 8 month. According to incomplete statistics, the number of tourists in the street have increased by 120 percent%.

Experts believe that the explosive money of the Internet come fast and goes fast. To become a" long red ", the shop must rely on its hard power. "Traffic is a double-edged sword, &quot;said Professor Guo of the School of Business, and the quality is the king. Bleak.

Facing the the sudden popularity, Lao Zhou's mentality is very stable. He said that he will never make quick money, nor will he sell the sign. When the reporter left, he was kneading the dough with his head down, and the steeam of the pot covered his glasses like a layer of layer of gauze.

This is the taste of 人间. Xiaobian wishes that every ordinary people can meet such a bowl of noodles.`,
}
