import { type AnyExtension, Editor, Node as TiptapNode } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import {
  applyEdits,
  type Block,
  type CheckOptions,
  type CheckResult,
  type CheckService,
} from "@ungarble/core"
import { expect, onTestFinished } from "vitest"
import { pluginState } from "../src/actions.js"
import { Ungarble, type UngarbleOptions } from "../src/index.js"
import { makeChecker } from "./rules.js"

export { makeAgainChecker, makeChangingChecker, makeChecker, swap } from "./rules.js"

/** An inline image: a leaf that stands inside a block's text. */
const Picture = TiptapNode.create({
  name: "picture",
  group: "inline",
  inline: true,
  parseHTML: () => [{ tag: "img" }],
  renderHTML: () => ["img", { alt: "" }],
})

/** An editor on the page, destroyed after the test. Every transaction in it is held to the laws of place. */
export function makeEditor(
  content: string,
  options: Partial<UngarbleOptions> = {},
  more: { extensions?: AnyExtension[]; editable?: boolean; history?: false } = {},
): Editor {
  const element = document.createElement("div")
  document.body.append(element)
  const editor = new Editor({
    element,
    content,
    editable: more.editable ?? true,
    extensions: [
      StarterKit.configure({ trailingNode: false, ...(more.history === false && { undoRedo: false }) }),
      Picture,
      Ungarble.configure({ checker: makeChecker(), delay: 5, ...options }),
      ...(more.extensions ?? []),
    ],
  })
  editor.on("transaction", () => expectInPlace(editor))
  onTestFinished(() => {
    editor.destroy()
    element.remove()
  })
  return editor
}

/** An editor whose first check has been answered. */
export async function checkedEditor(...args: Parameters<typeof makeEditor>): Promise<Editor> {
  const editor = makeEditor(...args)
  await checked(editor)
  return editor
}

/** Waits until the checker has answered about everything that stands there now. */
export async function checked(editor: Editor): Promise<void> {
  // One pass of the debounce must be over before `idle` says anything.
  await new Promise(resolve => setTimeout(resolve, 40))
  await expect.poll(() => editor.storage.ungarble.status).toBe("idle")
}

export const quotes = (editor: Editor): string[] =>
  editor.storage.ungarble.findings.map(finding => finding.quote)

/** What stands in a range, read from the document alone: code and nodes that are not text as object characters, struck words not at all. */
export function textAt(editor: Editor, from: number, to: number): string {
  let text = ""
  editor.state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return true
    if (node.marks.some(mark => mark.type.name === "deletion")) return false
    const isWords = node.isText && node.marks.every(mark => mark.type.name !== "code")
    text += isWords ? node.text!.slice(Math.max(0, from - pos), to - pos) : "\uFFFC"
    return false
  })
  return text
}

/** The laws of place: quotes are the document's text, ids are unique, edits fit, decorations say the same. */
export function expectInPlace(editor: Editor): void {
  const { findings, active } = editor.storage.ungarble
  for (const { pos, quote, from, to, suggestions } of findings) {
    expect(textAt(editor, pos.from, pos.to)).toBe(quote)
    const $pos = editor.state.doc.resolve(pos.from)
    const text = textAt(editor, $pos.start(), $pos.end())
    expect(text.slice(from, to)).toBe(quote)
    for (const { edits } of suggestions) applyEdits(text, edits)
  }
  const ids = [...findings, ...pluginState(editor.state).hidden].map(finding => finding.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(findings.map(({ pos }) => pos.from)).toEqual(
    findings.map(({ pos }) => pos.from).sort((a, b) => a - b),
  )
  if (active !== null) expect(ids).toContain(active)
}

/** What the page shows as marked, by class, in order. */
export const shown = (editor: Editor, selector = ".ungarble-finding"): string[] =>
  [...editor.view.dom.querySelectorAll(selector)].map(element => element.textContent ?? "")

/** The position of a text's first occurrence. */
export function find(editor: Editor, text: string): number {
  let found = -1
  editor.state.doc.descendants((node, pos) => {
    const at = node.isText ? node.text!.indexOf(text) : -1
    if (found < 0 && at >= 0) found = pos + at
  })
  if (found < 0) throw new Error(`No "${text}" in "${editor.getText()}".`)
  return found
}

/** Types as a browser's input does: one transaction a character, through the view. */
export function type(editor: Editor, at: number, text: string): void {
  editor.commands.setTextSelection(at)
  for (const character of text) {
    const { from, to } = editor.state.selection
    editor.view.dispatch(editor.state.tr.insertText(character, from, to))
  }
}

export interface HeldCheck {
  readonly blocks: readonly Block[]
  readonly options: CheckOptions
  /** Answers as a real checker would. */
  answer(problems?: readonly string[]): Promise<void>
  /** Streams the findings without ending the check. */
  stream(): Promise<void>
  fail(error: Error): void
}

/** A checker that answers when the test says so. */
export class HeldChecker implements CheckService {
  readonly checks: HeldCheck[] = []
  readonly configured: unknown[] = []
  readonly #checker = makeChecker()

  check(blocks: readonly Block[], options: CheckOptions = {}): Promise<CheckResult> {
    return new Promise((resolve, reject) => {
      const stream = async (): Promise<CheckResult> => {
        const result = await this.#checker.check(blocks)
        for (const { id } of blocks) {
          options.onFindings?.(
            id,
            result.findings.filter(finding => finding.block === id),
          )
        }
        return result
      }
      this.checks.push({
        blocks,
        options,
        stream: async () => void (await stream()),
        answer: async (problems = []) => resolve({ ...(await stream()), problems }),
        fail: reject,
      })
      options.signal?.addEventListener("abort", () => reject(options.signal?.reason))
    })
  }

  configure(settings: unknown): void {
    this.configured.push(settings)
  }

  dispose(): void {}

  /** The next check, once the editor has asked for it. */
  async next(nth: number): Promise<HeldCheck> {
    await expect.poll(() => this.checks.length).toBeGreaterThan(nth)
    return this.checks[nth]!
  }
}
