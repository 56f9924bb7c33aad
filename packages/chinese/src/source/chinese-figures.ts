import { plainFigures, powers, readNumeral } from "./chinese-numerals.js"

/** A figure of the source text. */
export interface SourceFigure {
  readonly kind: "number" | "percent" | "year" | "month" | "day"
  /** Percentages as printed: 78.5 for 78.5 %. */
  readonly value: number
  /** True where it is only about right: 30多, 近5万. */
  readonly isRough: boolean
  /** The measure word or unit after it, as far as units are checked: 元, 亩, 斤. */
  readonly unit?: string
  /** True where it is counted in 万 or 亿, which English does not have. */
  readonly isCounted: boolean
  /** True for Chinese numerals without a 万 or 亿, which often stand in words and names. */
  readonly isSpelled: boolean
  readonly from: number
  readonly to: number
  readonly quote: string
}

const arabic = String.raw`\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const numeral = "[〇零一二两三四五六七八九十百千万亿]+"
const units =
  "人民币元|元人民币|美元|港元|港币|欧元|英镑|日元|日圆|韩元|卢布|新台币|台币|令吉|马币|澳元|加元|新元|泰铢|卢比|法郎|元|块钱|亩|公顷|公斤|千克|斤|公里|千米|华里|里地|吨"
const pattern = new RegExp(
  [
    String.raw`(?<clock>\d{1,2}\s?[时点:](?:\s?\d{1,2}(?::\d\d)?\s?分?|半|许|整)?(?![\d.]*[万亿%]))`,
    `百分之(?<hundredth>百|${numeral}(?:点${numeral})?|${arabic})`,
    String.raw`(?<percent>${arabic})\s?(?:%|个百分点)`,
    `(?<!分)(?<tenths>[二两三四五六七八九])成(?<half>五)?(?![为了员立功果长分])`,
    String.raw`(?<part>${numeral}|\d+)分之(?<whole>${numeral}|\d+)`,
    String.raw`(?<score>\d+\s?(?:[/:]|比)\s?\d+)`,
    String.raw`(?<year>(?:1[89]|20)\d\d)\s?年(?!代|版)`,
    String.raw`(?<month>1[0-2]|0?[1-9])\s?月(?!份饼)`,
    String.raw`(?<day>3[01]|[12]\d|0?[1-9])\s?[日号](?![线楼院店机馆房病门桌])`,
    String.raw`(?<number>${arabic})(?<more>多|余|来)?\s?(?<power>(?:[十百千]?万亿|[十百千]?[万亿]|[百千](?![米克瓦分帕]))?)(?<rest>(?<=[万亿])\d{1,4}(?:[千百]|(?!\d)))?(?<more2>多|余|来)?个?(?<unit>${units})?`,
    `(?<![几数好上成初])(?<spelled>${numeral})(?<more3>多|余|来)?(?<power2>万亿|[万亿])?(?<more4>多|余)?个?(?<unit2>${units})?`,
  ].join("|"),
  "gu",
)

const rough = /(?:近|约|超|逾|超过|大约|将近|接近|至少|不足|上)$/u
const number = (text: string) => Number(text.replace(/[,，]/gu, ""))
const powerOf = (text: string) => [...text].reduce((product, sign) => product * (powers[sign] ?? 1), 1)

/** The figures of a Chinese text, in order. Clock times, scores and fractions are read over, so that no part of them counts. */
export function sourceFigures(source: string): SourceFigure[] {
  const plain = plainFigures(source)
  const figures: SourceFigure[] = []
  for (const match of plain.matchAll(pattern)) {
    const groups = match.groups ?? {}
    const from = match.index
    const to = from + match[0].trimEnd().length
    const add = (kind: SourceFigure["kind"], value: number | undefined, more: Partial<SourceFigure> = {}) => {
      if (value === undefined || !Number.isFinite(value)) return
      const isRough = rough.test(plain.slice(Math.max(0, from - 2), from))
      figures.push({
        kind,
        value: Number(value.toPrecision(12)),
        isRough,
        isCounted: false,
        isSpelled: false,
        from,
        to,
        quote: source.slice(from, to),
        ...more,
      })
    }
    if (groups.hundredth) add("percent", readPercent(groups.hundredth))
    else if (groups.percent) add("percent", number(groups.percent))
    else if (groups.tenths) {
      add("percent", (readNumeral(groups.tenths) ?? 0) * 10 + (groups.half ? 5 : 0))
    } else if (groups.year) add("year", Number(groups.year))
    else if (groups.month) add("month", Number(groups.month))
    else if (groups.day) add("day", Number(groups.day))
    else if (groups.number) {
      const power = groups.power ?? ""
      const sub = /^\D/u.test(plain.slice(to)) || to === plain.length
      // A figure that runs into Latin letters or another mark of a code is a name: G60, 5G, B.1.1, 002594.SZ.
      const isCode = /[A-Za-z.\-_/#]$/u.test(plain.slice(0, from)) || /^[A-Za-z._#]/u.test(plain.slice(to))
      // Decades, birth years (95后) and the first half of a range whose power stands after the second (600至850亿).
      const isOther = /^(?:年代|后|世纪)|^\s?[至到~～—–-]\s?[\d.]+\s?[万亿]/u.test(plain.slice(to))
      if (!sub || isCode || isOther || /^0\d/u.test(groups.number)) continue
      const rest = groups.rest
        ? number(groups.rest.replace(/\D/u, "")) * powerOf(groups.rest.replace(/\d/gu, ""))
        : 0
      add("number", number(groups.number) * powerOf(power) + rest, {
        isCounted: /[万亿]/u.test(power),
        ...((groups.more || groups.more2) && { isRough: true }),
        ...(groups.unit && { unit: groups.unit }),
      })
    } else if (groups.spelled) {
      const value = readNumeral(groups.spelled + (groups.more3 ? "" : (groups.power2 ?? "")))
      const power = groups.more3 ? powerOf(groups.power2 ?? "") : 1
      const isCounted = /[万亿]/u.test(groups.spelled + (groups.power2 ?? ""))
      if (value === undefined || value < 11) continue
      add("number", value * power, {
        isCounted,
        isSpelled: !isCounted,
        ...((groups.more3 || groups.more4) && { isRough: true }),
        ...(groups.unit2 && { unit: groups.unit2 }),
      })
    }
  }
  return figures
}

function readPercent(text: string): number | undefined {
  if (text === "百") return 100
  if (/\d/u.test(text)) return number(text)
  const [whole = "", part] = text.split("点")
  const value = readNumeral(whole) ?? (/^[零〇]$/u.test(whole) ? 0 : undefined)
  if (value === undefined || part === undefined) return value
  const decimals = [...part].map(sign => readNumeral(sign) ?? 0)
  return value + Number(`0.${decimals.join("")}`)
}
