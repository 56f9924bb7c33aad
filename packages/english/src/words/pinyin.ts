// The finals that may follow each initial of standard Chinese as pinyin spells it, ü also as v or u; “” is none.
const table: readonly (readonly [initials: string, finals: string])[] = [
  ["", "a o e ai ei ao ou an en ang eng er"],
  ["b p", "a o ai ei ao an en ang eng i ie iao ian in ing u"],
  ["p m f", "ou"],
  ["m", "a o e ai ei ao an en ang eng i ie iao iu ian in ing u"],
  ["f", "a o ei an en ang eng u"],
  ["d t", "a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un"],
  ["n l", "a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue"],
  ["g k h", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"],
  ["j q x", "i ia ie iao iu ian in iang ing iong u ue uan un"],
  ["zh ch", "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"],
  ["sh", "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang"],
  ["r", "e i ao ou an en ang eng ong u ua uo ui uan un"],
  ["z c s", "a e i ai ei ao ou an en ang eng ong u uo ui uan un"],
  ["y", "a o e i ao ou an in ang ing ong u ue uan un"],
  ["w", "a o u ai ei an en ang eng"],
]

const syllables: ReadonlySet<string> = new Set(
  table.flatMap(([initials, finals]) =>
    initials.split(" ").flatMap(initial => finals.split(" ").map(final => initial + final)),
  ),
)

/** How many syllables of toneless pinyin make up a lower-case word, “zhengzhou” two; 0 if it is no pinyin. */
export function pinyinSyllables(word: string): number {
  // The fewest syllables that reach each place; undefined where none does.
  const reach: (number | undefined)[] = [0]
  for (let end = 1; end <= word.length; end++) {
    for (let length = 1; length <= 6 && length <= end; length++) {
      const before = reach[end - length]
      if (before === undefined || !syllables.has(word.slice(end - length, end))) continue
      reach[end] = Math.min(reach[end] ?? Number.POSITIVE_INFINITY, before + 1)
    }
  }
  return reach[word.length] ?? 0
}
