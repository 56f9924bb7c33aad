import type { Token } from "@ungarble/core"
import { pinyinSyllables } from "../words/pinyin.js"

const surnames = new Set(
  "ai an bai ban bao bi bian bo cai cao cen chai chang chao che chen cheng chi chu cui dai deng di diao ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gou gu guan gui guo hai han hang hao he hong hou hu hua huan huang huo ji jia jian jiang jiao jin jing ju kang ke kong kou kuang lai lan lang lao le lei leng li lian liang liao lin ling liu long lou lu luan luo lv lyu ma mai man mao mei men meng mi miao min ming mo mou mu na ni nie ning niu nong ou pan pang pei peng pi ping pu qi qian qiang qiao qin qing qiu qu quan que ran rao ren rong ruan rui sang sha shan shang shao she shen sheng shi shou shu shui si song su sui sun tai tan tang tao teng tian tie tong tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zong zou zu zuo".split(
    " ",
  ),
)
const doubleSurnames = new Set(
  "ouyang sima shangguan zhuge situ dongfang dugu murong xiahou huangfu gongsun linghu duanmu yuwen zhangsun baili ximen nangong".split(
    " ",
  ),
)
// Syllables that are English words: two of them side by side (“He Can”, “Sun Song”) are no name by their shape alone.
const english = new Set(
  "a an can die fan gang gun hang he hung long lung man mans men me mice pan pang ping run she song sun tan ten tie you tang fang bin bang ban bun chang dang den die dun lang wen ran sang sung rang sin king lie pie nun ton tong main hen pen wan ping".split(
    " ",
  ),
)

const isCapital = (token: Token | undefined): token is Token =>
  token?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(token.text)

/** A pinyin word as it is looked up: lower case, without the possessive ending, tone marks and parting apostrophes. */
export const barePinyin = (text: string): string =>
  text
    .replace(/['’]s$/u, "")
    .normalize("NFD")
    .replace(/\u0308/gu, "v")
    .replace(/uv/gu, "v")
    .replace(/[\u0300-\u036F'’]/gu, "")
    .toLowerCase()

/** How many syllables of pinyin a word in Latin letters has; “Xi'an” has two, “Smith” none. */
export const syllablesOf = (text: string): number => pinyinSyllables(barePinyin(text))

/** True for the pinyin of a Chinese family name, of one syllable or two. */
export const isChineseSurname = (text: string): boolean =>
  surnames.has(barePinyin(text)) || doubleSurnames.has(barePinyin(text))

/**
 * How many tokens of `words` from `at` on are a Chinese name with the family name first: “Zhang Guimei” two, “Zhang Gui-mei”
 * four, “Zhang Gui Mei” three; 0 if they are none. A name of which both parts are English words is none.
 */
export function chinesePerson(words: readonly Token[], at: number): number {
  const [surname, given, third, fourth] = [words[at], words[at + 1], words[at + 2], words[at + 3]]
  if (!isCapital(surname) || !isCapital(given) || !isBeside(surname, given)) return 0
  if (!isChineseSurname(surname.text) || /['’]s$/u.test(surname.text)) return 0
  const syllables = syllablesOf(given.text)
  if (syllables === 0 || syllables > 2) return 0
  if (english.has(surname.lower) && english.has(given.lower)) return 0
  if (syllables > 1 || /['’]s$/u.test(given.text)) return 2
  const isSyllable = (token: Token | undefined) => token?.kind === "word" && syllablesOf(token.text) === 1
  if (/^[-‐‑]$/u.test(third?.text ?? "") && third?.from === given.to && third.to === fourth?.from) {
    return isSyllable(fourth) ? 4 : 0
  }
  // “Gao Fei Tang Yunyun” are two people.
  const isNext = isCapital(third) && isBeside(given, third) && isSyllable(third) && !english.has(third.lower)
  const startsAnother =
    third && isChineseSurname(third.text) && isCapital(fourth) && syllablesOf(fourth.text) > 0
  return isNext && !startsAnother ? 3 : 2
}

/**
 * True for a capitalised word of two to four syllables of pinyin, written as names are: “Heilongjiang”, “Xi'an”. Syllables
 * that begin with a vowel stand first or after an apostrophe. Some English words pass (“Banana”): ask a word list first.
 */
export function isPinyinName(token: Token | undefined): boolean {
  if (!isCapital(token) || token.text.length < 5 || !/^[\p{L}'’]+$/u.test(token.text)) return false
  const parts = token.text.replace(/['’]s$/u, "").split(/['’]/u)
  const counts = parts.map(part => (splitsAtConsonants(barePinyin(part)) ? syllablesOf(part) : 0))
  const syllables = counts.reduce((sum, n) => sum + n, 0)
  return !counts.includes(0) && syllables >= 2 && syllables <= 4
}

// Pinyin of which every syllable but the first begins with a consonant; no name ends in these, English words do.
const seldomLast = /(?:[bcflmnrst]e|lo|[^aeiou][nr]o)$/u
const splitsAtConsonants = (word: string): boolean =>
  !seldomLast.test(word) &&
  (pinyinSyllables(word) === 1 ||
    Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => i + 1).some(
      cut =>
        /^[^aeiou]/u.test(word.slice(cut)) &&
        pinyinSyllables(word.slice(0, cut)) === 1 &&
        splitsAtConsonants(word.slice(cut)),
    ))

const isBeside = (a: Token, b: Token) => b.from === a.to + 1
