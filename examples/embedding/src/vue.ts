import "@ungarble/review/style.css"
import "@ungarble/tiptap/style.css"
import { createApp } from "vue"
import ReviewedEditor from "./ReviewedEditor.vue"
import { sample } from "./sample.js"

createApp(ReviewedEditor, { content: sample }).mount("#app")
