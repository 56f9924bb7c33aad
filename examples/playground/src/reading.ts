import { type ReviewScreenTarget, readingView } from "@ungarble/review"

/** Shows the text before and after its rewrites in the side panel, as long as that is to be seen. */
export function setUpReading(target: ReviewScreenTarget): void {
  const panel = document.getElementById("reading")!
  const view = readingView()
  let frame = 0
  const draw = () => {
    frame = 0
    if (!panel.hidden) view.update(target.blocks(), target.state.findings)
  }
  const later = () => {
    if (!frame) frame = requestAnimationFrame(draw)
  }
  panel.append(view.element)
  target.subscribe(later)
  new MutationObserver(later).observe(panel, { attributeFilter: ["hidden"] })
}
