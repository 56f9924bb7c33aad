import { element } from "./dom.js"

/** Speaks to screen readers without moving the focus. */
export interface Announcer {
  readonly element: HTMLElement
  say(message: string): void
}

/** A polite live region, invisible on screen. Put its element into the page before the first message. */
export function announcer(): Announcer {
  const region = element("div", {
    class: "ungarble-announcer",
    role: "status",
    "aria-live": "polite",
    "aria-atomic": "true",
  })
  return {
    element: region,
    say(message) {
      // The same words twice are no change, and no change is not spoken; a no-break space tells them apart.
      region.textContent = region.textContent === message ? `${message}\u00A0` : message
    },
  }
}
