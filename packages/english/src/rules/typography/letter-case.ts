import type { Report, Rule, Text } from "@ungarble/core"
import { capitalise, isCapitalised } from "../../capitals.js"

// Words that carry a capital in mid-sentence only by mistake, unless a name begins with them.
const small = new Set(
  "the and but in on at of for with from by to as or it its they he she we this that these those there their his her after before when while if because since although according so also then which who is are was were will has have had".split(
    " ",
  ),
)
const lowerStarts = new Set(
  "iphone ipad ipod imac ios ebay eharmony macos itunes etc e-mail de van von da di la le el al bin ibn x y n p pp vs ie eg com org net www http mph km kg cm mm mg ml ex cf ff no nos op vol".split(
    " ",
  ),
)

export default {
  id: "letter-case",
  category: "typography",
  severity: "minor",
  confidence: 0.8,
  about:
    "A sentence begins with a small letter, or a small word in mid-sentence with a capital (“, The dock”, “and In”).",
  message: "Mend the letter case.",
  examples: {
    garbled: [
      {
        text: "It rained all night, and [[In]] the morning it stopped.",
        fixed: "It rained all night, and in the morning it stopped.",
      },
      {
        text: "The road is open[[, The]] dock is not yet built.",
        fixed: "The road is open, the dock is not yet built.",
      },
      {
        text: "The rain has stopped. [[people]] went out again.",
        fixed: "The rain has stopped. People went out again.",
      },
    ],
    fine: [
      "She lives in The Hague, The Netherlands, and reads The Times.",
      "He wrote for The New York Times and In Touch.",
      "It rained. iPhone sales fell, e.g. in May, vs. in June, etc. and so on.",
      "All In A Day And The Night",
      'He said, "The dock is shut," and left.',
      "Wait... what is it? he asked.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    if (text.heading) return
    const { words } = text
    for (let i = 1; i + 1 < words.length; i++) {
      const word = words[i]!
      const before = words[i - 1]!
      const next = words[i + 1]!
      if (word.kind !== "word" || text.text.slice(before.to, word.from) !== " ") continue
      if (isCapitalised(word) && small.has(word.lower) && word.text.length > 1) {
        const comma = before.text === ","
        const joint = /^(?:and|or|but|of|with|to)$/u.test(before.text)
        if (!comma && !joint) continue
        // The rest of a name would have capitals: “The Hague”, “and In Touch”.
        if (next.kind !== "word" || isCapitalised(next) || /^\p{Lu}+$/u.test(word.text)) continue
        if (isCapitalised(words[i - 2]) || isCapitalised(words[i + 2]) || words[i + 2]?.kind === "mark")
          continue
        if (text.verbatim(word.from, word.to)) continue
        const from = comma ? before.from : word.from
        yield { from, to: word.to, rewrites: [text.text.slice(from, word.from) + word.text.toLowerCase()] }
        continue
      }
      if (before.text !== "." || !/^\p{Ll}{2,}$/u.test(word.text) || lowerStarts.has(word.lower)) continue
      const last = words[i - 2]
      // A long word and a stop end a sentence; a short one or a name may be an abbreviation.
      if (
        last?.kind !== "word" ||
        !/^\p{Ll}{4,}$/u.test(last.text) ||
        lowerStarts.has(last.lower) ||
        next.kind !== "word"
      )
        continue
      if (
        /^(?:approx|govt|dept|prof|univ|capt|corp|gmbh|intl|natl|assn|bros|subj|resp|incl|excl|misc)$/u.test(
          last.lower,
        )
      )
        continue
      if (text.text[last.from - 1] === "." || next.text === "." || text.verbatim(last.from, word.to)) continue
      yield {
        from: word.from,
        to: word.to,
        rewrites: [capitalise(word.text)],
        confidence: 0.7,
      }
    }
  },
} satisfies Rule
