import { patternRule } from "../pattern-rule.js"

// Between two of a kind, or twice around another word, these are grammar or the usual way to say it.
const functionWord =
  /^(?:about|after|again|against|among|around|because|before|being|between|during|every|other|their|there|these|those|through|under|until|where|which|while|whose|within|without|would|could|should|versus|might|never|still|since|really|times|years|months|weeks|hours|minutes|having|beyond|inside|toward|despite|instead|plus|thing|things|using|people|makes|making|means|mean|twice|right|already|building|creating|content|small|large|sixty|fifty)$/u

export default patternRule({
  id: "echo-noun",
  category: "repetition",
  confidence: 0.8,
  about:
    "A noun is said before and after its measure or its attribute: “passengers of 3 million passengers”.",
  message: "Say the noun once.",
  patterns: [
    {
      // “not only bold but also bold”
      gate: /not only /iu,
      find: /(?<![\p{L}-])not only (\p{L}{3,20}) but(?: also)? \1(?![\p{L}-])/giu,
      write: ([, word]) => [word!],
    },
    {
      // “indicators such as indicators”
      gate: / such as /u,
      find: /(?<![\p{L}-])(\p{Ll}{4,20}(?: \p{Ll}{3,20}){0,2}),? such as \1(?=[.,;]|\s*$| and | \p{Lu})/gu,
      write: ([, noun]) => [noun!],
    },
    {
      // “the spirit of sharing the spirit”, “a policy of moving a policy”
      gate: /ing (?:the|an?) /u,
      find: /(?<![\p{L}-])((?:the|an?) (\p{Ll}{4,20})) (?:of|for) \p{Ll}{2,16}ing (?:the|an?) \2(?![\p{L}'’-])/gu,
      write: ([, kept]) => [kept!],
    },
    {
      // “the Tor (Tor)”
      gate: / \(/u,
      find: / \(["“'‘]?(\p{L}[\p{L} -]{1,40})["”'’]?\)/gu,
      write: ({ 1: word, index }, text) => {
        const before = text.text.slice(Math.max(0, index - word!.length - 2), index).replace(/["”'’]$/u, "")
        return before.endsWith(word!) && !/[\p{L}-]/u.test(before.at(-word!.length - 1) ?? " ")
          ? [""]
          : undefined
      },
    },
    {
      // “cotton, silk and cotton”
      gate: /, \p{Ll}+ and /u,
      find: /(?<![\p{L}-])(\p{Ll}{5,20}), (\p{Ll}{4,20}) and \1(?![\p{L}'’-])/gu,
      write: ([, word, other]) => [`${other} and ${word}`],
      confidence: 0.7,
    },
    {
      // “passengers of 3 million passengers”, “a length of 3 miles of length”
      gate: / of (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/u,
      find: /(?<![\p{L}-])(an? )?(\p{Ll}{4,20}) of ((?:\d[\d,.]{0,12}|one|two|three|four|five|six|seven|eight|nine|ten)(?: (?:thousand|million|billion))?(?: \p{Ll}{1,10})?)( of| in)? \2(?![\p{L}-])/gu,
      write: ([, article = "", noun, measure, joint = ""]) =>
        article || joint === " in" ? [`${article}${noun} of ${measure}`] : [`${measure}${joint} ${noun}`],
    },
    {
      // “three times for his son three times”
      gate: / times .{1,60} times/u,
      find: /(?<![\p{L}\d.,-])((?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|hundreds of|dozens of|thousands of) times)((?: \p{Ll}{1,12}){1,4}),? \1(?![\p{L}-])/gu,
      write: ([, times, rest]) => [`${times}${rest}`],
    },
    {
      // “5 grams of ginger 5 grams”
      gate: /\d \p{Ll}+ of/u,
      find: /(?<![\p{L}\d.,-])(\d[\d,.]{0,12} \p{Ll}{2,12})( of(?: \p{L}{2,20}){1,2}) \1(?![\p{L}-])/gu,
      write: ([, measure, rest]) => [`${measure}${rest}`],
    },
    {
      // “a street boutique street”
      find: /(?<![\p{L}'’-])(\p{Ll}{5,20}) (\p{Ll}{5,20}) \1(?![\p{L}'’-])/gu,
      write: ([, noun, middle]) =>
        noun === middle || functionWord.test(middle!) || functionWord.test(noun!)
          ? undefined
          : [`${middle} ${noun}`],
    },
  ],
  examples: {
    garbled: [
      { text: "It served [[passengers of 3 million passengers]].", fixed: "It served 3 million passengers." },
      { text: "It has [[a length of 3 miles of length]].", fixed: "It has a length of 3 miles." },
      { text: "Boil [[5 grams of ginger 5 grams]] in water.", fixed: "Boil 5 grams of ginger in water." },
      { text: "It is [[not only bold but also bold]].", fixed: "It is bold." },
      { text: "They felt [[the spirit of sharing the spirit]].", fixed: "They felt the spirit." },
      { text: "The Tor[[ (Tor)]] system is old.", fixed: "The Tor system is old." },
      {
        text: "They sell [[cotton, silk and cotton]] shirts.",
        fixed: "They sell silk and cotton shirts.",
      },
      { text: "It struck [[ten times for an hour ten times]].", fixed: "It struck ten times for an hour." },
      { text: "It is a [[street boutique street]].", fixed: "It is a boutique street." },
    ],
    fine: [
      "Numbers of 3 million people came.",
      "They talked about talked things.",
      "The cost of running the mill is the mill's own.",
    ],
  },
})
