const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** What multiplies a figure that stands before it: 万 is ten thousand, 亿 a hundred million. */
export const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }

// Traditional forms that figures and their units are written with; one for one, so that places stay.
const simplified: Readonly<Record<string, string>> = {
  萬: "万",
  億: "亿",
  兩: "两",
  點: "点",
  餘: "余",
  畝: "亩",
  噸: "吨",
  號: "号",
  時: "时",
  圓: "元",
  個: "个",
  頃: "顷",
  幾: "几",
  數: "数",
  歲: "岁",
}

/** A source text with half-width digits and simplified numerals. Keeps its length, so that offsets stay true. */
export const plainFigures = (source: string): string =>
  source.replace(/[０-９．％：萬億兩點餘畝噸號時圓個頃幾數歲]/gu, sign => {
    const code = sign.charCodeAt(0)
    return simplified[sign] ?? String.fromCharCode(code - 0xfee0)
  })

/**
 * The value of a number in Chinese characters: 三百二十 is 320, 两千零五 2005, 一万二 undefined. Undefined where the
 * characters are no well-formed number, such as 七八千 (“seven or eight thousand”) and 十四五 (a plan’s number).
 */
export function readNumeral(numeral: string): number | undefined {
  if (!/[一二两三四五六七八九十]/u.test(numeral)) return undefined
  let total = 0
  let section = 0
  let digit: number | undefined
  let last = Number.POSITIVE_INFINITY
  let afterZero = true
  for (const sign of numeral) {
    const value = digits[sign]
    if (value === 0) {
      if (digit !== undefined) return undefined
      afterZero = true
      continue
    }
    if (value !== undefined) {
      if (digit !== undefined) return undefined
      digit = value
      continue
    }
    const step = steps[sign]
    if (step !== undefined) {
      if (step >= last || (digit === undefined && step !== 10)) return undefined
      section += (digit ?? 1) * step
      last = step
      afterZero = false
    } else {
      const power = powers[sign]
      section += digit ?? 0
      // 万亿: ten thousand times a hundred million.
      const isStacked = power === 1e8 && section === 0 && total > 0
      if (power === undefined || (section === 0 && !isStacked)) return undefined
      total = power === 1e8 ? (total + section) * power : total + section * power
      section = 0
      last = Number.POSITIVE_INFINITY
      afterZero = false
    }
    digit = undefined
  }
  // “一万二” leaves its last unit out, and what it is has to be guessed; “一百零二” and “二十二” have said it.
  if (digit !== undefined && !afterZero && last !== 10) return undefined
  return total + section + (digit ?? 0)
}
