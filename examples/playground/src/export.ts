import type { Editor } from "@tiptap/core"
import { Fragment, type Node } from "@tiptap/pm/model"

export type ExportFormat = "txt" | "md" | "html"

/** The media type of each format. */
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  txt: "text/plain",
  md: "text/markdown",
  html: "text/html",
}

/** The document in a format, as a file would hold it. */
export function exportText(editor: Editor, format: ExportFormat, title: string): string {
  const doc = withoutStruck(editor.state.doc)
  if (format === "md") return `${blocksToMarkdown(doc)}\n`
  if (format === "txt")
    return `${doc.textBetween(0, doc.content.size, "\n\n", leaf => (leaf.type.name === "hardBreak" ? "\n" : ""))}\n`
  const head = document.createElement("title")
  head.textContent = title
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n${head.outerHTML}\n${editor.getHTML()}\n</html>\n`
}

/** A document without the words that tracked changes strike out; where a format can show them they stay. */
const withoutStruck = (node: Node): Node =>
  node.isText || node.isLeaf
    ? node
    : node.copy(
        Fragment.fromArray(
          children(node)
            .filter(child => !child.marks.some(({ type }) => type.name === "deletion"))
            .map(withoutStruck),
        ),
      )

/** Offers a text as a download. Nothing goes over the network. */
export function download(text: string, name: string, type: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const blocksToMarkdown = (parent: Node): string => children(parent).map(blockToMarkdown).join("\n\n")

function blockToMarkdown(node: Node): string {
  switch (node.type.name) {
    case "heading":
      return `${"#".repeat(Number(node.attrs.level))} ${inlineToMarkdown(node)}`
    case "blockquote":
      return prefix(blocksToMarkdown(node), "> ", "> ")
    case "bulletList":
      return children(node)
        .map(item => prefix(blocksToMarkdown(item), "- ", "  "))
        .join("\n")
    case "orderedList":
      return children(node)
        .map((item, i) => prefix(blocksToMarkdown(item), `${i + Number(node.attrs.start ?? 1)}. `, "   "))
        .join("\n")
    case "codeBlock":
      return `\`\`\`\n${node.textContent}\n\`\`\``
    case "horizontalRule":
      return "---"
    default:
      return inlineToMarkdown(node)
  }
}

const wraps: Readonly<Record<string, string>> = { bold: "**", italic: "*", strike: "~~", code: "`" }

function inlineToMarkdown(block: Node): string {
  return children(block)
    .map(node => {
      if (node.type.name === "hardBreak") return "  \n"
      const isCode = node.marks.some(mark => mark.type.name === "code")
      const text = isCode ? (node.text ?? "") : (node.text ?? "").replace(/[\\`*_[\]<]/gu, "\\$&")
      return node.marks.reduce((inner, mark) => {
        if (mark.type.name === "link") return `[${inner}](${String(mark.attrs.href)})`
        const wrap = wraps[mark.type.name] ?? ""
        return wrap + inner + wrap
      }, text)
    })
    .join("")
}

const prefix = (text: string, first: string, rest: string) =>
  text
    .split("\n")
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join("\n")

const children = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, i) => node.child(i))
