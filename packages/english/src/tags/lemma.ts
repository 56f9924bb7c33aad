import type { Form } from "@ungarble/core"
import { language } from "../language.js"
import type { TagModel } from "./model.js"
import { type Tag, tagNumber } from "./tag.js"

const formOf = new Map<Tag, Form>([
  ["NNS", "plural"],
  ["NNPS", "plural"],
  ["VBZ", "third"],
  ["VBD", "past"],
  ["VBN", "participle"],
  ["VBG", "gerund"],
])

// Forms that no rule of spelling leads back from, by tag where two lemmas share one.
const irregular = new Map(
  `am be; is be; are be; was be; were be; been be; being be; 's be; 're be; 'm be; has have; 've have; had have; does do; did do; done do
  won't will; shan't shall; can't can; cannot can; 'll will; 'd would; ain't be; an a
  better good; best good; worse bad; worst bad; more much; most much; less little; least little; further far; farther far; furthest far; elder old; eldest old`
    .split(/[;\n]/u)
    .map(row => row.trim().split(" ") as [string, string]),
)

/** See `Tagger.lemma`. */
export function lemmaOf(word: string, tag: Tag, model: TagModel): string {
  const lower = word.toLowerCase().replaceAll("’", "'")
  if (tag === "POS") {
    const owner = lower.replace(/'s?$/u, "")
    return owner === "" ? lower : model.has(owner) ? singular(owner, model) : owner
  }
  if (tag === "PRP+V") return lower.replace(/'\p{L}*$/u, "") || lower
  if (tag === "NNP" || tag === "PUNCT" || tag === "CD" || tag === "FW") return lower
  const listed = irregular.get(lower)
  if (listed !== undefined && (tag.startsWith("RB") ? lower !== "better" : true)) return listed
  if (tag === "RBR" && lower === "better") return "well"
  if (lower.endsWith("n't")) return lemmaOf(lower.slice(0, -3), tag, model)
  if (/^(?:JJ|RB)[RS]$/u.test(tag)) return positive(lower, tag, model)
  const form = formOf.get(tag)
  if (form === undefined) return lower
  const base = tag.startsWith("V") ? "VB" : tag === "NNPS" ? "NNP" : "NN"
  let best = lower
  let most = 0
  for (const reading of language.analyse(lower)) {
    if (reading.form !== form) continue
    const known = canBe(reading.lemma, base, model) ? 4 : 0
    const regular = language.inflect(reading.lemma, form) === lower ? 2 : 0
    if (known + regular + 1 > most) [best, most] = [reading.lemma, known + regular + 1]
  }
  return best
}

function canBe(lower: string, tag: Tag, model: TagModel): boolean {
  if (!model.has(lower)) return false
  const known = model.distributions[model.distribution(lower)]!
  for (let i = 0; i < known.length; i += 2) if (known[i] === tagNumber.get(tag)) return true
  return false
}

// China's stays, the workers’ are workers.
const singular = (owner: string, model: TagModel) =>
  canBe(owner, "NNS", model) ? lemmaOf(owner, "NNS", model) : owner

function positive(lower: string, tag: Tag, model: TagModel): string {
  const stem = lower.replace(/(?:er|est)$/u, "")
  if (stem === lower) return lower
  const stems = [stem, `${stem}e`, stem.replace(/i$/u, "y"), stem.replace(/(.)\1$/u, "$1")]
  const wanted = tag.startsWith("JJ") ? "JJ" : "RB"
  return (
    stems.find(base => canBe(base, wanted, model)) ?? stems.find(base => canBe(base, "JJ", model)) ?? lower
  )
}
