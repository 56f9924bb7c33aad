import { keepChoice, readChoice } from "./keep.js"

type View = "text" | "findings" | "reading" | "glossary" | "figures"

/** Tabs of the side panel on a wide screen and of the whole page on a narrow one, and the theme. */
export interface Layout {
  show(view: View): void
}

const byId = (id: string) => document.getElementById(id)!

/** Calls `onShow` after another view has been shown. */
export function setUpLayout(onShow: () => void): Layout {
  const main = document.querySelector("main")!
  const tabs = [...document.querySelectorAll<HTMLElement>(".tabs [role=tab]")]
  const views = [...document.querySelectorAll<HTMLElement>("[data-show]")]

  function show(view: View): void {
    main.dataset.view = view
    for (const each of views) each.setAttribute("aria-pressed", String(each.dataset.show === view))
    if (view !== "text") showPanel(view)
    onShow()
  }
  function showPanel(view: View): void {
    for (const tab of tabs) {
      const isShown = tab.id === `tab-${view}`
      tab.setAttribute("aria-selected", String(isShown))
      tab.tabIndex = isShown ? 0 : -1
      byId(tab.getAttribute("aria-controls")!).hidden = !isShown
    }
  }
  for (const each of views) each.addEventListener("click", () => show(each.dataset.show as View))
  tabs.forEach((tab, i) => {
    tab.addEventListener("click", () => show(tab.getAttribute("aria-controls") as View))
    tab.addEventListener("keydown", event => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return
      const by = event.key === "ArrowRight" ? 1 : tabs.length - 1
      const next = tabs[(i + by) % tabs.length]!
      next.click()
      next.focus()
    })
  })

  const root = document.documentElement
  const isDark = () =>
    (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark"
  const kept = readChoice("theme")
  if (kept === "dark" || kept === "light") root.dataset.theme = kept
  byId("theme").addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark"
    keepChoice("theme", root.dataset.theme)
  })
  return { show }
}
