import type { Rule } from "@ungarble/core"

// The thirty autonomous prefectures (自治州), in the spellings that news copy uses.
const prefectures =
  "Yanbian Enshi Xiangxi Aba Ngawa Ganzi Garze Garzê Kardze Liangshan Qiandongnan Qiannan Qianxinan Chuxiong Honghe Wenshan " +
  "Xishuangbanna Dali Dehong Nujiang Diqing Linxia Gannan Haibei Huangnan Golog Guoluo Yushu Haixi Changji Bayingolin " +
  "Bayingol Bayinguoleng Kizilsu Kezilesu Ili Yili Bortala Boertala"
const peoples =
  "Tibetan Qiang Yi Tujia Miao Dong Buyei Bouyei Buyi Hani Zhuang Dai Bai Jingpo Lisu Hui Mongol Mongolian Kazakh Kirgiz Kyrgyz " +
  "Kirghiz Korean and Nationality Nationalities Ethnic"
const regions =
  "Inner Mongolia|Guangxi(?: Zhuang)?|Tibet|Xizang|Ningxia(?: Hui)?|Xinjiang(?: Uy?gh?ur| Uygur)?"
const banners =
  "Urat Wulate Alxa Alashan Jungar Zhungeer Dalad Dalate Otog Etuoke Hanggin Hangjin Uxin Wushen Horo Yijinhuoluo Ejin Ejina " +
  "Horqin Keerqin Jarud Zalute Naiman Hure Kulun Bairin Balin Hexigten Keshiketeng Ongniud Wengniute Harqin Kalaqin Aohan Sonid " +
  "Sunite Abag Abaga Ujimqin Wuzhumuqin Taibus Taipusi Xianghuang Zhengxiangbai Zhenglan Tumed Tumd Tumote Darhan Damao Siziwang " +
  "Chahar Chahaer Evenki Ewenki Oroqen Elunchun Dawa Molidawa Arun Arong Barag Chenbaerhu Xinbaerhu"
const leagues = "Xilin ?[Gg]ol|Xilinguole|Hinggan|Xing[’']?an|Alxa|Alashan"

const place = new RegExp(
  [
    // “Liangshan State”, “Enshi Tujia and Miao Autonomous Region”
    `\\b(?:${prefectures.replaceAll(" ", "|")}|Hainan(?= Tibetan))(?: (?:${peoples.replaceAll(" ", "|")})){0,5} (?<state>Autonomous (?:State|Region|Area|Continent|District|Zone)|State)\\b(?![ -]?(?:owned|run|Grid|Farms?|Key|Council|Tax|Forest|University|Party))`,
    // “Inner Mongolia Autonomous Area”
    `\\b(?:${regions}) (?<region>[Aa]utonomous (?:[Aa]rea|[Ss]tate|[Dd]istrict|[Zz]one|[Tt]erritory|[Pp]rovince|[Cc]ounty))\\b`,
    // “Urat Middle Flag”, “Oroqen Autonomous Flag”
    `\\b(?:${banners.replaceAll(" ", "|")})(?: (?:Left|Right|Front|Rear|Back|Middle|Joint|United|Wing|Daur|Autonomous)){0,3} (?<banner>Flag)\\b`,
    // “Xilin Gol Alliance”
    `\\b(?:${leagues}) (?<league>Alliance|Union|Confederation)\\b`,
  ].join("|"),
  "gu",
)

const names = {
  state: { source: "州", reading: "zhōu", plain: "Prefecture" },
  region: { source: "自治区", reading: "zìzhìqū", plain: "Region" },
  banner: { source: "旗", reading: "qí", plain: "Banner" },
  league: { source: "盟", reading: "méng", plain: "League" },
} as const

/** “Liangshan State”, “Urat Middle Flag”: units of China’s minority areas under the wrong English name. */
export const prefectureState: Rule = {
  id: "chinese-prefecture-state",
  category: "terminology",
  confidence: 0.9,
  about:
    "China’s units for minorities have fixed English names: 自治州 is an autonomous prefecture, 自治区 an autonomous region, 旗 a banner and 盟 a league. Read as everyday words they become states, areas, flags and alliances.",
  message: "This unit has another name in English.",
  examples: {
    garbled: [
      { text: "Snow fell in Liangshan [[State]].", fixed: "Snow fell in Liangshan Prefecture." },
      {
        text: "He teaches in Enshi Tujia and Miao [[Autonomous Region]].",
        fixed: "He teaches in Enshi Tujia and Miao Autonomous Prefecture.",
      },
      {
        text: "Sheep outnumber people in Inner Mongolia [[Autonomous Area]].",
        fixed: "Sheep outnumber people in Inner Mongolia Autonomous Region.",
      },
      {
        text: "The well is in Urat Middle [[Flag]].",
        fixed: "The well is in Urat Middle Banner.",
      },
      { text: "Hay comes from Xilin Gol [[Alliance]].", fixed: "Hay comes from Xilin Gol League." },
    ],
    fine: [
      "Hainan State Farms sold the rubber.",
      "The Ngawa Tibetan and Qiang Autonomous Prefecture has two airports.",
      "Dali State-owned Forest Farm is closed.",
    ],
  },
  *check(text) {
    for (const match of text.text.matchAll(place)) {
      const kind = (Object.keys(names) as (keyof typeof names)[]).find(name => match.groups?.[name])
      const quote = kind && match.groups?.[kind]
      if (!kind || !quote) continue
      const { source, reading, plain } = names[kind]
      const autonomous = /^autonomous /iu.exec(quote)?.[0] ?? ""
      const to = match.index + match[0].length
      yield {
        from: to - quote.length,
        to,
        rewrites: [`${autonomous}${plain}`],
        message: `${source} is “${plain.toLowerCase()}” in English.`,
        evidence: { source, reading, gloss: plain.toLowerCase() },
      }
    }
  },
}
