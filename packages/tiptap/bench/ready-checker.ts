import type { Block, CheckOptions, CheckService, Finding } from "@ungarble/core"

const words = "the city council said on Monday that work at the old harbour would go on through winter".split(
  " ",
)
const garbled = ["fixed force", "net red", "hot search"]

/** A paragraph of so many words, with something garbled at some of them. */
export function paragraph(nth: number, length: number, at: readonly number[]): string {
  const text = Array.from({ length }, (_, i) => words[(i * 7 + nth * 3) % words.length])
  for (const [i, where] of at.entries()) text[where] = garbled[(nth + i) % garbled.length]
  return `<p>${text.join(" ")}</p>`
}

/** Finds the garbled words above off the clock: the same text is looked at once. */
export class ReadyChecker implements CheckService {
  readonly #known = new Map<string, Finding[]>()

  async check(blocks: readonly Block[], options: CheckOptions = {}) {
    await new Promise(resolve => setTimeout(resolve, 5))
    const findings = blocks.flatMap(block => {
      const found = this.#find(block).map(finding => ({ ...finding, block: block.id }))
      options.onFindings?.(block.id, found)
      return found
    })
    return {
      findings,
      blocks: blocks.map(({ id }) => id),
      language: { code: "eng", isTarget: true },
      origins: [],
      problems: [],
    }
  }

  #find({ id, text }: Block): Finding[] {
    let found = this.#known.get(text)
    if (!found) {
      found = [...text.matchAll(/fixed force|net red|hot search/g)].map(
        (match): Finding => ({
          id: "",
          print: `${match[0]}${match.index}`,
          rule: "phrase",
          category: "calque",
          severity: "major",
          block: id,
          from: match.index,
          to: match.index + match[0].length,
          quote: match[0],
          message: "Say it in English.",
          confidence: 0.9,
          suggestions: [
            {
              edits: [{ from: match.index, to: match.index + match[0].length, insert: "it" }],
              by: "phrase",
              score: 0.9,
            },
          ],
        }),
      )
      this.#known.set(text, found)
    }
    return found
  }

  configure(): void {}
  dispose(): void {}
}
