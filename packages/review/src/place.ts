import { computePosition, flip, offset, shift } from "@floating-ui/dom"

/** Keeps a floating element beside a place that moves. */
export interface Placer {
  update(): void
  destroy(): void
}

/**
 * Places `floating` under the rectangle that `rectOf` answers, or above it where there is no room, whenever the page
 * scrolls or its size changes. On a screen that matches `narrow` it only says so by `data-sheet`, and by
 * `--ungarble-keyboard` how much of the bottom an on-screen keyboard covers; the style sheet does the rest.
 */
export function placer(floating: HTMLElement, rectOf: () => DOMRect | null, narrow: string): Placer {
  const media = matchMedia(narrow)
  const viewport = window.visualViewport
  let frame = 0

  const place = async () => {
    frame = 0
    if (floating.hidden) return
    floating.toggleAttribute("data-sheet", media.matches)
    const rect = rectOf()
    // A text that is not drawn, as behind another tab, answers an empty rectangle.
    const isDrawn = rect !== null && rect.width + rect.height > 0
    if (media.matches) {
      const covered = viewport ? window.innerHeight - viewport.height - viewport.offsetTop : 0
      floating.style.setProperty("--ungarble-keyboard", `${Math.max(0, Math.round(covered))}px`)
      for (const name of ["left", "top"]) floating.style.removeProperty(name)
      floating.toggleAttribute("data-away", !isDrawn)
      return
    }
    const isInView = isDrawn && rect.bottom > 0 && rect.top < window.innerHeight
    floating.toggleAttribute("data-away", !isInView && !floating.contains(document.activeElement))
    if (!isDrawn) return
    const { x, y } = await computePosition({ getBoundingClientRect: () => rect }, floating, {
      strategy: "fixed",
      placement: "bottom-start",
      middleware: [offset(8), flip({ padding: 8 }), shift({ padding: 8 })],
    })
    floating.style.setProperty("left", `${Math.round(x)}px`)
    floating.style.setProperty("top", `${Math.round(y)}px`)
  }
  const update = () => {
    if (!frame) frame = requestAnimationFrame(() => void place())
  }

  // Scrolling of any ancestor of the text counts, and scroll events do not bubble: so listen on the way down.
  const passive = { capture: true, passive: true }
  window.addEventListener("scroll", update, passive)
  window.addEventListener("resize", update)
  viewport?.addEventListener("resize", update)
  media.addEventListener("change", update)
  return {
    update,
    destroy() {
      cancelAnimationFrame(frame)
      window.removeEventListener("scroll", update, passive)
      window.removeEventListener("resize", update)
      viewport?.removeEventListener("resize", update)
      media.removeEventListener("change", update)
    },
  }
}
