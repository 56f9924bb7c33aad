import type { FactWords } from "@ungarble/core/guard"

const words = (list: string) => list.trim().split(/\s+/u)
const entries = <T>(list: string, value: (word: string, i: number) => T) =>
  words(list).map((word, i) => [word, value(word, i)] as const)

const units = (lines: string) =>
  lines
    .trim()
    .split("\n")
    .flatMap(line => {
      const [name, ...spellings] = words(line)
      return [name!, ...spellings].flatMap(spelling => [
        [spelling, name!] as const,
        [`${spelling}s`, name!] as const,
      ])
    })

const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"

/** How English states facts, for the guard of `@ungarble/core/guard`. */
export const guardWords: FactWords = {
  numbers: new Map([
    ...entries(
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      (_, i) => i,
    ),
    ...entries("twenty thirty forty fifty sixty seventy eighty ninety", (_, i) => 20 + 10 * i),
  ]),
  scales: new Map([
    ["hundred", 1e2],
    ["thousand", 1e3],
    ["k", 1e3],
    ["million", 1e6],
    ["mn", 1e6],
    ["billion", 1e9],
    ["bn", 1e9],
    ["trillion", 1e12],
    ["tn", 1e12],
    ["lakh", 1e5],
    ["crore", 1e7],
  ]),
  otherNumbers: new Map([
    ...entries(ordinals, (_, i) => `${i + 1}th`),
    ...entries(
      "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
      (_, i) => `${30 + 10 * i}th`,
    ),
    ["hundredth", "100th"],
    ["thousandth", "1000th"],
    ["millionth", "1000000th"],
    ...entries("half halves halved halving", () => "1/2"),
    ...entries("twice double doubled doubles doubling twofold", () => "×2"),
    ...entries("thrice triple tripled triples tripling threefold", () => "×3"),
    ...entries("quadruple quadrupled fourfold", () => "×4"),
    ...entries("tenfold", () => "×10"),
    ...entries("dozen", () => "12"),
    ...entries("dozens hundreds thousands millions billions trillions tens scores", word => word),
    ...entries("quarter thirds quarters fifths sixths sevenths eighths ninths tenths", word => word),
  ]),
  numberJoiners: new Set(["and"]),
  notNumbers: new Set(["no one", "per second", "one second"]),
  pronouns: new Map([["one", new Set(["of"])]]),
  minus: new Set(["minus", "negative"]),
  units: new Map<string, string>([
    ...units(`
      km kilometre kilometer
      mile
      metre meter
      cm centimetre centimeter
      mm millimetre millimeter
      inch inche
      foot feet
      yard
      acre
      hectare ha
      mu
      li
      jin
      kg kilogram kilo kilogramme
      gram gramme
      ton tonne
      pound lb
      ounce oz
      litre liter
      gallon
      barrel
      watt
      kilowatt kw
      megawatt mw
      gigawatt gw
      kilowatt-hour kwh
      volt
      hertz hz
      mb megabyte
      gb gigabyte
      tb terabyte
      kb kilobyte
      degree
      celsius
      fahrenheit
      dollar usd
      euro eur
      yuan rmb cny renminbi
      yen jpy
      sterling gbp
      rupee inr
      rouble ruble
      won krw
      peso
      franc
      cent
      second sec
      minute
      hour
      day
      week
      fortnight
      month
      year
      decade
      century centurie
      percent pct
      times
    `),
    ["m", "m"],
    ["g", "g"],
    ["t", "t"],
    ["l", "l"],
  ]),
  unitPairs: new Map([["per cent", "percent"]]),
  rates: new Set(words("per a an each every")),
  bounds: (
    [
      ["no more than", "≤"],
      ["no less than", "≥"],
      ["no fewer than", "≥"],
      ["not more than", "≤"],
      ["not less than", "≥"],
      ["not fewer than", "≥"],
      ["more than", ">"],
      ["greater than", ">"],
      ["less than", "<"],
      ["fewer than", "<"],
      ["at least", "≥"],
      ["at most", "≤"],
      ["up to", "≤"],
      ["close to", "~"],
      ["over", ">"],
      ["above", ">"],
      ["exceeding", ">"],
      ["under", "<"],
      ["below", "<"],
      ["nearly", "~"],
      ["almost", "~"],
      ["approximately", "~"],
      ["roughly", "~"],
      ["about", "~"],
      ["around", "~"],
    ] as const
  ).map(([phrase, sign]) => [words(phrase), sign] as const),
  boundsAfter: [
    [["or", "more"], "≥"],
    [["or", "less"], "≤"],
    [["or", "fewer"], "≤"],
  ],
  boundFillers: new Set(words("a an rmb usd us")),
  dates: new Map([
    ...entries(
      "january february march april may june july august september october november december",
      (_, i) => `month ${i + 1}`,
    ),
    ...entries("jan feb mar apr _ jun jul aug sep oct nov dec", (_, i) => `month ${i + 1}`),
    ["sept", "month 9"],
    ...entries("monday tuesday wednesday thursday friday saturday sunday", (_, i) => `day ${i + 1}`),
    ...entries("mon tue wed thu fri sat sun", (_, i) => `day ${i + 1}`),
    ["tues", "day 2"],
    ["thurs", "day 4"],
  ]),
  ambiguousDates: new Set(words("may march august mar jan mon wed sat sun sep dec")),
  beforeDates: new Set(words("in on of since until by last next")),
  eras: new Set(words("bc bce ad ce am pm a.m p.m")),
  relativeDates: new Set(words("yesterday today tomorrow tonight noon midnight")),
  relations: new Map([
    ...entries("last previous past preceding", () => "last"),
    ...entries("next coming following upcoming", () => "next"),
    ...entries("this current", () => "this"),
  ]),
  spans: new Set(
    words(
      "day week weekend month quarter year decade century night morning evening summer winter spring autumn season semester monday tuesday wednesday thursday friday saturday sunday",
    ),
  ),
  negations: new Map([
    ...entries(
      "not no none nobody nothing nowhere neither nor cannot don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't mustn't hasn't haven't hadn't needn't ain't",
      () => "not",
    ),
    ...entries("dont doesnt didnt isnt wasnt cant", () => "not"),
    ["never", "never"],
    ["without", "without"],
    ...entries("hardly barely scarcely", () => "hardly"),
    ...entries("rarely seldom", () => "rarely"),
    ...entries("fail fails failed failing", () => "fail"),
    ...entries("refuse refuses refused refusing", () => "refuse"),
    ...entries("deny denies denied denying", () => "deny"),
    ...entries("lack lacks lacked lacking", () => "lack"),
  ]),
  negativeEnding: "n't",
  negationPairs: new Map([["nor", "neither"]]),
  opposites: [
    "increase decrease|increased decreased|increases decreases|increasing decreasing|rise fall|rose fell|rises falls|rising falling|risen fallen",
    "rise drop|rose dropped|grow shrink|grew shrank|growing shrinking|growth decline|more less|more fewer|most least|higher lower|highest lowest|high low",
    "up down|above below|over under|before after|earlier later|early late|import export|imports exports|imported exported|win lose|won lost|winner loser",
    "wins loses|victory defeat|accept reject|accepted rejected|allow forbid|allowed forbidden|allow ban|allowed banned|legal illegal|open close|opened closed|open closed",
    "start end|started ended|begin end|began ended|buy sell|bought sold|borrow lend|enter leave|entered left|arrive depart|arrived departed|support oppose",
    "supported opposed|supports opposes|for against|agree disagree|agreed disagreed|pass fail|passed failed|first last|inside outside|internal external|domestic foreign",
    "all none|all some|always never|everyone nobody|everything nothing|north south|east west|northern southern|eastern western|left right|positive negative|profit loss",
    "male female|men women|man woman|boys girls|boy girl|he she|his her|father mother|son daughter|brother sister|husband wife|king queen|uncle aunt|sons daughters|mr mrs",
    "dead alive|dies lives|died survived|guilty innocent|convicted acquitted|public private|majority minority|maximum minimum|strengthen weaken|strengthened weakened",
    "strong weak|stronger weaker|expand reduce|expanded reduced|success failure|succeed fail|succeeded failed|with without|can cannot|must may|must should|will may",
  ]
    .join("|")
    .split("|")
    .map(pair => words(pair) as unknown as readonly [string, string]),
  negativePrefixes: words("un in im il ir non dis mis"),
  plainWords: new Set(
    words(`
      a an the this that these those some any each every all both no not only just even still yet also too very more most
      less least much many few several such same other another one i me my mine we us our ours you your yours he him his she
      her hers it its they them their theirs who whom whose which what when where why how if unless until while although
      though because since as so than then thus therefore hence however moreover furthermore meanwhile besides otherwise
      nevertheless instead indeed perhaps maybe and or but nor for of in on at by to from with without within into onto
      upon over under above below between among through during before after about against across along around behind beside
      beyond despite except inside like near off out outside per past regarding toward towards up down via is are was were
      be been being am have has had having do does did doing done will would shall should can could may might must let here
      there now today tomorrow yesterday tonight recently later soon again once never always often sometimes usually already
      first second third finally next last according given compared based due thanks apart rather whether either neither
      at-least new old many people when whenever wherever whoever whatever everyone everybody someone somebody anyone
      nobody nothing something everything anything please it's that's there's he's she's we're they're i'm you're don't
    `),
  ),
  capitals: /^i(?:'|$)/u,
  nameEndings: new Set(["", ...words("a ain an e ese i ia ian ic ish land n s y")]),
  foreign: new Set(
    words(`
      der das und ist nicht ein eine einen mit auf für von zu dem den des sich auch als wie bei nach wird wurde haben aber
      le les des et est une dans que qui pour pas sur avec sont plus par cette mais nous vous leur ont été
      el los las y en es una por con del se su para como más pero sus fue han está
      il di che gli della per non sono più nel dei alla anche questo una
      o os das dos uma em não com para mais são foi pelo pela
      het een van niet zijn maar ook voor met naar deze
      och att det som är på inte av för till
      nie jest się na że jak ale tak przez
      ve bir bu için ile çok değil
      yang dan untuk dengan tidak dari pada adalah
      và của là không một những được trong
    `).filter(
      word => !words("o in den an so on as per am is was die man plus par del dan met").includes(word),
    ),
  ),
  chatter:
    /^\s*(?:(?:sure|certainly|of course)[,!.:]|absolutely[,!]|okay\b|ok[,!]|here(?:'|’)?s\b|here (?:is|are)\b|i(?:'|’)?m sorry\b|sorry[,!.]|as an ai\b|as a (?:large )?language model\b|i (?:can(?:'|’)?t|cannot|am unable|won(?:'|’)?t)\b|i(?:'|’)ll\b|the (?:correct(?:ed)?|revised|rewritten|improved|suggested|original) (?:text|sentence|phrase|version|rewrite)\b|(?:rewrite|rewritten|revision|answer|output|translation|suggestion|option|explanation|note|correction|corrected|revised|assistant|user|system|result|response)\s*(?:\d+\s*)?[:：]|this (?:sentence|phrase|text) (?:is|means|should|could|can)\b|it should (?:be|read|say)\b|you (?:could|can|should) (?:say|write|use)\b|let me\b|great question\b|happy to\b|thank you for\b|we could (?:say|write)\b|please (?:provide|note|let me)\b)/iu,
}
