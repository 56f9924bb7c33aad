/** A figure of the English text, in digits or in words. */
export interface TargetFigure {
  readonly kind: "number" | "percent" | "ordinal" | "month" | "clock"
  readonly value: number
  /** True where it is written in words alone. */
  readonly isSpelled: boolean
  readonly from: number
  readonly to: number
  /** The money or measure it stands with, in lower case: “$”, “yuan”, “acres”. */
  readonly unit?: string
}

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  )
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
const ordinals: Readonly<Record<string, number>> = Object.fromEntries([
  ..."zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
    .split(" ")
    .map((word, value) => [word, value]),
  ...tens.map((word, i) => [word.replace(/y$/u, "ieth"), 20 + 10 * i]),
  ["hundredth", 100],
])
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  k: 1e3,
}
const small: Readonly<Record<string, number>> = Object.fromEntries([
  ...ones.map((word, i) => [word, i]),
  ...tens.map((word, i) => [word, 20 + 10 * i]),
])

const word = [...Object.keys(small)].sort((a, b) => b.length - a.length).join("|")
const scale = "hundred|thousand|million|billion|trillion"
// The first form is no number, but what machines make of one: 4.176,000.
const digits = String.raw`\d+\.\d+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const months = "January February March April May June July August September October November December".split(
  " ",
)
const money = String.raw`(?:US|HK|NT|A|C|S)?\$|€|£|¥|RMB |CNY `
const measures =
  "yuan|RMB|renminbi|U\\.?S\\.? dollars?|Hong Kong dollars?|dollars?|euros?|pounds?|yen|acres?|mu|hectares?|kilograms?|kg|jin|catties|kilometers?|kilometres?|km|miles?|li|tons?|tonnes?"
const pattern = new RegExp(
  [
    String.raw`(?<![\p{L}\d.,])(?<clock>(?:[01]?\d|2[0-4])[:.][0-5]\d(?= ?[ap]\.?m\b)|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?|(?:1?\d)(?= ?(?:[ap]\.?m\b|o['’]clock)))`,
    String.raw`(?<!\p{L})(?<month>${months.join("|")}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\. ?\d))(?!\p{L})`,
    String.raw`(?<![\p{L}\d.,])(?<money>${money})?(?<digits>${digits})(?<ending>st|nd|rd|th)?(?:(?:[ -](?=(?:ten|10|100|hundred) (?:thousand|million))(?<odd>ten|10|100|hundred))?[ -]?(?<scale>(?:${scale}|bn|k)s?(?: (?:${scale}))?)(?!\p{L}))?(?![\d])`,
    String.raw`(?<!\p{L})(?<ordinal>(?:(?:${tens.join("|")})-)?(?:${Object.keys(ordinals).join("|")}))(?!\p{L})`,
    String.raw`(?<!\p{L})(?<words>(?:${word})(?:(?:[ -]| and )(?:${word}|${scale}))*)(?!\p{L})`,
  ].join("|"),
  "giu",
)
const after = new RegExp(
  String.raw`^(?<percent>\s?(?:%|percent\b|per cent\b|percentage points?\b))|^\s(?<unit>${measures})\b`,
  "iu",
)

/** The figures of an English text, in order, however they are written. */
export function targetFigures(text: string): TargetFigure[] {
  const figures: TargetFigure[] = []
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {}
    const from = match.index
    const to = from + match[0].length
    if (groups.month && !/^\p{Lu}/u.test(match[0])) continue
    const value = groups.digits
      ? Number(groups.digits.replaceAll(",", "")) * scaleOf(groups.odd) * scaleOf(groups.scale)
      : groups.month
        ? months.findIndex(name => name.startsWith(groups.month!.slice(0, 3))) + 1
        : groups.clock
          ? Number.parseInt(groups.clock, 10)
          : groups.ordinal
            ? readOrdinal(groups.ordinal.toLowerCase())
            : readWords(groups.words!.toLowerCase())
    const next = after.exec(text.slice(to))?.groups
    const unit = (groups.money ?? next?.unit)?.trim().toLowerCase()
    figures.push({
      kind: groups.clock
        ? "clock"
        : groups.month
          ? "month"
          : next?.percent
            ? "percent"
            : groups.ordinal || groups.ending
              ? "ordinal"
              : "number",
      value: Number(value.toPrecision(12)),
      isSpelled: !/\d/u.test(match[0]),
      from,
      to,
      ...(unit && { unit }),
    })
  }
  return figures
}

function scaleOf(words = ""): number {
  return words
    .toLowerCase()
    .split(" ")
    .reduce((product, each) => {
      const name = each.replace(/s$/u, "")
      const value = { ten: 10, 10: 10, 100: 100 }[name] ?? scales[name]
      return product * (value ?? 1)
    }, 1)
}

function readOrdinal(text: string): number {
  const [head = "", tail] = text.split("-")
  return tail === undefined ? (ordinals[head] ?? 0) : (small[head] ?? 0) + (ordinals[tail] ?? 0)
}

function readWords(text: string): number {
  let total = 0
  let section = 0
  for (const each of text.split(/[ -]/u)) {
    const value = small[each]
    const factor = scales[each]
    if (value !== undefined) section += value
    else if (factor === 100) section = Math.max(1, section) * 100
    else if (factor !== undefined) {
      total += Math.max(1, section) * factor
      section = 0
    }
  }
  return total + section
}

/** A value as newspapers print it: 346 million, 68,000, 1.2 billion, 7.5. */
export function printFigure(value: number): string {
  for (const [size, name] of [
    [1e12, "trillion"],
    [1e9, "billion"],
    [1e6, "million"],
  ] as const) {
    if (value >= size) return `${Number((value / size).toPrecision(8))} ${name}`
  }
  const [whole = "", part] = String(Number(value.toPrecision(10))).split(".")
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",")
  return part === undefined ? grouped : `${grouped}.${part}`
}
