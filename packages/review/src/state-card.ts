import { button, element } from "./dom.js"
import type { Locale } from "./locales/locale.js"
import type { ReviewState, ReviewTarget } from "./target.js"
import { languageName } from "./words.js"

/** What a list says in place of findings, or undefined where it has findings to show. `shown` counts them after filters. */
export function stateCard(
  target: ReviewTarget,
  shown: number,
  onClear: () => void,
  locale: Locale,
): HTMLElement | undefined {
  const { state } = target
  const words = locale.state
  if (state.status === "failed") {
    return say(words.failed, state.error ?? words.failedWhy, [words.tryAgain, () => target.check()])
  }
  if (shown > 0) return undefined
  if (state.findings.length > 0) {
    return say(words.noMatch, words.noMatchWhy, [words.clear, onClear])
  }
  if (state.empty) return say(words.empty, words.emptyWhy)
  if (state.language && !state.language.isTarget) {
    const name = languageName(state.language, locale) ?? words.otherLanguage
    return say(words.notTarget(name), words.notTargetWhy, [
      words.anyway,
      () => target.check({ anyLanguage: true }),
    ])
  }
  if (state.status === "checking" || !state.language) {
    return say(words.checking, progressWords(state, locale))
  }
  return state.decided > 0 ? say(words.allDecided, words.allDecidedWhy) : say(words.nothing, words.nothingWhy)
}

/** How far a check has come, in words. */
export function progressWords({ progress }: ReviewState, { state }: Locale): string {
  if (!progress || progress.total === 0) return state.looking
  const percent = Math.floor((100 * progress.done) / progress.total)
  return progress.phase === "loading" ? state.loading(percent) : state.checked(percent)
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
