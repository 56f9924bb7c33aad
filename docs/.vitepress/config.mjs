import { defineConfig } from "vitepress"

export default defineConfig({
  title: "Ungarble",
  description: "Finds what a translation machine garbled in English text, and proposes rewrites.",
  cleanUrls: true,
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
          { text: "Command line", link: "/guide/command-line" },
          { text: "House glossary", link: "/guide/glossary" },
          { text: "Write a rule", link: "/guide/write-a-rule" },
          { text: "How it works", link: "/guide/how-it-works" },
        ],
      },
      {
        text: "Reference",
        items: [
          { text: "All rules", link: "/rules/" },
          { text: "Benchmarks", link: "/benchmarks" },
        ],
      },
    ],
    search: { provider: "local" },
  },
})
