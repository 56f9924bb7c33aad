import { type Category, cuts } from "@ungarble/core"
import type { Checker } from "@ungarble/core/checker"
import { BlockBuilder, type SourceBlock } from "../blocks.js"
import { checkFile, type FileFinding } from "../check-file.js"
import { readBlocks } from "../source-file.js"
import { BodyError } from "./bodies.js"

/** LanguageTool's kinds of issue (from ITS 2.0) for ours; clients choose colours by them. */
const issueTypes: Readonly<Record<Category, string>> = {
  typography: "typographical",
  repetition: "duplication",
  nonword: "misspelling",
  stray: "addition",
  untranslated: "untranslated",
  calque: "mistranslation",
  terminology: "terminology",
  grammar: "grammar",
  incoherent: "mistranslation",
  number: "numbers",
}

/** The languages a LanguageTool client may ask for; `auto` goes as well. */
export const languages = [
  { name: "English", code: "en", longCode: "en" },
  { name: "English (US)", code: "en", longCode: "en-US" },
  { name: "English (GB)", code: "en", longCode: "en-GB" },
] as const

/** A request in LanguageTool's form. */
export interface LanguageToolRequest {
  readonly text: string
  readonly blocks: readonly SourceBlock[]
  readonly isAuto: boolean
  /** Least confidence: `level=picky` shows more. */
  readonly cut: number
  readonly isWanted: (rule: string, category: string) => boolean
}

/** Reads a form that a LanguageTool client sends. Throws a BodyError on one that can't be answered. */
export async function readLanguageToolForm(form: URLSearchParams): Promise<LanguageToolRequest> {
  const [text, data, language] = [form.get("text"), form.get("data"), form.get("language")]
  if (!language) throw new BodyError("Missing 'language' parameter, such as language=en-US or language=auto")
  if (language !== "auto" && !/^en(?:-|$)/iu.test(language))
    throw new BodyError(
      `'${language.slice(0, 20)}' is not a language code that this server checks; it checks en, en-US, en-GB and auto`,
    )
  if ((text === null) === (data === null)) throw new BodyError("Expected either 'text' or 'data' parameter")
  const list = (name: string) =>
    new Set(
      (form.get(name) ?? "")
        .split(",")
        .filter(Boolean)
        .map(item => item.toLowerCase()),
    )
  const [rules, categories] = [list("disabledRules"), list("disabledCategories")]
  const [only, onlyCategories] = [list("enabledRules"), list("enabledCategories")]
  const isOnly = form.get("enabledOnly") === "true" || form.get("enabledOnly") === "yes"
  return {
    ...(data === null ? { text: text!, blocks: await readBlocks(text!, "text") } : readAnnotated(data)),
    isAuto: language === "auto",
    cut: form.get("level") === "picky" ? cuts.strict : cuts.standard,
    isWanted: (rule, category) =>
      !rules.has(rule) &&
      !categories.has(category) &&
      (!isOnly || only.has(rule) || onlyCategories.has(category)),
  }
}

// Text and markup in turn; offsets count both. Markup may stand for something, a line end above all.
function readAnnotated(data: string): { text: string; blocks: readonly SourceBlock[] } {
  const parts = readParts(data)
  const whole = parts.map(part => part.text ?? part.markup ?? "").join("")
  const builder = new BlockBuilder(whole, "text")
  let at = 0
  for (const { text, markup = "", interpretAs = "" } of parts) {
    if (text === undefined) {
      const to = at + markup.length
      if (/\n/u.test(interpretAs)) builder.end()
      else builder.decoded(interpretAs, at, to)
      at = to
      continue
    }
    for (const [i, line] of text.split("\n").entries()) {
      if (i > 0) {
        builder.end()
        at++
      }
      builder.same(at, at + line.length)
      at += line.length
    }
  }
  builder.end()
  return { text: whole, blocks: builder.blocks }
}

interface Part {
  readonly text?: string
  readonly markup?: string
  readonly interpretAs?: string
}

function readParts(data: string): readonly Part[] {
  const wrong = new BodyError(
    "Expected 'data' as JSON with a list 'annotation' of objects with 'text' or 'markup'",
  )
  let value: unknown
  try {
    value = JSON.parse(data)
  } catch {
    throw wrong
  }
  const { annotation } = (value ?? {}) as { readonly annotation?: unknown }
  const isText = (item: unknown) => item === undefined || typeof item === "string"
  const isPart = (part: Part | null) =>
    typeof part === "object" &&
    part !== null &&
    isText(part.text) &&
    isText(part.markup) &&
    isText(part.interpretAs)
  if (!Array.isArray(annotation) || !annotation.every(isPart)) throw wrong
  return annotation as Part[]
}

/** Checks a request and answers it in LanguageTool's form. `checker` must show what is strict; the request cuts. */
export async function answerLanguageTool(checker: Checker, request: LanguageToolRequest, version: string) {
  const { text, blocks, isAuto, cut, isWanted } = request
  const file = { name: "-", bytes: new Uint8Array(), encoding: "utf-8" as const, text, blocks }
  const report = await checkFile(checker, file, {
    anyLanguage: !isAuto,
    keep: ({ rule, category, confidence }) => confidence >= cut && isWanted(rule, category),
    onProgress: () => {},
  })
  const language = { name: "English (US)", code: "en-US" }
  return {
    software: {
      name: "Ungarble",
      version,
      buildDate: "",
      apiVersion: 1,
      premium: false,
      status: "",
    },
    warnings: { incompleteResults: report.problems.length > 0 },
    language: {
      ...language,
      detectedLanguage: { ...language, confidence: report.isChecked ? 0.99 : 0, source: "ungarble" },
    },
    matches: report.findings.map(finding => toMatch(finding, text, checker)),
  }
}

/** Replacements that are given; LanguageTool's clients show about as many. */
const mostReplacements = 10
const contextLength = 40

function toMatch({ finding, block, from, to, suggestions }: FileFinding, text: string, checker: Checker) {
  const start = Math.max(0, from - contextLength)
  const end = Math.min(text.length, to + contextLength)
  const [lead, tail] = [start > 0 ? "..." : "", end < text.length ? "..." : ""]
  const rule = checker.rules.find(({ id }) => id === finding.rule)
  return {
    message: finding.message,
    shortMessage: finding.category,
    replacements: suggestions
      .filter(({ isClean }) => isClean)
      .slice(0, mostReplacements)
      .map(({ text: value }) => ({ value })),
    offset: from,
    length: to - from,
    context: {
      text: lead + text.slice(start, end).replaceAll("\n", " ") + tail,
      offset: lead.length + from - start,
      length: to - from,
    },
    sentence: block.text,
    type: { typeName: "Other" },
    rule: {
      id: finding.rule,
      description: rule?.about ?? finding.message,
      issueType: issueTypes[finding.category],
      category: { id: finding.category.toUpperCase(), name: finding.category },
      isPremium: false,
      confidence: finding.confidence,
    },
    ignoreForIncompleteSentence: false,
    contextForSureMatch: 0,
  }
}
