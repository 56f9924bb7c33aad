import { patternRule } from "../pattern-rule.js"
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
      // “the spirit of inspiring the spirit”
      gate: /ing the /u,
      find: /(?<![\p{L}-])((?:the|a) (\p{Ll}{4,20})) (?:of|to|for) \p{Ll}{2,16}(?:ing)? the \2(?![\p{L}'’-])/gu,
      write: ([whole, kept]) => (/ (?:of|for) \p{Ll}{2,16}ing the /u.test(whole) ? [kept!] : undefined),
    },
    {
      // “a length of 3,200 meters of length”, “with an area of 5 mu in area”
      gate: / of \d/u,
      find: /(?<![\p{L}-])((?:an? )?(length|width|height|depth|area|size|weight|height|volume|value) of \d[\d,.]{0,12}(?: (?:thousand|million|billion))?(?: \p{L}{1,14}){1,2}) (?:of|in) \2(?![\p{L}-])/gu,
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
      // “passengers of 98.6 million passengers”
      gate: / of (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/u,
      find: /(?<![\p{L}-])(\p{Ll}{4,20}) of ((?:\d[\d,.]{0,12}|one|two|three|four|five|six|seven|eight|nine|ten)(?: (?:thousand|million|billion))?(?: \p{Ll}{1,10} of| \p{Ll}{2,8})?) \1(?![\p{L}-])/gu,
      write: ([, noun, measure]) => [`${measure} ${noun}`],
    },
    {
      // “Xi will be Xi will”, “the court will said that it will”
      gate: / be \p{L}+ (?:will|can|would|has|was)/u,
      find: /(?<![\p{L}-])(\p{L}{3,20} (?:will|can|would|has|was)) be \1(?![\p{L}-])/gu,
      write: ([, kept]) => [kept!],
    },
    {
      gate: / said that /u,
      find: /(?<![\p{L}-])(will|would|can) said that (?:it|he|she|they|we) \1(?![\p{L}-])/gu,
      write: ([, modal]) => [modal!],
    },
    {
      // “three times for his son three times”
      gate: / times .{1,60} times/u,
      find: /(?<![\p{L}\d.,-])((?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|hundreds of|dozens of|thousands of) times)((?: \p{Ll}{1,12}){1,4}),? \1(?![\p{L}-])/gu,
      write: ([, times, rest]) => [`${times}${rest}`],
    },
    {
      // “5 grams of Chenpi 5 grams”
      gate: /\d \p{Ll}+ of/u,
      find: /(?<![\p{L}\d.,-])(\d[\d,.]{0,12} \p{Ll}{2,12})( of(?: \p{L}{2,20}){1,2}) \1(?![\p{L}-])/gu,
      write: ([, measure, rest]) => [`${measure}${rest}`],
    },
    {
      // “the city ranks first in the city”
      gate: / (?:in|of) the /iu,
      find: /(?<![\p{L}-])(the (city|county|province|district|region|country|town|village|school|company|hospital)(?:'s)? (?:\p{L}{2,14} ){1,2}(?:first|second|third|fourth|fifth|best|top|highest)) (?:in|of) the \2(?![\p{L}'-])/giu,
      write: ([, kept]) => [kept!, kept!.replace(/^the \S+ /iu, "it ")],
    },
    {
      // “special street boutique street”
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
      {
        text: "A runway with [[a length of 3,200 meters of length]] opened.",
        fixed: "A runway with a length of 3,200 meters opened.",
      },
      { text: "Boil [[5 grams of ginger 5 grams]] in water.", fixed: "Boil 5 grams of ginger in water." },
      { text: "It is [[not only bold but also bold]].", fixed: "It is bold." },
      { text: "The Tor[[ (Tor)]] system is old.", fixed: "The Tor system is old." },
      {
        text: "They sell [[cotton, silk and cotton]] shirts.",
        fixed: "They sell silk and cotton shirts.",
      },
      { text: "It struck [[ten times for an hour ten times]].", fixed: "It struck ten times for an hour." },
      {
        text: "The town said that [[Yanta will be Yanta will]] grow.",
        fixed: "The town said that Yanta will grow.",
      },
      { text: "The town [[will said that it will]] grow.", fixed: "The town will grow." },
      { text: "In June [[the city ranked first in the city]].", fixed: "In June the city ranked first." },
      { text: "It is a [[street boutique street]].", fixed: "It is a boutique street." },
    ],
    fine: [
      "Numbers of 3 million people came.",
      "The city ranks first in the province.",
      "They talked about talked things.",
    ],
  },
})
const functionWord =
  /^(?:about|after|again|against|among|around|because|before|being|between|during|every|other|their|there|these|those|through|under|until|where|which|while|whose|within|without|would|could|should|versus|might|never|still|since|really|times|years|months|weeks|hours|minutes|having|beyond|inside|toward|despite|instead|plus|thing|things|using|people|makes|making|means|mean|twice|right|already|building|creating|content|small|large|sixty|fifty)$/u
