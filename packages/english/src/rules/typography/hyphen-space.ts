import type { Report, Rule, Text, Token } from "@ungarble/core"
import { isCapitalised } from "../../capitals.js"

const hyphens = new Set(["-", "‐", "‑"])
const prefixes = new Set(
  "non anti self co pre post semi mid multi inter sub ex re pro ultra quasi pseudo neo trans over under super micro macro mini counter all half well long short high low first second third one two three four five six seven eight nine ten north south east west trade work year hard".split(
    " ",
  ),
)
// After “word -” these begin a new clause: the hyphen stands for a dash.
const clauses = new Set(
  "and but or nor the a an he she it they we you i is was are were which who that this these those with for if as when because so not yet what how his her its their our there then than has have had will would can at from most some all no just even only also".split(
    " ",
  ),
)
const suspended = new Set("and or to nor but through versus vs as und oder et y o e".split(" "))
const links = new Set("on to by in of and up the off de la".split(" "))
// Nothing joins to them; where one stands before a hyphen, a word is missing.
const articles = new Set(["a", "an", "the", "of", "and", "or", "it", "he", "she", "they", "we"])
// “ls -la”: flags of commands are short and no words.
const shortWords = new Set(
  "on in of to by off up out old set run won air day art law low age led fed fit end top bar tax oil gas sex pro aid ray bus car cut due egg eye far fly fox fun hot ice job key kin lay leg lit man map men met mix new net nut one own par pay pot put red rid row sea see shy sky son sum tag ten tie tip toe two use van via war way wet win wing year".split(
    " ",
  ),
)
// Of more parts than this no compound is made.
const longest = 12
const flags = new Set("help version verbose jar exec name type recursive force".split(" "))

/** A hyphen between two words with a space on one side of it: the words and what stands between them. */
interface Link {
  readonly to: number
  readonly spaced: "left" | "right" | "both" | "none"
}

function linkAfter(tokens: readonly Token[], left: number): Link | undefined {
  let at = left + 1
  const before = tokens[at]?.text === " "
  if (before) at++
  if (!hyphens.has(tokens[at]?.text ?? "")) return undefined
  at++
  const after = tokens[at]?.text === " "
  if (after) at++
  const right = tokens[at]
  if (right?.kind !== "word" && right?.kind !== "number") return undefined
  return { to: at, spaced: before ? (after ? "both" : "left") : after ? "right" : "none" }
}

function joins(
  left: Token,
  right: Token,
  next: Token | undefined,
  spaced: Link["spaced"],
  named: boolean,
): boolean {
  if (spaced === "right") {
    const begins = prefixes.has(left.lower) || left.kind === "number"
    return (
      begins &&
      right.kind === "word" &&
      !suspended.has(right.lower) &&
      !(isCapitalised(right) && !isCapitalised(left) && !prefixes.has(left.lower))
    )
  }
  if (spaced !== "left") return false
  if (right.kind === "number")
    return (
      left.kind === "word" &&
      (/^\p{Lu}\p{Lu}+$/u.test(left.text) || (isCapitalised(left) && named)) &&
      !/[°%]/u.test(next?.text ?? "")
    )
  if (left.kind === "number")
    return right.text.length > 1 && !isCapitalised(right) && !clauses.has(right.lower)
  if (isCapitalised(right) && !isCapitalised(left)) return prefixes.has(left.lower)
  if (clauses.has(right.lower) || flags.has(right.lower)) return false
  return right.text.length > 3 || shortWords.has(right.lower)
}

export default {
  id: "hyphen-space",
  category: "typography",
  severity: "minor",
  confidence: 0.95,
  about:
    "Machines split a compound at its hyphen and leave a space on one side: “high -quality”, “year -on -year”, “non- smokers”.",
  message: "Write the compound without spaces.",
  examples: {
    garbled: [
      { text: "They sell [[high -quality]] tea.", fixed: "They sell high-quality tea." },
      { text: "Sales rose 5% [[year -on -year]].", fixed: "Sales rose 5% year-on-year." },
      { text: "Sales rose 5% [[year on year -on -year]].", fixed: "Sales rose 5% year on year." },
      { text: "A [[72 -year -old]] man fell.", fixed: "A 72-year-old man fell." },
      { text: "[[Mid -Autumn]] Festival is near.", fixed: "Mid-Autumn Festival is near." },
      { text: "It is a room for [[non- smokers]].", fixed: "It is a room for non-smokers." },
      { text: "They met [[face - to - face]] at noon.", fixed: "They met face-to-face at noon." },
      { text: "Her [[mother -in -law]] agreed.", fixed: "Her mother-in-law agreed." },
      { text: "[[COVID -19]] is back.", fixed: "COVID-19 is back." },
      { text: "The [[Apollo -11]] crew slept.", fixed: "The Apollo-11 crew slept." },
    ],
    fine: [
      "It is -5 °C in Oslo, and Rome -3.",
      "Use ls -la or git commit -m to see it, or java -version.",
      "The pre- and post-war years were hard.",
      "He came - and left - in silence.",
      "From 5 - 10 people came, 5-10 left, 3 -5 stayed.",
      "- one\n- two",
      "They left -but not for long.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    const { tokens } = text
    for (let i = 0; i < tokens.length; i++) {
      const first = tokens[i]!
      if ((first.kind !== "word" && first.kind !== "number") || articles.has(first.lower)) continue
      const parts = [i]
      let found = false
      let last = i
      for (let link = linkAfter(tokens, last); link; link = linkAfter(tokens, last)) {
        const left = tokens[last]!
        const right = tokens[link.to]!
        const next = link.spaced === "both" ? linkAfter(tokens, link.to) : undefined
        // “face - to - face”, “5 - year - old”: both links have spaces, so they are read together.
        const end = next?.spaced === "both" ? tokens[next.to]!.lower : undefined
        const framed = links.has(right.lower)
          ? end === left.lower || end === "law"
          : left.kind === "number" && end === "old"
        if (next && framed) {
          parts.push(link.to, next.to)
          last = next.to
          found = true
          continue
        }
        if (
          link.spaced !== "none" &&
          !joins(left, right, tokens[link.to + 1], link.spaced, tokens[last - 2]?.lower === "the")
        )
          break
        found ||= link.spaced !== "none"
        parts.push(link.to)
        last = link.to
      }
      if (found && parts.length <= longest) {
        const from = first.from
        const to = tokens[last]!.to
        if (text.verbatim(from, to)) continue
        const words = parts.map(part => tokens[part]!.text)
        const open = words.length === 3 && links.has(words[1]!) && words[0] === words[2]
        // “year on year -on -year” is said twice already.
        const before = tokens
          .slice(Math.max(0, i - 4), i)
          .map(token => token.text)
          .join("")
        if (open && before === `${words[0]} ${words[1]} `) {
          yield { from: tokens[i - 4]!.from, to, rewrites: [words.join(" ")] }
          continue
        }
        yield { from, to, rewrites: [words.join("-"), ...(open ? [words.join(" ")] : [])] }
      }
      i = last
    }
  },
} satisfies Rule
