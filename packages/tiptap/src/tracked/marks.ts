import { deletion, insertion, modification } from "@handlewithcare/prosemirror-suggest-changes"
import { Mark } from "@tiptap/core"

/** What a tracked change remembers of itself, as attributes of its marks. Empty where unknown. */
export interface ChangeAttributes {
  /** Names the change in its document; its insertions and deletions share it. */
  readonly id: string | number
  readonly author: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reason: string
  /** The rule whose finding was repaired, and the finding's print. */
  readonly rule: string
  readonly print: string
}

// Other changes, such as tracked typing, have an id alone.
const words = {
  author: "data-author",
  at: "datetime",
  reason: "data-reason",
  rule: "data-rule",
  print: "data-print",
}

const attributes = () => ({
  id: {
    default: null,
    parseHTML: (element: HTMLElement) => JSON.parse(element.dataset.id ?? "null"),
    renderHTML: ({ id }: { id?: unknown }) => ({ "data-id": JSON.stringify(id) }),
  },
  ...Object.fromEntries(
    Object.entries(words).map(([name, html]) => [
      name,
      {
        default: "",
        parseHTML: (element: HTMLElement) => element.getAttribute(html) ?? "",
        renderHTML: (all: Record<string, unknown>) => (all[name] ? { [html]: all[name] } : {}),
      },
    ]),
  ),
})

const mark = (name: "insertion" | "deletion", tag: "ins" | "del", excludes: string) =>
  Mark.create({
    name,
    inclusive: false,
    excludes,
    addAttributes: attributes,
    // Before the rule by which StarterKit reads `<del>` as struck through.
    parseHTML: () => [{ tag: `${tag}[data-id]`, priority: 60 }],
    renderHTML: ({ HTMLAttributes }) => [tag, { class: "ungarble-tracked", ...HTMLAttributes }, 0],
  })

/** The marks of tracked changes: those of prosemirror-suggest-changes, and who, when and why. */
export const changeMarks = [
  mark("insertion", "ins", insertion.excludes!),
  mark("deletion", "del", deletion.excludes!),
  // Nothing here makes one; the package needs it to be there.
  Mark.create({
    name: "modification",
    inclusive: false,
    excludes: modification.excludes!,
    addAttributes: () => ({
      id: { default: null },
      type: { default: "" },
      attrName: { default: null },
      previousValue: { default: null },
      newValue: { default: null },
    }),
    renderHTML: () => ["span", { "data-type": "modification" }, 0],
  }),
]
