/** What it takes to make one word of another: the number of edits and what they weigh, an unlikely edit more. */
export interface EditCost {
  readonly edits: number
  /** About 1 an edit: 0.5 for a letter doubled or not, 0.7 for letters that sound alike or are swapped. */
  readonly cost: number
}

/**
 * The cheapest way from one word to another by striking, adding, changing and swapping letters; undefined if it takes
 * more than `limit` edits.
 */
export function editCost(from: string, to: string, limit: number): EditCost | undefined {
  if (!isWithin(from, to, 0, 0, limit)) return undefined
  return step(from, to, 0, 0, from.length, to.length, limit)
}

// Most words are turned down, so this makes no objects and weighs nothing.
function isWithin(a: string, b: string, i: number, j: number, limit: number): boolean {
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++
    j++
  }
  const left = a.length - i
  const right = b.length - j
  if (left <= limit && right <= limit) return true
  if (limit === 0 || Math.abs(left - right) > limit) return false
  if (a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j)) {
    if (isWithin(a, b, i + 2, j + 2, limit - 1)) return true
  }
  return (
    isWithin(a, b, i + 1, j + 1, limit - 1) ||
    isWithin(a, b, i + 1, j, limit - 1) ||
    isWithin(a, b, i, j + 1, limit - 1)
  )
}

// Words differ in few places, so trying each edit where they first differ is quicker than a table.
function step(
  a: string,
  b: string,
  i: number,
  j: number,
  aEnd: number,
  bEnd: number,
  limit: number,
): EditCost | undefined {
  while (i < aEnd && j < bEnd && a[i] === b[j]) {
    i++
    j++
  }
  if (i === aEnd && j === bEnd) return { edits: 0, cost: 0 }
  if (limit === 0 || Math.abs(aEnd - i - (bEnd - j)) > limit) return undefined
  let best: EditCost | undefined
  const attempt = (cost: number, nextI: number, nextJ: number, edits = 1) => {
    const rest = step(a, b, nextI, nextJ, aEnd, bEnd, limit - edits)
    if (!rest) return
    const total = rest.cost + cost * (i === 0 || j === 0 ? 1.4 : 1)
    if (!best || total < best.cost) best = { edits: rest.edits + edits, cost: total }
  }
  if (i < aEnd && j < bEnd) attempt(changeCost(a[i]!, b[j]!), i + 1, j + 1)
  if (i < aEnd) attempt(extraCost(a, i), i + 1, j)
  if (j < bEnd) attempt(extraCost(b, j), i, j + 1)
  if (i + 1 < aEnd && j + 1 < bEnd && a[i] === b[j + 1] && a[i + 1] === b[j]) attempt(0.7, i + 2, j + 2)
  // Two letters lost or added at one place, a syllable often, are likelier than at two places.
  if (limit >= 2 && j + 2 <= bEnd) attempt(1.4, i, j + 2, 2)
  if (limit >= 2 && i + 2 <= aEnd) attempt(1.4, i + 2, j, 2)
  return best
}

const isVowel = (letter: string) => "aeiouy".includes(letter)
const alike = new Set(
  "ck kc cs sc sz zs fv vf pb bp td dt gj jg iy yi mn nm xs sx lr rl qk kq uw wu".split(" "),
)
const keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
const neighbours = new Set(
  keys
    .flatMap((row, r) =>
      Array.from(row, (key, k) =>
        [row[k + 1], keys[r + 1]?.[k], keys[r + 1]?.[k - 1]]
          .filter(other => other !== undefined)
          .flatMap(other => [key + other, other + key]),
      ),
    )
    .flat(),
)

function changeCost(a: string, b: string): number {
  if (alike.has(a + b) || (isVowel(a) && isVowel(b))) return 0.7
  return neighbours.has(a + b) ? 0.9 : 1.1
}

function extraCost(word: string, i: number): number {
  const letter = word[i]!
  if (letter === word[i - 1] || letter === word[i + 1]) return 0.5
  if (letter === "'") return 0.4
  return isVowel(letter) || letter === "h" ? 0.85 : 1
}
