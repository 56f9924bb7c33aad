import { applyEdits, diffEdits } from "@ungarble/core"
import { type ConcernKind, findConcerns } from "@ungarble/core/guard"
import { guardWords } from "@ungarble/english/guard"
import fc from "fast-check"
import { expect, it } from "vitest"

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values)

const figure: fc.Arbitrary<{ readonly value: number; readonly text: string }> = fc.oneof(
  fc.integer({ min: 2, max: 99_999 }).map(n => ({ value: n, text: n.toLocaleString("en") })),
  fc.integer({ min: 2, max: 99_999 }).map(n => ({ value: n, text: String(n) })),
  fc.integer({ min: 2, max: 999 }).map(n => ({ value: n, text: spell(n) })),
  fc.integer({ min: 11, max: 99 }).map(n => ({ value: n * 100_000, text: `${n / 10} million` })),
  fc.integer({ min: 2, max: 90 }).map(n => ({ value: n * 1_000, text: `${spell(n)} thousand` })),
)
const unit = pick<readonly [string, string]>(
  ["kilometres", "km"],
  ["tons", "tonnes"],
  ["hours", "hours"],
  ["weeks", "weeks"],
  ["yuan", "RMB"],
  ["percent", "%"],
  ["litres", "liters"],
  ["acres", "acres"],
)
const month = pick("January", "February", "April", "June", "July", "September", "November", "December")
const name = fc
  .tuple(
    pick("Bal", "Dro", "Fen", "Gor", "Kel", "Mir", "Tas", "Vul"),
    pick("da", "mo", "ri", "so", "tu"),
    pick("", "k", "n", "x"),
  )
  .map(parts => parts.join(""))
const verb = pick<readonly string[]>(
  ["carried", "did carry", "did not carry"],
  ["moved", "has moved", "has not moved"],
  ["counted", "had counted", "never counted"],
  ["sent", "was sending", "wasn’t sending"],
)
const said = fc.array(pick("the", "river", "is", "ours", "and", "so", "old", "bridge", "stays"), {
  minLength: 1,
  maxLength: 6,
})
const close = pick("in the evening", "by the road", "with great joy", "as was custom")
const opening = pick("As the papers say,", "In the end,", "For the people,", "Then")

interface Facts {
  readonly number: { readonly value: number; readonly text: string }
  readonly year: number
  readonly unit: readonly [string, string]
  readonly month: string
  readonly who: string
  readonly whom: string
  readonly said: string
  readonly denied: boolean
}
const facts: fc.Arbitrary<Facts> = fc
  .record({
    number: figure,
    year: fc.integer({ min: 1500, max: 2090 }),
    unit,
    month,
    who: name,
    whom: name,
    said: said.map(words => words.join(" ")),
    denied: fc.boolean(),
  })
  .filter(({ who, whom }) => who !== whom)

/** One sentence that states the facts. `plain` and `loud` say the same in other words. */
const state = (is: Facts, verbs: readonly string[], opening: string, close: string, plain: boolean) =>
  `${opening} ${is.who} ${is.denied ? verbs[2] : verbs[plain ? 0 : 1]} ${is.number.text} ${is.unit[plain ? 0 : 1]} of sand to ${is.whom} ` +
  `in ${is.month} ${is.year} ${close}, and people called it “${is.said}” ${plain ? "many times" : "often"}.`

/** Another value of one fact, and the kinds of concern that may name the change. */
const changes: Readonly<
  Record<string, (is: Facts, other: Facts) => readonly [Facts, readonly ConcernKind[]]>
> = {
  number: (is, { number }) => [{ ...is, number }, ["number"]],
  year: (is, { year }) => [{ ...is, year }, ["number"]],
  swap: is => [
    { ...is, number: { value: is.year, text: String(is.year) }, year: is.number.value },
    ["number"],
  ],
  unit: (is, { unit }) => [{ ...is, unit }, ["unit"]],
  month: (is, { month }) => [{ ...is, month }, ["date"]],
  who: (is, { who }) => [{ ...is, who }, ["name"]],
  whom: (is, { whom }) => [{ ...is, whom }, ["name"]],
  exchange: is => [{ ...is, who: is.whom, whom: is.who }, ["name"]],
  quotation: (is, { said }) => [{ ...is, said }, ["quotation"]],
  negation: is => [{ ...is, denied: !is.denied }, ["negation"]],
}
const isSame = (a: Facts, b: Facts) =>
  JSON.stringify({ ...a, number: a.number.value, unit: a.unit[0] }) ===
  JSON.stringify({ ...b, number: b.number.value, unit: b.unit[0] })

const style = fc.record({ verb, opening, close, isWhole: fc.boolean() })
const runs = { numRuns: 10_000, seed: 20_261_123 }

function rewrite(before: string, after: string, isWhole: boolean) {
  const edits = isWhole ? [{ from: 0, to: before.length, insert: after }] : diffEdits(before, after)
  expect(applyEdits(before, edits)).toBe(after)
  return findConcerns({ text: before, edits }, { words: guardWords })
}

it("lets no change of a fact pass unsaid in 10,000 rewrites", () => {
  let changed = 0
  fc.assert(
    fc.property(facts, facts, style, fc.constantFrom(...Object.keys(changes)), (is, other, how, what) => {
      const [becomes, kinds] = changes[what]!(is, other)
      if (isSame(is, becomes)) return
      changed++
      const before = state(is, how.verb, how.opening, how.close, true)
      const after = state(becomes, how.verb, how.opening, how.close, false)
      const found = rewrite(before, after, how.isWhole).map(({ kind }) => kind)
      if (!kinds.some(kind => found.includes(kind)))
        throw new Error(`${what} passed as ${found.join(", ") || "nothing"}:\n${before}\n${after}`)
    }),
    { ...runs, numRuns: 12_000 },
  )
  expect(changed).toBeGreaterThanOrEqual(10_000)
}, 300_000)

it("is silent on 2,000 rewrites that state the same facts", () => {
  fc.assert(
    fc.property(facts, style, fc.boolean(), (is, how, spelled) => {
      const { value } = is.number
      const same = {
        ...is,
        number: { value, text: spelled && value < 1_000 ? spell(value) : value.toLocaleString("en") },
      }
      const before = state(is, how.verb, how.opening, how.close, true)
      const after = state(same, how.verb, how.opening, how.close, false)
      const found = rewrite(before, after, how.isWhole)
      if (found.length)
        throw new Error(`${found.map(({ message }) => message).join(" ")}\n${before}\n${after}`)
    }),
    { ...runs, numRuns: 2_000 },
  )
}, 200_000)

it("never throws, whatever is put in the place of whatever", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    facts.map(is => state(is, ["a", "b", "c"], "", "", true)),
  )
  fc.assert(
    fc.property(anything, fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, insert, a, b) => {
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      for (const concern of findConcerns({ text, edits: [{ from, to, insert }] }, { words: guardWords }))
        expect(concern.message).not.toBe("")
    }),
    { ...runs, numRuns: 2_000 },
  )
}, 200_000)

function spell(n: number): string {
  const small =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    )
  const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
  if (n < 20) return small[n]!
  if (n < 100) return tens[Math.floor(n / 10) - 2]! + (n % 10 ? `-${small[n % 10]}` : "")
  return `${small[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${spell(n % 100)}` : ""}`
}
