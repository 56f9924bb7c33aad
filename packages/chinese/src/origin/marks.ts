import type { Range } from "@ungarble/core"

/** A trace that can be counted: something that one kind of text has more often than another. */
export interface Mark {
  readonly id: string
  /** What it is, for a person. */
  readonly about: string
  /** Tested against each sentence. */
  readonly pattern: RegExp
}

const surnames =
  "Bai|Cai|Cao|Chen|Cheng|Cui|Dai|Deng|Ding|Dong|Du|Duan|Fan|Fang|Feng|Fu|Gao|Gu|Guo|Han|Hao|He|Hou|Hu|Huang|Jia|Jiang|Jin|Kong|Lei|Li|Liang|Liao|Lin|Liu|Lu|Luo|Lü|Ma|Mao|Meng|Pan|Peng|Qian|Qin|Qiu|Ren|Shao|Shen|Shi|Song|Su|Sun|Tan|Tang|Tao|Tian|Wang|Wei|Wu|Xia|Xiang|Xiao|Xie|Xiong|Xu|Xue|Yan|Yang|Yao|Ye|Yi|Yin|Yu|Yuan|Zeng|Zhang|Zhao|Zheng|Zhong|Zhou|Zhu|Zou"
const syllable =
  "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u)"

/**
 * What texts are told apart by. The typography and the phrases are the machine's; the names are the topic's, and count
 * for little beside English news about China, which has them as well.
 */
