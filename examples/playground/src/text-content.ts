import type { JSONContent } from "@tiptap/core"

/** Plain text as a document: a paragraph for each line that isn't empty; a line that starts with “# ” is a heading where asked. */
export function textContent(text: string, hasHeadings = false): JSONContent {
  const lines = text
    .split(/\r\n?|\n|\u2028|\u2029/u)
    // ProseMirror keeps NUL and lone surrogates, but HTML, files and workers do not: what is shown should be what is saved.
    .map(line =>
      line
        .replaceAll("\0", "")
        .replace(/\p{Surrogate}/gu, "\uFFFD")
        .trim(),
    )
    .filter(line => line !== "")
  return {
    type: "doc",
    content: lines.length ? lines.map(line => block(line, hasHeadings)) : [{ type: "paragraph" }],
  }
}

function block(line: string, hasHeadings: boolean): JSONContent {
  return hasHeadings && line.startsWith("# ")
    ? { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: line.slice(2) }] }
    : { type: "paragraph", content: [{ type: "text", text: line }] }
}
