import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5"
import { BlockBuilder, type SourceBlock } from "./blocks.js"

const inline = new Set(
  "a abbr acronym b bdi bdo big cite del dfn em font i ins label mark q rp rt ruby s small span strike strong sub sup time tt u var wbr data".split(
    " ",
  ),
)
// Not prose, but standing in a line of prose: one U+FFFC each.
const objects = new Set(
  "audio button canvas code embed iframe img input kbd math meter object output picture progress samp select svg textarea video".split(
    " ",
  ),
)
const silent = new Set("script style template noscript pre listing xmp plaintext datalist".split(" "))

/**
 * An HTML document as blocks: one for each run of text that a browser would show as one line or paragraph. Entities
 * are decoded and white space is collapsed. Scripts, styles, code and form fields are left out.
 */
export function readHtml(file: string): readonly SourceBlock[] {
  const builder = new BlockBuilder(file, "html")
  walk(parse(file, { sourceCodeLocationInfo: true }).childNodes, builder, file)
  builder.end()
  return builder.blocks
}

function walk(nodes: readonly Tree.ChildNode[], builder: BlockBuilder, file: string): void {
  for (const node of nodes) {
    const place = node.sourceCodeLocation
    if (node.nodeName === "#text") {
      if (place) addText((node as Tree.TextNode).value, place.startOffset, place.endOffset, builder, file)
    } else if (objects.has(node.nodeName)) {
      if (place) builder.object(place.startOffset, place.endOffset)
    } else if (silent.has(node.nodeName)) builder.end()
    else if ("childNodes" in node) {
      const isInline = inline.has(node.nodeName)
      if (!isInline) builder.end()
      walk(node.childNodes, builder, file)
      if (!isInline) builder.end()
    }
  }
}

interface Part {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Follows a text node through its source, entity by entity. */
function addText(value: string, from: number, to: number, builder: BlockBuilder, file: string): void {
  const parts = [...readParts(file.slice(from, to), from)]
  // Text that the parser moved out of a broken table is no longer what stands at its place: no rule may see it.
  if (parts.map(part => part.text).join("") !== value.replace(/\r\n?/gu, "\n")) {
    builder.object(from, to)
    return
  }
  for (const part of parts) {
    if (!/^[ \t\n\f\r]+$/u.test(part.text)) builder.decoded(part.text, part.from, part.to)
    else if (!builder.afterSpace) builder.decoded(" ", part.from, part.to)
  }
}

function* readParts(raw: string, from: number): Iterable<Part> {
  // A stray end tag inside a text node is dropped by the parser, as it is here.
  const parts = raw.matchAll(
    /(?<entity>&(?:#[xX]?[\da-fA-F]+|[A-Za-z][\dA-Za-z]*);?)|(?<tag><\/[^>]*>)|[ \t\n\f\r]+|[^&< \t\n\f\r]{1,1000}|[&<]/gu,
  )
  for (const match of parts) {
    if (match.groups?.tag) continue
    const start = from + match.index
    const text = match.groups?.entity ? decodeEntities(match[0]) : match[0].replace(/\r\n?/gu, "\n")
    yield { text, from: start, to: start + match[0].length }
  }
}

/** The characters that entities such as `&amp;` stand for, as browsers read them. */
export function decodeEntities(text: string): string {
  const node = parseFragment(text).childNodes[0]
  return node?.nodeName === "#text" ? (node as Tree.TextNode).value : text
}
