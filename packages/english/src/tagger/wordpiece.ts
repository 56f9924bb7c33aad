/** A piece of a word as the model reads it: its number in the vocabulary and the range of the text it came from. */
export interface Piece {
  readonly id: number
  readonly from: number
  readonly to: number
}

/** The model's vocabulary by piece; those that go on a word begin with `##`. */
export type Vocabulary = ReadonlyMap<string, number>

/** Reads a vocabulary file: one piece a line, numbered from 0. Throws if the marks that the model needs are missing. */
export function readVocabulary(file: Uint8Array): Vocabulary {
  const vocabulary = new Map(
    new TextDecoder()
      .decode(file)
      .split("\n")
      .map((piece, id) => [piece, id]),
  )
  for (const mark of ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]) {
    if (!vocabulary.has(mark))
      throw new Error(`Expected the tagger's vocabulary to hold "${mark}"; build it anew.`)
  }
  return vocabulary
}

/** One character of a word after folding, with the range it came from. */
interface Folded {
  readonly char: string
  readonly from: number
  readonly to: number
}

const longestWord = 100

/**
 * Cuts a text into word pieces as BERT's uncased models do: accents and case folded, each punctuation mark and CJK
 * character alone, then the longest known piece first. A word that can't be made of known pieces is one `[UNK]`.
 */
export function cutPieces(text: string, vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = []
  for (const word of foldWords(text)) addPieces(word, vocabulary, pieces)
  return pieces
}

function addPieces(word: readonly Folded[], vocabulary: Vocabulary, pieces: Piece[]): void {
  const start = pieces.length
  for (let at = 0; at < word.length; ) {
    let end = word.length <= longestWord ? word.length : at
    let id: number | undefined
    while (end > at) {
      const piece = word.slice(at, end).reduce((all, { char }) => all + char, at > 0 ? "##" : "")
      id = vocabulary.get(piece)
      if (id !== undefined) break
      end--
    }
    if (id === undefined) {
      pieces.length = start
      pieces.push({ id: vocabulary.get("[UNK]")!, from: word[0]!.from, to: word.at(-1)!.to })
      return
    }
    pieces.push({ id, from: word[at]!.from, to: word[end - 1]!.to })
    at = end
  }
}

const ignored = /[\p{C}\uFFFD]/u
const space = /\s/u
// ASCII symbols count as punctuation here, other symbols don't.
const punctuation = /[\p{P}$+<=>^`|~]/u
const ideograph = /[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/u

function foldWords(text: string): Folded[][] {
  const words: Folded[][] = []
  let word: Folded[] = []
  const close = () => {
    if (word.length > 0) words.push(word)
    word = []
  }
  let from = 0
  for (const char of text) {
    const to = from + char.length
    if (space.test(char)) close()
    else if (!ignored.test(char)) {
      for (const folded of char
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "")
        .toLowerCase()) {
        const alone = punctuation.test(folded) || ideograph.test(folded)
        if (alone) close()
        word.push({ char: folded, from, to })
        if (alone) close()
      }
    }
    from = to
  }
  close()
  return words
}
