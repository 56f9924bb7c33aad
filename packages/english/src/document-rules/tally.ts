import type { Range } from "@ungarble/core"

/** One way to write something, and where. */
export interface Form<Place> {
  readonly text: string
  readonly places: readonly Place[]
}

/** A place in a document. */
export interface BlockRange extends Range {
  readonly block: string
}

/** Gathers what the notes of all blocks say, by a key, and under each key by the form; in the order of the document. */
export function tally<Item extends Range>(
  notes: readonly { readonly block: string; readonly note: readonly Item[] }[],
  key: (item: Item) => string,
  form: (item: Item) => string,
): Map<string, Form<Item & BlockRange>[]> {
  const groups = new Map<string, Map<string, (Item & BlockRange)[]>>()
  for (const { block, note } of notes) {
    for (const item of note) {
      const group = entry(groups, key(item), () => new Map<string, (Item & BlockRange)[]>())
      entry(group, form(item), () => []).push({ ...item, block })
    }
  }
  return new Map(
    [...groups].map(([key, group]) => [key, [...group].map(([text, places]) => ({ text, places }))]),
  )
}

/** The form that is written most often; of several, the one that `better` prefers, or else the first in the document. */
export function usualForm<Place>(
  forms: readonly Form<Place>[],
  better: (text: string) => boolean = () => false,
): Form<Place> {
  return forms.reduce((best, form) => {
    const more = form.places.length - best.places.length
    return more > 0 || (more === 0 && better(form.text) && !better(best.text)) ? form : best
  })
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
