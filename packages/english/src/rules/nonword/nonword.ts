import type { Rule } from "@ungarble/core"
import { words } from "../../words/words.js"
import { findNonWords, reportOf } from "./detect.js"

const rule: Rule = {
  id: "non-word",
  category: "nonword",
  about: `A word that is in no dictionary and no formation of English either, such as “rescuement” or “stablity”. Machines
make such words from pieces when they don’t know the one they need. Names, terms that a text repeats, foreign words,
abbreviations and compounds are left alone, so that a finding here is nearly always a slip.`,
  message: "This is no English word.",
  examples: {
    garbled: [
      {
        text: "The village keeps its [[stablity]] above all.",
        fixed: "The village keeps its stability above all.",
      },
      {
        text: "Boats lay ready for [[rescuement]] all night.",
        fixed: "Boats lay ready for rescue all night.",
      },
      {
        text: "The [[concealation]] of the fault was fraud.",
        fixed: "The concealment of the fault was fraud.",
      },
      { text: "The engine was [[ignitioned]] at noon.", fixed: "The engine was ignited at noon." },
      { text: "She is the head [[ofthe]] village school.", fixed: "She is the head of the village school." },
      {
        text: "[[Industrialers]] believe that prices will fall.",
        fixed: "Industrialists believe that prices will fall.",
      },
      {
        text: "The city will test a [[Robotzh]] on its roads.",
        fixed: "The city will test a Robot on its roads.",
      },
    ],
    fine: [
      "The village keeps its stability above all.",
      "Ms. Oyelaran flew from Zhengzhou to Ljubljana with the Wieliczka brothers.",
      "The iPhone, COVID-19 tests and GmbH filings were on the list.",
      "They ate jiaozi and drank baijiu in the siheyuan.",
      "The unreviewed, reedlike mixture had a glassiness that the rebaked one lacked.",
      "The theatre at the harbour centre organised a colour festival.",
      "He whispered “zdravstvuyte” and left.",
      "As they say there, quem não arrisca não petisca.",
      "The smartwatch and the speedboat were gonna be late.",
      "The gorp was ready; a second gorp followed, and the third gorp was sold.",
      "Run setuptls.exe or write to @norbitz about kubectl.",
      "Voronezh and Neftekamsk are cities.",
    ],
  },
  lexicons: [words],
  *check(text) {
    for (const found of findNonWords(text, text.lexicon(words))) yield reportOf(found)
  },
}
export default rule
