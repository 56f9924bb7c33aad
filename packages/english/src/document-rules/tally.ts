import type { DocumentReport, Range } from "@ungarble/core"

/** One way in which something is written, at one place: what a block's note lists. */
export interface Writing extends Range {
  readonly form: string
  /** Writings with one key are of the same thing: the name in lower case, the word as Americans spell it. */
  readonly key: string
}

/** One way to write something, and where. */
export interface Form<Place> {
  readonly text: string
  readonly places: readonly Place[]
}

/** A place in a document. */
export interface BlockRange extends Range {
  readonly block: string
}

/** The notes of a document's blocks, as `DocumentRule.judge` takes them. */
export type Notes<Item> = readonly { readonly block: string; readonly note: readonly Item[] }[]

/** For `DocumentRule.note`: what was found, or nothing where that is empty. */
export const noteOf = <Item>(found: readonly Item[]): readonly Item[] | undefined =>
  found.length > 0 ? found : undefined

/** Gathers what the notes of all blocks say, by key, and under each key by form; in the order of the document. */
export function tally<Item extends Writing>(
  notes: Notes<Item>,
): ReadonlyMap<string, readonly Form<Item & BlockRange>[]> {
  const groups = new Map<string, Map<string, (Item & BlockRange)[]>>()
  for (const { block, note } of notes) {
    for (const item of note) {
      const group = entry(groups, item.key, () => new Map<string, (Item & BlockRange)[]>())
      entry(group, item.form, () => []).push({ ...item, block })
    }
  }
  return new Map(
    [...groups].map(([key, group]) => [key, [...group].map(([text, places]) => ({ text, places }))]),
  )
}

/**
 * Reports all forms but the usual one of their key, everywhere they stand; only those that are `odd` beside it, where that
 * is given. The usual form is written most often; of several, it is the one that is `better`, or else the first in the document.
 */
export function* unusualForms<Item extends Writing>(
  notes: Notes<Item>,
  {
    odd = () => true,
    better = () => false,
  }: {
    readonly odd?: (form: Form<Item>, usual: Form<Item>) => boolean
    readonly better?: (text: string) => boolean
  } = {},
): Iterable<DocumentReport> {
  for (const forms of tally(notes).values()) {
    const usual = forms.reduce((best, form) => {
      const more = form.places.length - best.places.length
      return more > 0 || (more === 0 && better(form.text) && !better(best.text)) ? form : best
    })
    for (const form of forms) {
      if (form === usual || !odd(form, usual)) continue
      for (const place of form.places) yield insteadOf(place, usual.text)
    }
  }
}

/** The report that the document elsewhere has `usual` for what stands at a place. */
export const insteadOf = ({ block, from, to }: BlockRange, usual: string): DocumentReport => ({
  block,
  from,
  to,
  rewrites: [usual],
  message: `Elsewhere in this document it is “${usual}”.`,
})

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
