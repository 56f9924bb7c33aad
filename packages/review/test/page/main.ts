import "../../style.css"
import type { Decision } from "@ungarble/core"
import { glossaryPanel } from "../../src/glossary/index.js"
import { en, popover, type ReviewScreenTarget, reviewScreen, zh } from "../../src/index.js"
import { PlainTarget } from "../plain-target.js"

// All screens on one page, in the language of `?locale=`; `accessible.test.ts` looks at it.

declare global {
  interface Window {
    target: ReviewScreenTarget
  }
}

class ScreenTarget extends PlainTarget implements ReviewScreenTarget {
  decisions: readonly Decision[] = [
    {
      print: "p",
      rule: "r",
      verdict: "rejected",
      before: "a",
      after: "a",
      at: "2024-05-06T07:08:09.000Z",
      by: "Ana",
    },
  ]
  blocks = () => [{ id: "b1", text: this.text, original: this.text }]
}

const locale = location.search === "?locale=zh" ? zh : en
const target = new ScreenTarget("They kept fixed force and won the the flowing red flag again.", [
  {
    words: "fixed force",
    rewrites: ["resolve", "willpower"],
    more: { evidence: { source: "定力", reading: "dìnglì", gloss: "resolve" } },
  },
  { words: "the the", rewrites: ["the"] },
  { words: "flowing red flag" },
])
target.element.setAttribute("aria-label", "Text")
target.element.style.setProperty("width", "100%")
document
  .querySelector("#text")!
  .append(
    target.element,
    glossaryPanel(
      { terms: [{ prefer: "city", avoid: ["town"], protect: true, source: ["城市"] }] },
      { onChange: () => {}, locale },
    ).element,
  )
document.querySelector("#side")!.append(reviewScreen(target, { locale }).element)
popover(target, { locale })
window.target = target
