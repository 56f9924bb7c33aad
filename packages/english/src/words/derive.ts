import type { WordModel } from "./words.js"

const prefixes =
  "un re non anti pre pro post over under sub super inter multi micro macro mini mega bio geo eco neuro cyber electro hydro photo tele thermo nano crypto pseudo semi co de mis out counter trans ultra hyper meta auto mono poly socio psycho astro agro aero petro circum intra extra fore self proto neo tri quadri radio cardio chemo immuno fibro thrombo glyco peri para endo exo iso agri infra meso paleo palaeo retro tera giga kilo milli centi euro afro".split(
    " ",
  )
const qualities = /(?:ful|less|ish|ous|ive|ed|al|ic|able|ible|some|ing|ary|ory|ent|ant)$/

/**
 * True if an unlisted word is a regular formation on a word in use, such as “unreviewed”, “reedlike”,
 * “containerisation” or “funders”. Endings that English doesn’t add at will (“rescuement”) don’t count.
 */
export function isDerived(word: string, model: WordModel): boolean {
  const used = (base: string, least = 1) => base.length >= 4 && model.frequency(base) >= least
  const isVerb = (base: string) => used(base, 2) && model.has(`${base.replace(/e$/, "")}ing`)
  const without = (ending: RegExp) => (ending.test(word) ? word.replace(ending, "") : "")
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix)) continue
    const base = word.slice(prefix.length)
    if (used(base, prefix.length < 3 ? 2 : 1)) return true
    if (base.length >= 5 && model.has(base) && (prefix.length > 2 || /(?:ed|ing|able)$/.test(base)))
      return true
  }
  if (/^e[^e]/.test(word) && used(word.slice(1), word.length < 7 ? 7 : 4)) return true
  if (used(without(/(?:like|wise|less|fold|proof|wide|wards?|free|esque|friendly|monger|ship|hood)$/)))
    return true
  const quality = without(/(?:ness|nesses)$/)
  if (/i$/.test(quality) && used(quality.replace(/i$/, "y"))) return true
  if (qualities.test(quality) && !/ing$/.test(quality) && used(quality)) return true
  const manner = without(/ly$/)
  if (qualities.test(manner) && used(manner)) return true
  const able = without(/(?:ability|able)$/)
  if ((able && !/[^cge]e$/.test(able) && isVerb(able)) || (able && isVerb(`${able}e`))) return true
  const doer = without(/ers?$/)
  if (doer && !/[eo]r$/.test(doer) && (isVerb(doer) || isVerb(`${doer}e`))) return true
  const made = without(/i[sz](?:e|es|ed|ing|er|ers|ations?)$/)
  if (made && (model.has(`${made}ize`) || used(`${made}e`))) return true
  if (/(?:al|an|ar|ic|er|or|ive?)$/.test(made) && used(made)) return true
  if (used(without(/if(?:y|ies|ied|ying|ications?)$/), 2)) return true
  const plural = without(/s$/)
  return used(plural, /ing$/.test(plural) ? 1 : 2) && !/[sxz]$|(?:ation|ment|ness)$/.test(plural)
}

/** True if the word is two known words in one, both of some length and in use (“smartwatch”), or a verb and its particle. */
export function isCompound(word: string, model: WordModel, least: number): boolean {
  const [, verb] = /^(.{3,}?)(?:ups?|out|off|ins?|down|over|back|away)$/.exec(word) ?? []
  if (verb && model.frequency(verb) >= 5 && model.has(`${verb}ing`)) return true
  for (let cut = least; cut <= word.length - least; cut++) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)]
    if (
      isPart(head, model) &&
      (isPart(tail, model) || (/s$/.test(tail) && isPart(tail.slice(0, -1), model)))
    ) {
      return true
    }
  }
  return false
}

const loose = new Set(
  "the and that this with from have been has had was were are for not you they their there his her its our your who which what when where than then but all can will would could should any such into ing ion ism ate ant ers ness ment able ible".split(
    " ",
  ),
)
const isPart = (part: string, model: WordModel) =>
  !loose.has(part) && model.frequency(part) >= (part.length < 4 ? 6 : 3)

const nounEndings = ["ment", "ance", "ence", "al", "ion", "ation", "ity", "ness", "y"]
const formations: readonly (readonly [ending: RegExp, better: readonly string[]])[] = [
  [/(?:ation|ition|ion|ment|ness|ity|ance|ence|ism|ancy|ency)$/, nounEndings],
  [/(?:ations|itions|ions|ments|nesses|ities|ances|ences)$/, nounEndings.map(ending => plural(ending))],
  [/(?:er|or|ist|ian)$/, ["er", "or", "ist", "ian", "ant", ""]],
  [/(?:ers|ors|ists|ians)$/, ["ers", "ors", "ists", "ians", "ants", "s"]],
  [
    /(?:able|ible|ful|ous|ive|al|ic|ical|ish)$/,
    ["able", "ible", "ful", "ous", "ive", "al", "ic", "ical", "ish", "y", "ed"],
  ],
  [/(?:ally|edly|ingly|ly)$/, ["ally", "ly", "edly", "ingly", "ably"]],
  [/(?:ering|erring)$/, ["ing"]],
  [/(?:ics|icals)$/, ["s", "ics"]],
]

/**
 * The words that English forms where an unlisted word has a wrong ending on a known stem: “concealation” gives
 * “concealment”, “industrialers” “industrialists”, “ignitioned” “ignited”. Best first; empty if it isn’t such a word.
 */
export function rederive(word: string, model: WordModel): string[] {
  const found: string[] = []
  const offer = (candidate: string) => {
    if (candidate !== word && model.frequency(candidate) >= 1 && !found.includes(candidate))
      found.push(candidate)
  }
  for (const [ending, better] of formations) {
    const stem = stemOf(word, ending, model)
    if (stem === undefined) continue
    for (const other of better) for (const root of spellings(stem)) offer(root + other)
    if (/(?:ion|ment|ness|ity|ance|ence|ism)$/.test(word)) {
      const verb = spellings(stem)
      const plain = verb.filter(root => root !== word)
      const loosened = [...plain, ...verb.map(root => `${root}ing`)]
      for (const other of loosened.sort((a, b) => model.frequency(b) - model.frequency(a))) offer(other)
    }
  }
  // A noun made into a verb where its own verb exists.
  const verbed = /^(.{3,})(?:ation|ition|ature|ure|ion|ment|ance|ence)(ed|d|ing)$/.exec(word)
  if (verbed) {
    const [, root, ending] = verbed
    for (const stem of [root!, `${root}at`, `${root}it`]) offer(stem + (ending === "ing" ? "ing" : "ed"))
  }
  return found.slice(0, 3)
}

// What stands before the ending, if it is a word of some length (an e or a y may have been dropped).
function stemOf(word: string, ending: RegExp, model: WordModel): string | undefined {
  const match = ending.exec(word)
  if (!match || match.index < 4) return undefined
  const stem = word.slice(0, match.index)
  return [...spellings(stem), `${stem}y`].some(root => model.frequency(root) >= 1) ? stem : undefined
}

// With the e that an ending may have dropped, or without the one that it should have.
const spellings = (stem: string) => (stem.endsWith("e") ? [stem, stem.slice(0, -1)] : [stem, `${stem}e`])

function plural(ending: string): string {
  if (ending === "ness") return "nesses"
  return ending.endsWith("y") ? `${ending.slice(0, -1)}ies` : `${ending}s`
}
