/** Calls `open` with a file that is dropped anywhere on the page, instead of letting the browser leave the page for it. */
export function acceptDrops(open: (file: File) => void): void {
  const sign = document.getElementById("drop")!
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false
  const options = { capture: true }
  window.addEventListener(
    "dragover",
    event => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      sign.hidden = false
    },
    options,
  )
  window.addEventListener(
    "dragleave",
    event => {
      if (event.relatedTarget === null) sign.hidden = true
    },
    options,
  )
  window.addEventListener(
    "drop",
    event => {
      sign.hidden = true
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      event.stopPropagation()
      open(file)
    },
    options,
  )
}
