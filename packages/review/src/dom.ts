type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** An element with attributes and children. `true` sets an attribute without a value; `false` and undefined leave it out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    made.setAttribute(name, value === true ? "" : value)
  }
  made.append(...children)
  return made
}

/** Something drawn for the eye, and the words that a screen reader says instead. */
export const spokenAs = (words: string, ...drawn: readonly Node[]): Node[] => [
  element("span", { class: "ungarble-unseen" }, words),
  element("span", { class: "ungarble-seen", "aria-hidden": "true" }, ...drawn),
]

/** A button that does not submit anything. */
export function button(
  label: string,
  onClick: () => void,
  attributes: Attributes = {},
  ...more: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label, ...more)
  made.addEventListener("click", onClick)
  return made
}
