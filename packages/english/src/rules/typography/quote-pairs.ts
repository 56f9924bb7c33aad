/** A straight quotation mark in a text, and the side it was read as. */
export interface Quote {
  readonly at: number
  readonly role: "open" | "close"
  /** The place of its partner in the list; -1 if there is none. */
  readonly partner: number
  /** A space is missing outside or stands inside. */
  readonly faulty: boolean
}

// What it costs to believe in a partner that is not there, against 1 or 2 for a space on the wrong side.
const missing = 5
const unclosed = 3
const nesting = 1
// A quotation that ends in an article is a worse reading than one that has lost its partner.
const cutOff = 6
// Beyond this many a block is no prose, and reading stays linear anyway.
const most = 400

const isSpace = (char: string | undefined) => char === undefined || /\s/u.test(char)
const opensBefore = (char: string | undefined) => isSpace(char) || /[([{<—–\-/'‘“"=|]/u.test(char!)
const closesAfter = (char: string | undefined) => isSpace(char) || /[.,;:!?)\]}>—–\-/'’”"=|…]/u.test(char!)

function openCost(left: string | undefined, right: string | undefined): number {
  if (right === undefined) return 8
  const inner = isSpace(right)
  const outer = !opensBefore(left)
  if (!outer) return inner ? 1 : 0
  if (inner) return /[.,!?]/u.test(left!) ? 3 : 1.5
  return 1.5
}

function closeCost(left: string | undefined, right: string | undefined): number {
  if (left === undefined) return 8
  if (/[([{]/u.test(left)) return 3
  const inner = isSpace(left)
  const outer = !closesAfter(right)
  if (!outer) return inner ? 1 : 0
  return 1.5
}

const endsInArticle = (text: string, at: number) =>
  /\s(?:the|an?)$/u.test(text.slice(Math.max(0, at - 4), at))

/**
 * Reads each straight quotation mark of a text as opening or closing. Spaces tell which is which in good text; where a
 * machine put them on the wrong side, the marks before and after tell. Takes the reading with the fewest faults; a mark
 * without a partner weighs more than a space that is wrong.
 */
export function readQuotes(text: string): readonly Quote[] {
  // Of marks that stand in a heap (`""so""`, ` " "so`) the one next to the words is read.
  const all = Array.from(text.matchAll(/"(?:" ?|(?<=(?:^|\s)") (?="))*"?/gu), ({ 0: heap, index }) =>
    opensBefore(text[index - 1]) ? index + heap.trimEnd().length - 1 : index,
  )
  const inches = all.filter(at => /\d/u.test(text[at - 1] ?? ""))
  // Marks of inches come without partners.
  const places =
    inches.length === all.length || all.length % 2 === 1 ? all.filter(at => !inches.includes(at)) : all
  if (places.length === 0 || places.length > most) return []
  const costs = places.map(at => {
    const open = openCost(text[at - 1], text[at + 1])
    const cut = endsInArticle(text, at)
    return {
      open,
      close: closeCost(text[at - 1], text[at + 1]) + (cut ? cutOff : 0),
      // A quotation inside another begins with its spaces right, or after an article, where none can end.
      nests: cut || (open === 0 && /[^.,!?]\s$/u.test(text.slice(Math.max(0, at - 2), at))),
      cut,
    }
  })
  // The cheapest way to stand at each depth after each mark; ways are kept for reading back.
  let depths: readonly (Step | undefined)[] = [{ cost: 0, role: "close", before: undefined, cut: false }]
  for (const { open, close, nests, cut } of costs) {
    const [outside, inside, nested] = depths
    depths = [
      cheapest([step(inside, "close", close), step(outside, "close", close + missing)]),
      cheapest([
        step(outside, "open", open),
        step(inside, "open", open + missing),
        nested && (close === 0 || nested.cut) ? step(nested, "close", close) : undefined,
      ]),
      nests ? step(inside, "open", open + nesting, cut) : undefined,
    ]
  }
  const last = cheapest(depths.map((way, depth) => way && { ...way, cost: way.cost + depth * unclosed }))
  const roles: Quote["role"][] = []
  for (let way = last; way?.before; way = way.before) roles.push(way.role)
  roles.reverse()
  const partners = pair(roles)
  return roles.map((role, i) => ({
    at: places[i]!,
    role,
    partner: partners[i]!,
    faulty: costs[i]![role] > 0,
  }))
}

interface Step {
  readonly cost: number
  readonly role: Quote["role"]
  readonly before: Step | undefined
  /** It opens after an article, with its space on the wrong side. */
  readonly cut: boolean
}

const step = (before: Step | undefined, role: Quote["role"], cost: number, cut = false): Step | undefined =>
  before && { cost: before.cost + cost, role, before, cut }

const cheapest = (steps: readonly (Step | undefined)[]): Step | undefined =>
  steps.reduce((best, way) => (best && (!way || best.cost <= way.cost) ? best : way), undefined)

function pair(roles: readonly Quote["role"][]): number[] {
  const partners = roles.map(() => -1)
  const open: number[] = []
  roles.forEach((role, i) => {
    if (role === "open") {
      open.push(i)
      return
    }
    const partner = open.pop()
    if (partner === undefined) return
    partners[i] = partner
    partners[partner] = i
  })
  return partners
}
