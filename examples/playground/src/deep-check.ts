import { keepChoice, readChoice } from "./keep.js"
import type { PlaygroundService } from "./service.js"

/**
 * The switch of the deep check. What was chosen last holds; at first it is on where the page comes from this machine, so
 * that loading costs nobody anything. `again` is called to have the text checked anew.
 */
export function setUpDeepCheck(service: PlaygroundService, again: () => void): void {
  const box = document.getElementById("deep") as HTMLInputElement
  const size = document.getElementById("deep-size")!
  function apply(): void {
    size.hidden = box.checked
    service.setDeep(box.checked)
  }
  box.checked = (readChoice("deep") ?? (isLocal(location.hostname) ? "on" : "off")) === "on"
  apply()
  box.addEventListener("change", () => {
    keepChoice("deep", box.checked ? "on" : "off")
    apply()
    again()
  })
}

const isLocal = (host: string) => /^(?:localhost|127\.0\.0\.1|\[::1\])$/u.test(host)
