import { defineConfig } from "vitepress"

export default defineConfig({
  title: "Ungarble",
  description: "Finds what a translation machine garbled in English text, and proposes rewrites.",
  cleanUrls: true,
  // Written by TypeDoc, which calls its first page README.
  rewrites: { "api/README.md": "api/index.md" },
  themeConfig: {
    nav: [
      { text: "Guide", link: "/guide/embedding" },
      { text: "Rules", link: "/rules/" },
    ],
    sidebar: [
      {
        text: "Guide",
        items: [
          { text: "What it is", link: "/" },
          { text: "Embed the editor", link: "/guide/embedding" },
          { text: "Review screens", link: "/guide/review" },
          { text: "Tracked changes", link: "/guide/tracked-changes" },
          { text: "Coming from AI Suggestion", link: "/guide/migration" },
          { text: "Rewrites by a model", link: "/rewriter" },
          { text: "Command line", link: "/guide/command-line" },
          { text: "The server", link: "/server" },
          { text: "House glossary", link: "/guide/glossary" },
          { text: "With the source beside it", link: "/guide/source" },
          { text: "Write a rule", link: "/guide/write-a-rule" },
          { text: "How it works", link: "/guide/how-it-works" },
          { text: "How it decides", link: "/guide/how-it-decides" },
        ],
      },
      {
        text: "Reference",
        items: [
          { text: "All rules", link: "/rules/" },
          { text: "API", link: "/api/" },
          { text: "Benchmarks", link: "/benchmarks" },
        ],
      },
    ],
    outline: { level: [2, 3] },
    search: { provider: "local" },
  },
})
