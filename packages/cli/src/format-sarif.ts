import { isAbsolute, sep } from "node:path"
import { pathToFileURL } from "node:url"
import { mqmTypes, type Severity } from "@ungarble/core"
import type { FileFinding, FileReport } from "./check-file.js"
import type { Format, FormatOptions } from "./format.js"
import { LineIndex } from "./line-index.js"

const levels: Readonly<Record<Severity, string>> = { minor: "note", major: "warning", critical: "error" }

/** SARIF 2.1.0, for code review tools. Offsets and columns are UTF-16 units; fixes leave markup standing. */
export function sarifFormat({ rules, version }: FormatOptions): Format {
  const head = {
    tool: {
      driver: {
        name: "ungarble",
        version,
        rules: rules.map(({ id, about, category, severity = "major" }) => ({
          id,
          shortDescription: { text: about.match(/^.*?[.!?](?=\s|$)/u)?.[0] ?? about },
          fullDescription: { text: about, markdown: about },
          defaultConfiguration: { level: levels[severity] },
          properties: { category, mqm: mqmTypes[category] },
        })),
      },
    },
    columnKind: "utf16CodeUnits",
  }
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]))
  let separator = ""
  return {
    *start() {
      yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${JSON.stringify(head).slice(0, -1)},"results":[`
    },
    *file({ file, findings }: FileReport) {
      const index = new LineIndex(file.text)
      const uri = fileUri(file.name)
      for (const found of findings) {
        yield separator + JSON.stringify(readResult(found, uri, index, ruleIndex.get(found.finding.rule)))
        separator = ",\n"
      }
    },
    *end(problems) {
      const invocation = {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map(text => ({ level: "error", message: { text } })),
      }
      yield `],"invocations":[${JSON.stringify(invocation)}]}]}\n`
    },
  }
}

function readResult(
  { finding, from, to, text, suggestions }: FileFinding,
  uri: string,
  index: LineIndex,
  ruleIndex: number | undefined,
): unknown {
  const start = index.at(from)
  const end = index.at(to)
  const artifactLocation = { uri }
  return {
    ruleId: finding.rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[finding.severity],
    rank: Math.round(finding.confidence * 1000) / 10,
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            charOffset: from,
            charLength: to - from,
            snippet: { text },
          },
        },
      },
    ],
    partialFingerprints: { "print/v1": finding.print },
    properties: { category: finding.category, ...(finding.evidence && { evidence: finding.evidence }) },
    fixes: suggestions
      .filter(suggestion => suggestion.isClean)
      .map(suggestion => ({
        description: { text: suggestion.text === "" ? "Delete it." : `Write “${suggestion.text}”.` },
        artifactChanges: [
          {
            artifactLocation,
            replacements: [
              {
                deletedRegion: { charOffset: from, charLength: to - from },
                insertedContent: { text: suggestion.text },
              },
            ],
          },
        ],
      })),
  }
}

function fileUri(name: string): string {
  if (isAbsolute(name)) return pathToFileURL(name).href
  return encodeURI(name.replaceAll(sep, "/")).replace(/[?#]/gu, encodeURIComponent)
}
