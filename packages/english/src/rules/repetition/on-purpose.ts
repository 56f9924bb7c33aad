import type { Token } from "@ungarble/core"
import { isCapitalised } from "../../capitals.js"

/** The same words twice or more: `size` tokens each time, `joint` tokens between, up to the token `end`. */
export interface Run {
  readonly size: number
  readonly joint: number
  readonly end: number
}

// Said twice on purpose, or right twice in a row.
const twice = new Set(
  "had that very really so far no yes never ha haha ho la na oh ah hey hi bye now there well knock tut blah yada walla duran pago baden bora boutros sirhan chop tuk can cha chi ping pom dum mau wa go hear please much many long big more fan dong zhen yo ta ba da di dik aye pitter win tom is cous murmur bon toi yeah yep right uh um hm huh wink holy same url emily okay ok easy boom clap mm neigh woof meow beep louis pretty why is".split(
    " ",
  ),
)
// “again and again”, “tried and tried”, “more and more”: said twice for force.
const forceful = new Set(
  "more less again over on by on up down out through so such half neck round around time ever on years months weeks days hours decades miles lots thousands hundreds millions billions tens dozens pages loads tons many much little far long wide tried waited cried looked searched walked talked laughed prayed begged called asked worked grew went came kept ran read wrote fought rose fell drove rode two one three bigger hot cold in off back thank him her them it us me and or old new him people men women children".split(
    " ",
  ),
)
// Kinds of places, bodies and events: never twice at the end of a name (“Dragon Boat Festival Festival”).
const kinds = new Set(
  "festival bureau district city county province prefecture village street road avenue bridge river lake mountain island park zone center centre station airport port square market company group corporation committee commission government department ministry office party union association federation university college school hospital museum library theater theatre league cup games congress conference forum exhibition daily news newspaper municipal urban national provincial development production".split(
    " ",
  ),
)
const pronouns = new Set("i you he she it we they this that there who what if no not and but".split(" "))

// Small words that are never meant twice.
const glue = new Set(
  "the a an of to and in for with at from by as on is are was were be been it its this these those they he she we our their his or but has have will would not which who i you".split(
    " ",
  ),
)

/**
 * True if a run is meant, or could be: idioms (“over and over”), emphasis, names, lists of numbers, a clause that ends in
 * the word with which the next begins.
 */
export function onPurpose(words: readonly Token[], start: number, run: Run): boolean {
  const { size, joint, end } = run
  const first = words[start]!
  const part = words.slice(start, start + size)
  const letters = part.filter(word => word.kind === "word")
  const inner = part.filter(word => word.kind === "mark" && !/^[-'’,%]$/u.test(word.text))
  if (letters.length === 0 || inner.length > 0) return true
  if (size === 1) return joint === 0 ? wordMeant(words, start, end) : pairMeant(words, start, run)
  const year = part.some(word => word.kind === "number" && word.text.length > 3) && glue.has(first.lower)
  if (year) return false
  if (
    size < 3 &&
    letters.every(word => twice.has(word.lower) || forceful.has(word.lower) || word.lower === "and")
  )
    return true
  const last = part.at(-1)!
  const before = words[start - 1]
  // “over and over and over”, “day by day by day”
  if (
    size === 2 &&
    (/^(?:and|by|after|to|or|upon|in|for)$/u.test(last.lower) || before?.lower === last.lower)
  )
    return true
  if (letters.length === 1 && (letters.length < part.length || letters[0]!.text.length < 4)) return true
  if (joint === 0)
    return letters.every(word => word.text.length < 3) && !letters.some(word => glue.has(word.lower))
  return (
    letters.every(isCapitalised) ||
    pronouns.has(first.lower) ||
    !closes(words[end], joint === 1 && words[start + size]!.text === ",")
  )
}

// “had had”, “Walla Walla”, “buy-in in June”
function wordMeant(words: readonly Token[], start: number, end: number): boolean {
  const first = words[start]!
  const second = words[start + 1]!
  if (twice.has(first.lower)) return true
  const isWord = glue.has(first.lower) || kinds.has(first.lower)
  if (isCapitalised(second) && !(isCapitalised(first) && isWord) && end - start < 4) return true
  if (/^(?:in|on|up|out|off|over)$/u.test(first.lower) && words[start - 1]?.text === "-") return true
  return first.text.length < 2 && first.lower !== "a"
}

// “years and years”, “between man and man”, “content and content models”
function pairMeant(words: readonly Token[], start: number, { end }: Run): boolean {
  const first = words[start]!
  const link = words[start + 1]!
  if (glue.has(first.lower) || twice.has(first.lower) || forceful.has(first.lower)) return true
  if (
    first.text.length < 4 ||
    isCapitalised(first) ||
    /er$/u.test(first.lower) ||
    words[start - 1]?.lower === "between"
  )
    return true
  if (
    link.text === "/" ||
    link.text === "&" ||
    (link.text === "," && ((first.text.length < 6 && first.lower !== "said") || end - start > 3))
  )
    return true
  // “illegal and illegal goods”
  const next = words[end]
  if (link.lower === "and" && next?.kind === "word" && /(?:[^d]al|ous|ive|ful|ible)$/u.test(first.lower))
    return false
  return !closes(next, link.text === ",")
}

// What follows shows that the second time ends as the first did, and begins nothing new.
const closes = (next: Token | undefined, comma: boolean) =>
  next === undefined ||
  (next.kind === "mark" && !/^[-–—'"“(]$/u.test(next.text)) ||
  (comma ? /^(?:and|of|that)$/u.test(next.lower) : next.kind === "number" || glue.has(next.lower))
