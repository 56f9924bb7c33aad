import { readFile } from "node:fs/promises"
import { readFile as readUrl } from "@ungarble/core"
import { readText } from "@ungarble/core/testing"
import { beforeAll, describe, expect, it } from "vitest"
import { language } from "../src/language.js"
import { Tagger } from "../src/tagger/tagger.js"
import { cutWindows, shapeOf, windowLength } from "../src/tagger/windows.js"
import { cutPieces, readVocabulary, type Vocabulary } from "../src/tagger/wordpiece.js"

const text = (words: string) =>
  readText({ id: "b", text: words }, language, () => {
    throw new Error("The tagger needs no lexicon.")
  })

describe("word pieces", () => {
  let vocabulary: Vocabulary
  const cut = (words: string) => {
    const names = [...vocabulary.keys()]
    return cutPieces(words, vocabulary).map(piece => names[piece.id])
  }
  beforeAll(async () => {
    vocabulary = readVocabulary(await readFile(new URL("../data/tagger.vocab.txt", import.meta.url)))
  })

  // What Hugging Face's tokenizer of the same model answers.
  it("are those of BERT's uncased tokenizer", () => {
    expect(cut("Café owners re-heated the SOUP, didn't they?")).toEqual(
      "cafe owners re - heated the soup , didn ' t they ?".split(" "),
    )
    expect(cut("an unfathomable ungarbling")).toEqual("an un ##fat ##hom ##able un ##gar ##bling".split(" "))
    expect(cut("$5.3bn—zero\u200bwidth")).toEqual("$ 5 . 3 ##bn — zero ##wi ##dt ##h".split(" "))
  })

  it("keep the range of the text they came from, accents and hidden characters included", () => {
    const words = "E\u0301clair, so\u00adnar"
    const quotes = cutPieces(words, vocabulary).map(({ from, to }) => words.slice(from, to))
    expect(quotes).toEqual(["E\u0301c", "lai", "r", ",", "so\u00adnar"])
  })

  it("take a word of over a hundred characters for unknown", () => {
    expect(cut("a".repeat(101))).toEqual(["[UNK]"])
  })

  it("refuse a vocabulary without the marks that the model needs", () => {
    expect(() => readVocabulary(new TextEncoder().encode("the\na"))).toThrow("[PAD]")
  })
})

describe("windows", () => {
  const pieces = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: 9, from: i * 2, to: i * 2 + 1 }))

  it("are whole sentences as far as these fit", () => {
    const sentences = [0, 50, 100, 150].map(start => ({ from: start * 2, to: start * 2 + 99 }))
    expect(cutWindows(pieces(200), sentences).map(window => window.length)).toEqual([100, 100])
  })

  it("cut a sentence that no window holds, and lose no piece", () => {
    const windows = cutWindows(pieces(300), [{ from: 0, to: 600 }])
    expect(windows.map(window => window.length)).toEqual([windowLength - 2, windowLength - 2, 48])
    expect(windows.flat()).toEqual(pieces(300))
  })

  it("know of each piece its case and whether it is glued to what stands before", () => {
    const words = "The UN met (3 Times)"
    const shapes = ["The", "UN", "met", "(", "3", "Times", ")"].map(piece => {
      const from = words.indexOf(piece)
      return shapeOf(words, { from, to: from + piece.length })
    })
    expect(shapes).toEqual([1, 2, 0, 3, 7, 1, 7])
  })
})

describe("the tagger", () => {
  const tagger = new Tagger()
  const garbled =
    "The factory of is making the workers has going home to the rain of yesterday before evening come."
  const fine = "The factory closed early yesterday, and its workers walked home in the rain."

  it("marks a sentence that no reader could follow, and hardly one that reads well", async () => {
    const [bad, good] = await tagger.check([text(garbled), text(fine)])
    expect(Math.max(...bad!.map(report => report.confidence!))).toBeGreaterThan(0.5)
    expect(good!.filter(report => report.confidence! >= 0.5)).toEqual([])
  })

  it("reports ranges that begin and end with words, ascending and apart", async () => {
    const [reports] = await tagger.check([text(garbled)])
    const starts = text(garbled).words.map(word => word.from)
    const ends = text(garbled).words.map(word => word.to)
    let last = -1
    for (const { from, to, confidence, message } of reports!) {
      expect(starts).toContain(from)
      expect(ends).toContain(to)
      expect(from).toBeGreaterThan(last)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
      expect(message).not.toBe("")
      last = to
    }
  })

  it("says the same of a text alone, among others and again", async () => {
    const fresh = new Tagger()
    const [alone] = await fresh.check([text(garbled)])
    const [, among] = await tagger.check([text(fine), text(garbled)])
    const [again] = await fresh.check([text(garbled)])
    expect(among).toEqual(alone)
    expect(again).toBe(alone)
    await fresh.dispose()
  })

  it("has nothing to say of a text without words", async () => {
    expect(await tagger.check([text("   "), text("")])).toEqual([[], []])
  })

  it("stops when it is told to, and answers the next time", async () => {
    const stop = new AbortController()
    const long = Array.from({ length: 40 }, (_, i) =>
      text(`Sentence number ${i} of a very long article stands here.`),
    )
    const work = tagger.check(long, stop.signal)
    stop.abort(new Error("typed on"))
    await expect(work).rejects.toThrow("typed on")
    expect(await tagger.check(long.slice(0, 2))).toHaveLength(2)
  })

  it("tells how much has come while it loads", async () => {
    const fresh = new Tagger()
    const told: number[] = []
    await fresh.load(({ loaded, total }) => {
      expect(total).toBe(Tagger.bytes)
      told.push(loaded)
    })
    expect(told.at(-1)).toBe(Tagger.bytes)
    await fresh.dispose()
  })

  it("refuses a file that isn't the one it was made with, and loads once the right one is served", async () => {
    let isBroken = true
    const fresh = new Tagger({
      read: async (url, onBytes) => {
        const file = await readUrl(url, onBytes)
        return isBroken && url.pathname.endsWith(".onnx") ? file.slice(1) : file
      },
    })
    await expect(fresh.load()).rejects.toThrow(/tagger\.onnx.*SHA-256/)
    isBroken = false
    expect(await fresh.check([text(garbled)])).toHaveLength(1)
    await fresh.dispose()
  })
})
