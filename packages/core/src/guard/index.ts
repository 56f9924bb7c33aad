export type { FactKind } from "./facts.js"
export {
  type Concern,
  type ConcernKind,
  findConcerns,
  type GuardOptions,
  type GuardRequest,
  guardSuggestion,
  refuseCertain,
  sentencesAround,
  type Verdict,
} from "./guard.js"
export type { FactWords } from "./words.js"
