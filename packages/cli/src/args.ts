import { parseArgs } from "node:util"
import { assertOneOf, type Category, categories, cuts, type Sensitivity } from "@ungarble/core"
import { readServeArgs, type ServeArgs } from "./serve/settings.js"
import { UsageError } from "./usage-error.js"

/** How findings are printed. */
export type FormatName = "pretty" | "json" | "html" | "sarif"

/** What `ungarble check` was asked to do. */
export interface CheckArgs {
  readonly files: readonly string[]
  readonly format: FormatName
  readonly fix: boolean
  readonly minConfidence: number
  readonly sensitivity: Sensitivity
  readonly glossary?: string
  /** A file with the original, paragraph by paragraph. */
  readonly source?: string
  readonly disabled: readonly string[]
  /** Empty for all. */
  readonly categories: readonly Category[]
  readonly anyLanguage: boolean
  /** Let the neural tagger look, too, which is thorough and takes longer. */
  readonly tagger: boolean
}

/** What the command line asked for. */
export type Command =
  | { readonly name: "help" | "version" | "rules" }
  | { readonly name: "check"; readonly args: CheckArgs }
  | { readonly name: "serve"; readonly args: ServeArgs }

const options = {
  format: { type: "string", multiple: false },
  fix: { type: "boolean", multiple: false },
  "min-confidence": { type: "string", multiple: false },
  sensitivity: { type: "string", multiple: false },
  glossary: { type: "string", multiple: false },
  source: { type: "string", multiple: false },
  disable: { type: "string", multiple: true },
  category: { type: "string", multiple: true },
  "any-language": { type: "boolean", multiple: false },
  "no-tagger": { type: "boolean", multiple: false },
  help: { type: "boolean", short: "h", multiple: false },
  version: { type: "boolean", short: "v", multiple: false },
} as const

/** Reads the arguments after `ungarble`. Throws a UsageError, naming the nearest name there is. */
export function readArgs(argv: readonly string[]): Command {
  if (argv[0] === "serve" && !argv.some(arg => /^(?:--help|-h)$/u.test(arg)))
    return { name: "serve", args: readServeArgs(argv.slice(1)) }
  const { positionals, tokens, ...parsed } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== "option") continue
    const option = Object.entries(options).find(([name]) => name === token.name)?.[1]
    if (!option && !token.rawName.startsWith("--")) {
      throw new UsageError(
        `No option "${token.rawName}". A file whose name starts with - goes after --, as in: check -- -FILE.`,
      )
    }
    if (!option)
      oneOf(
        "option",
        token.rawName,
        Object.keys(options).map(name => `--${name}`),
      )
    if (option?.type === "string" && !token.value?.trim()) {
      throw new UsageError(`Expected a value after ${token.rawName}, got nothing.`)
    }
    if (option?.type === "boolean" && token.value !== undefined) {
      throw new UsageError(`${token.rawName} takes no value, got "${token.value}".`)
    }
  }
  const values: Readonly<Record<string, unknown>> = parsed.values
  if (values.help) return { name: "help" }
  if (values.version) return { name: "version" }
  const [command, ...files] = positionals
  if (command === undefined) throw new UsageError("Expected a command, check, rules or serve, got nothing.")
  oneOf("command", command, ["check", "rules", "serve"])
  if (command === "rules") {
    if (argv.length > 1)
      throw new UsageError(`"ungarble rules" takes nothing after it, got "${argv.slice(1).join(" ")}".`)
    return { name: "rules" }
  }
  return { name: "check", args: readCheckArgs(values, files) }
}

function readCheckArgs(values: Readonly<Record<string, unknown>>, files: readonly string[]): CheckArgs {
  const text = (name: keyof typeof options, otherwise: string) => String(values[name] ?? otherwise)
  const list = (name: keyof typeof options) => (values[name] ?? []) as string[]
  const formats = ["pretty", "json", "html", "sarif"]
  const format = text("format", "pretty")
  const sensitivity = text("sensitivity", "standard")
  const minConfidence = Number(text("min-confidence", "0.8"))
  oneOf("format", format, formats)
  oneOf("sensitivity", sensitivity, Object.keys(cuts))
  for (const category of list("category")) oneOf("category", category, categories)
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    throw new UsageError(`Expected --min-confidence between 0 and 1, got "${values["min-confidence"]}".`)
  }
  if (values["min-confidence"] !== undefined && !values.fix) {
    throw new UsageError(
      "--min-confidence says what --fix may apply; add --fix, or use --sensitivity to see less.",
    )
  }
  if (files.length === 0)
    throw new UsageError("Expected a file to check, or - for standard input, got nothing.")
  if (files.includes("")) throw new UsageError("Expected the name of a file, got an empty one.")
  if (values.fix && files.includes("-") && files.length > 1) {
    throw new UsageError("With --fix, - prints the fixed text, so it can't go together with other files.")
  }
  if (values.source !== undefined && files.length > 1) {
    throw new UsageError("--source is the original of one file; check the files one at a time.")
  }
  return {
    files: [...new Set(files)],
    format: format as FormatName,
    fix: values.fix === true,
    minConfidence,
    sensitivity: sensitivity as Sensitivity,
    ...(values.glossary !== undefined && { glossary: text("glossary", "") }),
    ...(values.source !== undefined && { source: text("source", "") }),
    disabled: list("disable"),
    categories: list("category") as Category[],
    anyLanguage: values["any-language"] === true,
    tagger: values["no-tagger"] !== true,
  }
}

function oneOf(what: string, name: string, known: readonly string[]): void {
  try {
    assertOneOf(what, name, known)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
