import { button, element } from "./dom.js"
import type { ReviewState, ReviewTarget } from "./target.js"
import { languageName } from "./words.js"

/** What a list says in place of findings, or undefined where it has findings to show. `shown` counts them after filters. */
export function stateCard(target: ReviewTarget, shown: number, onClear: () => void): HTMLElement | undefined {
  const { state } = target
  if (state.status === "failed") {
    return say("The check stopped", state.error ?? "Something went wrong while checking.", [
      "Try again",
      () => target.check(),
    ])
  }
  if (shown > 0) return undefined
  if (state.findings.length > 0) {
    return say("No finding matches", "Other findings are hidden by the filters.", ["Clear filters", onClear])
  }
  if (state.empty) return say("Nothing to check yet", "Findings appear here as soon as there is text.")
  if (state.language && !state.language.isTarget) {
    const name = languageName(state.language) ?? "another language"
    return say(`Not English: this looks like ${name}`, "Only English text is checked.", [
      "Check it anyway",
      () => target.check({ anyLanguage: true }),
    ])
  }
  if (state.status === "checking" || !state.language) return say("Still checking", progressWords(state))
  return state.decided > 0
    ? say("All decided", "Nothing is left to decide in this text.")
    : say("Nothing found", "No garbled phrases were found in this text.")
}

/** How far a check has come, in words. */
export function progressWords({ progress }: ReviewState): string {
  if (!progress || progress.total === 0) return "Looking at the text …"
  const percent = Math.floor((100 * progress.done) / progress.total)
  return progress.phase === "loading" ? `Loading word lists, ${percent} %` : `Checking, ${percent} %`
}

function say(title: string, text: string, action?: readonly [string, () => void]): HTMLElement {
  return element(
    "div",
    { class: "ungarble-state" },
    element("strong", {}, title),
    element("p", {}, text),
    ...(action ? [button(action[0], action[1], { class: "ungarble-primary" })] : []),
  )
}
