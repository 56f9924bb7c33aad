import { allRules } from "./rules.mjs"

export default {
  load: () => allRules.map(({ pack, rule }) => ({ pack, id: rule.id, category: rule.category, examples: rule.examples.garbled.length })),
}
