import type { Block } from "@ungarble/core"

/** What a file is written in, which decides how it is read and what must be escaped in it. */
export type Syntax = "text" | "markdown" | "html"

/**
 * A stretch of a block and where it stands in the file. `same`: letter by letter. `decoded`: the stretch stands for
 * the whole of `[from, to)`, such as `&` for `&amp;` or a space for a line end. `object`: a U+FFFC for something that
 * is not text, such as code or an image.
 */
export interface Piece {
  readonly kind: "same" | "decoded" | "object"
  /** Where it starts in the block's text. */
  readonly at: number
  readonly length: number
  /** Where it stands in the file; between two pieces there may be markup. */
  readonly from: number
  readonly to: number
}

/** A block of a file, with the way back from its offsets to the file's. Pieces tile the block's text. */
export interface SourceBlock extends Block {
  readonly syntax: Syntax
  readonly pieces: readonly Piece[]
}

// Rules look at a block as a whole; one endless line, as in a dump, is cut near here so that it stays affordable.
const longest = 10_000

/** Collects the pieces of a file's blocks in order. White space at both ends of a block is left out. */
export class BlockBuilder {
  readonly blocks: SourceBlock[] = []
  readonly #syntax: Syntax
  readonly #file: string
  #text = ""
  // Kept beside the text: looking at the end of a string that grows makes it be copied each time.
  #afterSpace = true
  #pieces: Piece[] = []
  // Where objects start in the file.
  readonly #objects = new Set<number>()

  constructor(file: string, syntax: Syntax) {
    this.#file = file
    this.#syntax = syntax
  }

  /** True if nothing stands before on this line, or a space: where another space would be lost on screen. */
  get afterSpace(): boolean {
    return this.#afterSpace
  }

  /** Text that stands in the file as it is. */
  same(from: number, to: number): void {
    if (to <= from) return
    this.#push("same", this.#file.slice(from, to), from, to)
  }

  /** Text that the file writes in another way. */
  decoded(text: string, from: number, to: number): void {
    if (text === "") return
    const isSame = text === this.#file.slice(from, to)
    this.#push(isSame ? "same" : "decoded", text, from, to)
  }

  /** Text that should stand in the file as it is; where it doesn't, an object stands for it. */
  exact(text: string, from: number, to: number): void {
    if (this.#file.slice(from, to) === text) this.same(from, to)
    else this.object(from, to)
  }

  /** Something that is not text. One that was there before, as parsers repeat elements left open, ends the block. */
  object(from: number, to: number): void {
    if (this.#objects.has(from)) this.end()
    else this.#push("object", "\uFFFC", from, to)
    this.#objects.add(from)
  }

  /** Ends the block. One without a letter or digit is dropped. */
  end(): void {
    const lead = this.#text.length - this.#text.trimStart().length
    const text = this.#text.trim()
    if (/[^\s\uFFFC]/u.test(text)) {
      let first = 0
      for (const [from, to] of cuts(text)) {
        while (endOf(this.#pieces[first]!) <= lead + from) first++
        this.blocks.push({
          id: String(this.blocks.length),
          text: text.slice(from, to),
          syntax: this.#syntax,
          pieces: slice(this.#pieces, first, lead + from, lead + to),
        })
      }
    }
    this.#text = ""
    this.#afterSpace = true
    this.#pieces = []
  }

  // Pieces ascend: where a parser moves text (out of a broken table), a block ends.
  #push(kind: Piece["kind"], text: string, from: number, to: number): void {
    if (from < (this.#pieces.at(-1)?.to ?? 0)) this.end()
    const last = this.#pieces.at(-1)
    if (kind === "same" && last?.kind === "same" && last.to === from) {
      this.#pieces[this.#pieces.length - 1] = { ...last, length: last.length + text.length, to }
    } else {
      this.#pieces.push({ kind, at: this.#text.length, length: text.length, from, to })
    }
    this.#text += text
    this.#afterSpace = text.endsWith(" ")
  }
}

// Where to cut a text that is too long: after a sentence if one ends there, else at a space, else between characters.
function* cuts(text: string): Iterable<readonly [from: number, to: number]> {
  let from = 0
  while (text.length - from > longest) {
    const window = text.slice(from, from + longest)
    const stop = Array.from(window.matchAll(/[.!?。！？]["”’)]*(?=\s)/gu)).at(-1)
    const end = stop ? stop.index + stop[0].length : window.lastIndexOf(" ")
    let to = from + (end > 0 ? end : longest)
    if (/[\uD800-\uDBFF]/.test(text[to - 1]!) && /[\uDC00-\uDFFF]/.test(text[to] ?? "")) to--
    yield [from, to]
    from = to
    while (/\s/u.test(text[from] ?? "")) from++
  }
  yield [from, text.length]
}

const endOf = (piece: Piece) => piece.at + piece.length

/** The pieces of `[from, to)`, the first of which is the one numbered `first`. */
function slice(pieces: readonly Piece[], first: number, from: number, to: number): Piece[] {
  const sliced: Piece[] = []
  for (let i = first; i < pieces.length && pieces[i]!.at < to; i++) {
    const piece = pieces[i]!
    const start = Math.max(from, piece.at)
    const end = Math.min(to, endOf(piece))
    const moved = { ...piece, at: start - from, length: end - start }
    const shift = piece.from - piece.at
    sliced.push(piece.kind === "same" ? { ...moved, from: start + shift, to: end + shift } : moved)
  }
  return sliced
}
