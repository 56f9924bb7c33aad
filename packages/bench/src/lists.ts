import type { Category } from "@ungarble/core"
import { judge } from "./judge.js"
import type { Run } from "./run.js"

/** The counted spans that no finding touches, with 40 characters of context and the accepted rewrites. */
export function missedList({ file, articles, findings }: Run, category: Category | undefined): string {
  return articles
    .flatMap((article, index) => {
      const verdicts = judge(article, findings[index] ?? []).spans
      return article.spans
        .filter(
          (span, i) =>
            !span.neutral && !verdicts[i]?.touched && (category ?? span.category) === span.category,
        )
        .map(span => {
          const rewrites = span.rewrites.map(rewrite => `“${rewrite}”`).join(" or ")
          return `${file}, ${article.id}:${span.from} ${span.category} ${span.severity}: ${excerpt(article.text, span)} → ${rewrites}\n`
        })
    })
    .join("")
}

/** The findings that touch no span, with their rule, confidence, first rewrite and 40 characters of context. */
export function falseList({ file, articles, findings }: Run, category: Category | undefined): string {
  return articles
    .flatMap((article, index) => {
      const claims = findings[index] ?? []
      const verdicts = judge(article, claims).findings
      return claims
        .filter(
          (claim, i) => verdicts[i]?.verdict === "false" && (category ?? claim.category) === claim.category,
        )
        .map(claim => {
          const [first] = claim.rewrites
          const rewrite = first === undefined ? "" : ` → “${first.text}”`
          const name = `${claim.rule} ${claim.category} ${claim.confidence.toFixed(2)}`
          return `${file}, ${article.id}:${claim.from} ${name}: ${excerpt(article.text, claim)}${rewrite}\n`
        })
    })
    .join("")
}

const context = 40

function excerpt(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const before = text.slice(Math.max(0, from - context), from)
  const after = text.slice(to, to + context)
  return `…${before}[[${text.slice(from, to)}]]${after}…`.replace(/\s*\n\s*/g, " ¶ ")
}
