import { allRules } from "./rules.mjs"

export default {
  load: () =>
    allRules.map(({ pack, rule: { id, category, about, examples } }) => ({
      pack,
      id,
      category,
      // The first sentence, as plain text.
      about: (about.match(/^.*?[.!?](?=\s|$)/u)?.[0] ?? about).replace(/[*_`]/g, "").replaceAll("&amp;", "&"),
      examples: examples.garbled.length,
    })),
}
