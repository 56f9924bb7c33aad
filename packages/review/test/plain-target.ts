import { applyEdits, categories, type Finding, severities } from "@ungarble/core"
import type { ReviewState, ReviewTarget } from "../src/index.js"

/** A finding of some words in a text, as short as a test can say it. */
export interface Fault {
  readonly words: string
  readonly rewrites?: readonly string[]
  readonly more?: Partial<Finding>
}

/** A text in a plain element, under review: the least that is a `ReviewTarget`. Faults must stand in the text in order. */
export class PlainTarget implements ReviewTarget {
  readonly element: HTMLTextAreaElement
  readonly log: string[] = []
  state: ReviewState
  readonly #listeners = new Set<() => void>()

  constructor(text: string, faults: readonly Fault[]) {
    this.element = document.createElement("textarea")
    this.element.value = text
    document.body.append(this.element)
    let at = 0
    const findings = faults.map(({ words, rewrites = [], more }, i): Finding => {
      const from = text.indexOf(words, at)
      if (from < 0) throw new Error(`Expected "${words}" in the text after ${at}.`)
      const to = from + words.length
      at = to
      return {
        id: `finding-${i}`,
        print: `print-${i}`,
        rule: "test",
        category: categories[i % categories.length]!,
        severity: severities[i % 3]!,
        block: "b1",
        from,
        to,
        quote: words,
        message: `Message ${i}.`,
        confidence: 0.9,
        suggestions: rewrites.map(insert => ({ edits: [{ from, to, insert }], by: "test", score: 0.9 })),
        ...more,
      }
    })
    this.state = {
      findings,
      active: null,
      option: 0,
      decided: 0,
      status: "idle",
      progress: null,
      language: { code: "eng", isTarget: true },
      empty: text === "",
      error: null,
    }
  }

  get text(): string {
    return this.element.value
  }

  set(change: Partial<ReviewState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.#listeners) listener()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  accept(id: string, option = 0): boolean {
    const suggestion = this.#find(id)?.suggestions[option]
    return suggestion !== undefined && this.#replace(id, `accept ${id} ${option}`, suggestion.edits)
  }

  acceptWith(id: string, text: string): boolean {
    const finding = this.#find(id)
    if (!finding) return false
    return this.#replace(id, `acceptWith ${id} ${text}`, [
      { from: finding.from, to: finding.to, insert: text },
    ])
  }

  reject(id: string): boolean {
    return this.#decide(id, `reject ${id}`)
  }

  ignore(id: string, scope: string): boolean {
    return this.#decide(id, `ignore ${id} ${scope}`)
  }

  select(id: string | null, option = 0): void {
    this.set({ active: id, option })
  }

  acceptAll(ids: readonly string[]): number {
    return ids.filter(id => this.accept(id)).length
  }

  check(options?: { readonly anyLanguage?: boolean }): void {
    this.log.push(options?.anyLanguage ? "check any language" : "check")
  }

  focus(): void {
    this.element.focus()
  }

  rectOf(): DOMRect {
    return this.element.getBoundingClientRect()
  }

  contextOf(id: string): { before: string; after: string } {
    const finding = this.#find(id)
    if (!finding) return { before: "", after: "" }
    return { before: this.text.slice(0, finding.from), after: this.text.slice(finding.to) }
  }

  placeOf(finding: Finding): string {
    return `Block ${finding.block}`
  }

  #find(id: string): Finding | undefined {
    return this.state.findings.find(finding => finding.id === id)
  }

  #replace(
    id: string,
    entry: string,
    edits: readonly { from: number; to: number; insert: string }[],
  ): boolean {
    this.element.value = applyEdits(this.text, edits)
    const end = edits.at(-1)!.to
    const grown = edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0)
    const findings = this.state.findings.map(finding =>
      finding.from < end
        ? finding
        : {
            ...finding,
            from: finding.from + grown,
            to: finding.to + grown,
            suggestions: finding.suggestions.map(suggestion => ({
              ...suggestion,
              edits: suggestion.edits.map(edit => ({
                ...edit,
                from: edit.from + grown,
                to: edit.to + grown,
              })),
            })),
          },
    )
    this.state = { ...this.state, findings }
    return this.#decide(id, entry)
  }

  #decide(id: string, entry: string): boolean {
    if (!this.#find(id)) return false
    this.log.push(entry)
    this.set({
      findings: this.state.findings.filter(finding => finding.id !== id),
      active: this.state.active === id ? null : this.state.active,
      decided: this.state.decided + 1,
    })
    return true
  }
}
