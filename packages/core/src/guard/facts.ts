import type { Range } from "../types.js"

/** What kind of fact a rewrite may not change unsaid. */
export type FactKind = "number" | "unit" | "date" | "name" | "quotation" | "negation" | "link"

/** One fact that a text states, at its place. Two facts are the same if their kinds and values are. */
export interface Fact extends Range {
  readonly kind: FactKind
  /** In one form whatever the spelling: “three” and “3” have one value, “don’t” and “do not” have. */
  readonly value: string
  /** As it stands in the text. */
  readonly text: string
  /** True if it may be none, such as a capital at the start of a sentence, which need not be a name. */
  readonly isUnsure?: boolean
}

/** How the facts of two texts differ. All empty if they don't. */
export interface FactChange {
  readonly dropped: readonly Fact[]
  readonly added: readonly Fact[]
  /** Facts of the later text that stand in another order than before, if that alone has changed. */
  readonly moved: readonly Fact[]
}

/** Compares two lists of facts, each in the order of its text. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): FactChange {
  const dropped = without(before, after)
  const added = without(after, before)
  const isMoved = !dropped.length && !added.length
  const moved = isMoved ? after.filter((fact, i) => fact.value !== before[i]?.value) : []
  return { dropped, added, moved }
}

// The facts of `list` that `others` has not, or has less often.
function without(list: readonly Fact[], others: readonly Fact[]): Fact[] {
  const left = new Map<string, number>()
  for (const { value } of others) left.set(value, (left.get(value) ?? 0) + 1)
  return list.filter(({ value }) => {
    const count = left.get(value) ?? 0
    left.set(value, count - 1)
    return count <= 0
  })
}
