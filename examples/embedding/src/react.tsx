import "@ungarble/review/style.css"
import "@ungarble/tiptap/style.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { ReviewedEditor } from "./ReviewedEditor.js"
import { sample } from "./sample.js"

createRoot(document.querySelector("#app")!).render(
  <StrictMode>
    <ReviewedEditor content={sample} />
  </StrictMode>,
)