export const marks: readonly Mark[] = [
  {
    id: "hyphen",
    about: "hyphens with a space on one side",
    pattern: /\p{L} -\p{L}|\p{L}- \p{L}(?!nd\b|r\b)/u,
  },
  { id: "dashes", about: "doubled or broken dashes", pattern: /[-–—] [-–—](?!\d)|——|\p{L} -- ?\p{L}/u },
  { id: "essence", about: "the stray word “Essence”", pattern: /(?:^|[.!?”"] ?)Essence\b/u },
  { id: "full-width", about: "full-width marks", pattern: /[，。；：！？、（）「」『』《》【】％]/u },
  { id: "han", about: "Chinese characters", pattern: /\p{Script=Han}/u },
  {
    id: "quote-space",
    about: "quotation marks with spaces inside",
    pattern: /(?:^|\s)["“] \p{L}|[\p{L}.,!?] ["”](?=[\s,.]|$)|\p{L}["“] \p{L}/u,
  },
  {
    id: "apostrophe",
    about: "apostrophes between spaces",
    pattern: /\p{L} ['’] (?:s|t|re|ve|ll)\b|\p{L} ['’](?:s|t)\b/u,
  },
  { id: "glued", about: "sentences without a space between them", pattern: /\p{Ll}[.!?,:;]["”]?\p{Lu}/u },
  { id: "space-mark", about: "spaces before a comma or stop", pattern: /[\p{L}\d] [,.;:](?=\s|$)/u },
  {
    id: "my-country",
    about: "“my country” for China",
    pattern: /\b[Mm]y country(?:['’]s)?\b|\bour country['’]s\b/u,
  },
  { id: "masses", about: "“the masses”", pattern: /\b(?:the|broad) masses\b|\bmasses of (?:people|the)\b/iu },
  {
    id: "reporter",
    about: "“the reporter learned”, “(reporter …)”",
    pattern:
      /\breporters? (?:learned|saw|found|noticed|noted|visited|came|interviewed|recently)\b|\b(?:told|informed) (?:the|this) reporter|\((?:[\p{Ll}-]+ )?(?:reporter|journalist|correspondent)s? /iu,
  },
  {
    id: "understood",
    about: "“it is understood that”, “it is reported that”",
    pattern:
      /\b[Ii]t is (?:understood|reported|learned|worth (?:mentioning|noting)|expected)\b|\baccording to (?:reports|statistics|incomplete|introduction|the introduction|preliminary)/iu,
  },
  {
    id: "introduced",
    about: "“introduced” for “said”",
    pattern:
      /\b(?:introduced that|introduced,|introduced:|, introduced\b|introduced to (?:the )?reporters?)/u,
  },
  { id: "crown", about: "“new crown”, “new coronary”", pattern: /\bnew (?:crown|coronary|coronal)\b/iu },
  {
    id: "epidemic",
    about: "“epidemic prevention and control”",
    pattern: /\bepidemic (?:prevention|situation|control)\b|\bprevention and control\b/iu,
  },
  {
    id: "cadres",
    about: "“cadres”, “party members”",
    pattern: /\bcadres?\b|\bparty members\b|\bparty (?:building|branch|committee)\b/iu,
  },
  { id: "enterprises", about: "“enterprises”", pattern: /\benterprises?\b/iu },
  {
    id: "strengthen",
    about: "“strengthen”, “deepen”, “promote the”",
    pattern:
      /\b(?:strengthen|deepen|accelerat|consolidat|optimi[sz])(?:e|es|ed|ing|en)?\b|\bpromot(?:e|ed|ing) the\b|\bvigorously\b/iu,
  },
  {
    id: "comprehensive",
    about: "“comprehensively”, “effectively”, “actively”",
    pattern:
      /\b(?:comprehensively|effectively|actively|resolutely|conscientiously|continuously|steadily)\b/iu,
  },
  {
    id: "good-job",
    about: "“do a good job in”, “carry out”",
    pattern:
      /\bdo(?:ing|ne)? a good job\b|\bcarr(?:y|ied|ying) out\b|\bplay(?:ed|ing)? (?:a|the|an) .{0,20}role\b/iu,
  },
  {
    id: "at-present",
    about: "“at present”, “in recent years”",
    pattern: /\bAt present\b|\bIn recent (?:years|days)\b|\brecently,/u,
  },
  {
    id: "relevant",
    about: "“the relevant departments”",
    pattern:
      /\brelevant (?:departments?|units?|personnel|work|policies|regulations|provisions|person|\p{L}+s)\b|\bthe person in charge\b|\bresponsible person\b/iu,
  },
  {
    id: "construction",
    about: "“construction of” things that aren’t built",
    pattern:
      /\b(?:construction|development|work|building) of (?:the )?(?:\p{L}+ ){0,3}(?:civili[sz]ation|team|system|economy|society|culture|party|industry|ecology|ecological|spiritual|work)\b/iu,
  },
  {
    id: "quality-development",
    about: "“high-quality development” and other set phrases of officials",
    pattern:
      /\bhigh[- ]+quality development\b|\breform and opening\b|\bnew era\b|\bgrass-? ?roots\b|\bpoverty (?:alleviation|reduction)\b|\bspirit of the\b|\bGeneral Secretary\b|\bwell-off\b|\bmass line\b/iu,
  },
  {
    id: "officials",
    about: "deputy directors, municipal committees, autonomous regions",
    pattern:
      /\b(?:deputy (?:director|secretary|mayor|head)|municipal|autonomous (?:region|prefecture|county)|township|prefecture-level|provincial)\b/iu,
  },
  {
    id: "county",
    about: "counties, districts, provinces by name",
    pattern: /\b\p{Lu}\p{Ll}+ (?:County|District|Province|Town|Village|Municipality)\b/u,
  },
  {
    id: "yuan",
    about: "sums in yuan, areas in mu",
    pattern: /\byuan\b|\bRMB\b|\brenminbi\b|\bmu of\b|\d mu\b/iu,
  },
  {
    id: "odd-figure",
    about: "figures counted in ten thousands",
    pattern:
      /\d (?:10,000|ten thousand|100 million|hundred million|over \d)|\d[\d.,]* (?:tens? of thousands?|thousand million)\b|\b\d{5,}\b/iu,
  },
  {
    id: "day-alone",
    about: "days without a month (“on the 26th”)",
    pattern:
      /\b[Oo]n (?:the )?\d{1,2}(?:st|nd|rd|th)\b(?! (?:of|day|anniversary|\p{Lu}))|\bon \d{1,2} days\b|\bOn the \d{1,2}(?:st|nd|rd|th) day\b/u,
  },
  { id: "year-on-year", about: "“a year-on-year increase”", pattern: /\byear ?-? ?on ?-? ?year\b/iu },
  {
    id: "etc",
    about: "lists that end in “etc.” or “and other places”",
    pattern:
      /\betc\b|\band other (?:places|departments|units|provinces|cities|regions|fields|aspects|areas|activities)\b/iu,
  },
  {
    id: "slogan",
    about: "slogans with a numeral in quotation marks",
    pattern: /["“] ?(?:one|two|three|four|five|six|seven|eight|ten|double|[1-9]) ?[\p{L} -]{2,40}["”]/iu,
  },
  {
    id: "numbered",
    about: "numbered steps: “the first is”, “secondly”",
    pattern: /\b(?:[Ff]irst is|[Ss]econd is|[Tt]hird is)\b|\bone is to\b/u,
  },
  {
    id: "site",
    about: "names of Chinese news agencies and sites",
    pattern: /\bXinhua\b|\bXinhuanet\b|\bPeople['’]s Daily\b|\bChina News\b|\bCCTV\b|\bChina Daily\b/u,
  },
  {
    id: "person",
    about: "Chinese names in pinyin",
    pattern: new RegExp(String.raw`\b(?:${surnames}) (?=[A-Z])(?:${syllable}){1,2}\b`, "iu"),
  },
  {
    id: "pinyin",
    about: "words of three or more syllables of pinyin, or with x and q as pinyin has them",
    pattern: new RegExp(
      String.raw`\b(?=[A-Z])(?=[A-Za-z]*(?:[Zz]h|[Xx][iu]|[Qq]i|uang|iang))(?:${syllable}){2,4}\b`,
      "iu",
    ),
  },
  { id: "china", about: "China and the Chinese", pattern: /\bChin(?:a|ese)\b/u },
  {
    id: "the-china",
    about: "“the China …”, “the Beijing …”",
    pattern:
      /\bthe (?:China|Beijing|Shanghai|Hunan|Guangdong|Sichuan|Jiangsu|Zhejiang|Shenzhen|Guangzhou)\b/u,
  },
  {
    id: "people",
    about: "“the people’s livelihood”, “people of all ethnic groups”",
    pattern:
      /\bpeople['’]s (?:livelihoods?|liv\p{L}+|lives|congress|government|court)\b|\bethnic (?:groups|minorit)|\bthe Chinese people\b/iu,
  },
  { id: "not-only", about: "“not only … but also”", pattern: /\bnot only\b.{3,120}\bbut\b/iu },
  {
    id: "to-verb",
    about: "one purpose after another: “in order to”, “so as to”",
    pattern: /\bso as to\b|\bin order to\b|\bso that\b/iu,
  },
  { id: "comma-and", about: "many clauses joined by commas", pattern: /(?:,[^,.;]{12,90}){4}/u },
  {
    id: "industry",
    about: "industries, chains, projects, platforms, parks",
    pattern:
      /\b(?:industrial|innovation|demonstration|pilot|supply|ecological) (?:chain|park|zone|base|platform|project|area|civili[sz]ation)s?\b/iu,
  },
  // What English news has, and translations from Chinese have less of.
  {
    id: "weekday",
    about: "days of the week",
    pattern: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b/u,
  },
  {
    id: "contraction",
    about: "contractions such as “didn’t”",
    pattern: /\b\p{L}+n['’]t\b|\b(?:it|that|he|she|they|we|you|I)['’](?:s|re|ll|ve|d|m)\b/iu,
  },
  { id: "relative", about: "clauses with “, who” and “, which”", pattern: /, wh(?:o|ich|ose|ere)\b/u },
  {
    id: "attribution",
    about: "speech that is attributed after it (“…, he said”)",
    pattern: /[,”"] (?:\p{L}+ ){1,4}(?:said|told|added|wrote)\b|\b(?:told|spokes(?:man|woman|person))\b/u,
  },
  {
    id: "agency",
    about: "“U.S.”, “the AP”, “the BBC”",
    pattern: /\bU\.S\.|\bUS\b|\bUK\b|\bBBC\b|\bAssociated Press\b|\bReuters\b/u,
  },
  {
    id: "date",
    about: "dates with month and day",
    pattern:
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d/u,
  },
]

/** In how many of a text's sentences each mark stands, in the order of `marks`. */
export const countMarks = (text: string, sentences: readonly Range[]): number[] =>
  marks.map(({ pattern }) => sentences.filter(({ from, to }) => pattern.test(text.slice(from, to))).length)
