import type { Glossary, GlossaryTerm } from "@ungarble/core"

/** A glossary read from TBX, and what of the file could not become a term, in words for a person. */
export interface ReadTbx extends Glossary {
  readonly problems: readonly string[]
}

/**
 * Reads a glossary from TBX (ISO 30042, version 2 and 3, all dialects): of each concept the preferred term in the target
 * language, or its first, the deprecated and superseded ones as those to avoid, and the terms of all other languages as
 * those of the original. Throws on what is no TBX, naming `file`. Needs a browser.
 */
export function readTbx(xml: string, file = "glossary", target = "en"): ReadTbx {
  const document = new DOMParser().parseFromString(xml, "application/xml")
  const root = document.documentElement.localName
  if (document.querySelector("parsererror") || !/^(?:tbx|martif)$/u.test(root)) {
    const got = document.querySelector("parsererror") ? "XML that is broken" : `<${root}>`
    throw new Error(`${file}: expected TBX, an XML file that begins with <tbx> or <martif>, got ${got}.`)
  }
  const terms: GlossaryTerm[] = []
  const problems: string[] = []
  for (const [i, concept] of named(document, "conceptEntry", "termEntry").entries()) {
    const name = concept.getAttribute("id") ?? `number ${i + 1}`
    const term = readConcept(concept, target)
    if (term) terms.push(term)
    else problems.push(`${file}: concept ${name} has no term to write in "${target}".`)
  }
  return { terms, problems }
}

function readConcept(concept: Element, target: string): GlossaryTerm | undefined {
  const avoid: string[] = []
  const source: string[] = []
  let prefer: string | undefined
  let isPreferred = false
  for (const section of named(concept, "langSec", "langSet")) {
    const language = section.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang") ?? ""
    for (const each of named(section, "termSec", "tig", "ntig")) {
      const text = named(each, "term")[0]?.textContent?.trim()
      if (!text) continue
      const status = statusOf(each)
      if (!isLanguage(language, target)) source.push(text)
      else if (/^(?:deprecated|superseded)/u.test(status)) avoid.push(text)
      else if (prefer === undefined || (status.startsWith("preferred") && !isPreferred)) {
        prefer = text
        isPreferred = status.startsWith("preferred")
      }
    }
  }
  if (prefer === undefined) return undefined
  const note = named(concept, "note")[0]?.textContent?.trim()
  const others = [...new Set(avoid)].filter(text => text !== prefer)
  return {
    prefer,
    avoid: others,
    protect: true,
    ...(note && { note }),
    ...(source.length > 0 && { source: [...new Set(source)] }),
  }
}

const isLanguage = (language: string, wanted: string) =>
  language.toLowerCase() === wanted || language.toLowerCase().startsWith(`${wanted}-`)

/** Such as `preferredTerm-admn-sts`: as a note by its type, or as an element of its own. */
function statusOf(term: Element): string {
  const notes = named(term, "termNote", "administrativeStatus", "normativeAuthorization")
  const status = notes.find(
    ({ localName, attributes }) =>
      localName !== "termNote" ||
      /^(?:administrativeStatus|normativeAuthorization)$/u.test(attributes.getNamedItem("type")?.value ?? ""),
  )
  return status?.textContent?.trim() ?? ""
}

// By local name, since version 3 has namespaces and version 2 has none.
const named = (inside: Document | Element, ...names: readonly string[]): Element[] =>
  [...inside.querySelectorAll("*")].filter(({ localName }) => names.includes(localName))
