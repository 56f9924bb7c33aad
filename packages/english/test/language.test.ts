import { language } from "@ungarble/english"
import { expect, it } from "vitest"

it("puts lemmas into the form asked for", () => {
  const forms = [
    ["flag", "plural", "flags"],
    ["city", "plural", "cities"],
    ["boss", "plural", "bosses"],
    ["person", "plural", "people"],
    ["resolve", "plural", "resolve"],
    ["carry", "third", "carries"],
    ["go", "third", "goes"],
    ["stop", "past", "stopped"],
    ["visit", "past", "visited"],
    ["take", "past", "took"],
    ["take", "participle", "taken"],
    ["commit", "gerund", "committing"],
    ["make", "gerund", "making"],
    ["see", "gerund", "seeing"],
    ["lie", "gerund", "lying"],
    ["Stand", "past", "Stood"],
  ] as const
  for (const [lemma, form, word] of forms)
    expect(`${lemma} ${language.inflect(lemma, form)}`).toBe(`${lemma} ${word}`)
})

it("reads a form back to its lemma", () => {
  for (const [word, lemma] of [
    ["cities", "city"],
    ["boxes", "box"],
    ["houses", "house"],
    ["stopped", "stop"],
    ["making", "make"],
    ["tried", "try"],
    ["stood", "stand"],
    ["people", "person"],
    ["persons", "person"],
    ["larvae", "larva"],
  ] as const) {
    expect(language.analyse(word).map(reading => reading.lemma)).toContain(lemma)
  }
  expect(language.analyse("news")).toEqual([{ lemma: "news", form: "base" }])
})

it("chooses the article by sound", () => {
  const an = [
    "apple",
    "hour",
    "honest man",
    "FBI agent",
    "NBA star",
    "8-year plan",
    "11th hour",
    "umbrella",
    "uninvited guest",
    "unimportant one",
    "urban area",
    "unlikely pair",
  ]
  const a = [
    "banner",
    "unanimous vote",
    "Ukrainian",
    "European",
    "useful tool",
    "one-way street",
    "union",
    "UNESCO site",
    "utility",
    "Ugandan",
    "user",
    "NATO member",
  ]
  for (const next of an) expect(`${language.article("a", next)} ${next}`).toBe(`an ${next}`)
  for (const next of a) expect(`${language.article("an", next)} ${next}`).toBe(`a ${next}`)
  expect(language.article("the", "apple")).toBeUndefined()
})

// lemma third past participle gerund, written by hand.
const verbs = `
  be is was been being; have has had had having; do does did done doing; go goes went gone going; say says said said saying
  stop stops stopped stopped stopping; plan plans planned planned planning; visit visits visited visited visiting
  open opens opened opened opening; offer offers offered offered offering; refer refers referred referred referring
  occur occurs occurred occurred occurring; commit commits committed committed committing
  benefit benefits benefited benefited benefiting; quit quits quit quit quitting; equip equips equipped equipped equipping
  panic panics panicked panicked panicking; traffic traffics trafficked trafficked trafficking
  mimic mimics mimicked mimicked mimicking; try tries tried tried trying; play plays played played playing
  die dies died died dying; tie ties tied tied tying; lie lies lay lain lying; agree agrees agreed agreed agreeing
  argue argues argued argued arguing; use uses used used using; age ages aged aged aging; fix fixes fixed fixed fixing
  watch watches watched watched watching; push pushes pushed pushed pushing; pass passes passed passed passing
  veto vetoes vetoed vetoed vetoing; undergo undergoes underwent undergone undergoing; undo undoes undid undone undoing
  overthrow overthrows overthrew overthrown overthrowing; rethink rethinks rethought rethought rethinking
  mislead misleads misled misled misleading; repay repays repaid repaid repaying; relay relays relayed relayed relaying
  rewrite rewrites rewrote rewritten rewriting; override overrides overrode overridden overriding
  transmit transmits transmitted transmitted transmitting; control controls controlled controlled controlling
  overlap overlaps overlapped overlapped overlapping; format formats formatted formatted formatting
  kidnap kidnaps kidnapped kidnapped kidnapping; offset offsets offset offset offsetting; spit spits spat spat spitting
  beget begets begot begotten begetting; quiz quizzes quizzed quizzed quizzing; fear fears feared feared fearing
  develop develops developed developed developing; happen happens happened happened happening
  forbid forbids forbade forbidden forbidding; unwind unwinds unwound unwound unwinding; remind reminds reminded reminded reminding
  retreat retreats retreated retreated retreating; underlie underlies underlay underlain underlying
  forgo forgoes forwent forgone forgoing; stride strides strode stridden striding; show shows showed shown showing
`
const nouns = `
  city cities; day days; boss bosses; box boxes; church churches; wish wishes; bus buses; quiz quizzes; hero heroes
  photo photos; studio studios; tomato tomatoes; embargo embargoes; stomach stomachs; monarch monarchs; knife knives
  roof roofs; belief beliefs; wife wives; housewife housewives; half halves; child children; grandchild grandchildren
  man men; spokesman spokesmen; businesswoman businesswomen; human humans; German Germans; talisman talismans
  foot feet; tooth teeth; mouse mice; person people; crisis crises; paralysis paralyses; parenthesis parentheses
  axis axes; criterion criteria; phenomenon phenomena; appendix appendices; millennium millennia; larva larvae
  bureau bureaus; chief chiefs; proof proofs; series series; species species; aircraft aircraft; information information
  furniture furniture; advice advice; equipment equipment; evidence evidence; legislation legislation; chassis chassis
  responsibility responsibilities; investment investments; revenue revenues; strength strengths; culture cultures
  ideology ideologies; spirit spirits; key keys; essay essays; prize prizes; movie movies; headache headaches; gas gases
`
const rows = (table: string) =>
  table
    .trim()
    .split(/[;\n]/u)
    .map(row => row.trim().split(/\s+/u))

it("forms and reads verbs and nouns by a table of our own", () => {
  const forms = ["third", "past", "participle", "gerund"] as const
  const pairs = [
    ...rows(verbs).flatMap(([lemma, ...words]) => words.map((word, i) => [lemma!, forms[i]!, word] as const)),
    ...rows(nouns).map(([lemma, plural]) => [lemma!, "plural", plural!] as const),
  ]
  expect(pairs.length).toBeGreaterThan(300)
  const wrong = pairs.filter(([lemma, form, word]) => language.inflect(lemma, form) !== word)
  expect(wrong.map(([lemma, form]) => `${lemma}: ${language.inflect(lemma, form)}`)).toEqual([])
  const unread = pairs.filter(
    ([lemma, form, word]) =>
      word !== lemma &&
      !language.analyse(word).some(reading => reading.lemma === lemma && reading.form === form),
  )
  expect(unread.map(([lemma, , word]) => `${word}: not ${lemma}`)).toEqual([])
})

it("reads forms that it doesn't write, and takes no word for a form of another that looks alike", () => {
  for (const [word, lemma] of rows(
    "travelling travel; labelled label; filled fill; rolling roll; gotten get; proven prove; burnt burn; indices index; means mean; lied lie; used use; going go; spending spend; training train",
  ))
    expect(
      language.analyse(word!).map(reading => reading.lemma),
      word,
    ).toContain(lemma)
  for (const word of ["specimen", "thing", "red", "bed", "news", "string"])
    expect(language.analyse(word)).toEqual([{ lemma: word, form: "base" }])
})
