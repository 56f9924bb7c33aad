import { phrases } from "@ungarble/core"

export default phrases({
  id: "preposition",
  category: "calque",
  severity: "minor",
  confidence: 0.85,
  about: "The preposition is that of another language: “discuss about”, “according with”, “similar with”.",
  message: "Write “{rewrite}”.",
  swap: {
    "according with the": "according to the",
    "discuss about": "discuss",
    "discussed about": "discussed",
    "discusses about": "discusses",
    "discussing about": "discussing",
    "researching about": "researching",
    "despite of": "despite",
    "responsible of": "responsible for",
    "interested on": "interested in",
    "under the background of": "against the background of",
    "similar with": "similar to",
    "superior than": "superior to",
    "capable to": "able to",
    "last morning": "yesterday morning",
    "last afternoon": "yesterday afternoon",
    "yesterday night": "last night",
  },
  examples: {
    garbled: [
      { text: "[[According with the]] report, it rained.", fixed: "According to the report, it rained." },
      { text: "They [[discussed about]] the road.", fixed: "They discussed the road." },
      { text: "It rained [[last morning]].", fixed: "It rained yesterday morning." },
    ],
    fine: [
      "Her story is in accord with the report.",
      "They had a discussion about it.",
      "A song composed by a friend.",
    ],
  },
})
