import { allRules, escapeHtml } from "./rules.mjs"

export default {
  paths: () =>
    allRules.map(({ pack, rule }) => ({
      params: { id: rule.id, category: rule.category, severity: rule.severity ?? "major", pack },
      content: page(rule),
    })),
}

// Examples are HTML: they are full of what Markdown, or Vue in its braces, would read as its own.
function page({ about, examples }) {
  const rows = examples.garbled.map(
    ({ text, fixed }) =>
      `<tr><td>${mark(text)}</td><td>${fixed === undefined ? "<em>no rewrite</em>" : escapeHtml(fixed)}</td></tr>`,
  )
  const fine = examples.fine.map(text => `<li>${escapeHtml(text)}</li>`)
  const source = examples.source ? `\nThe source beside the examples: ${escapeHtml(examples.source)}\n` : ""
  return `${about}
${source}
## Garbled

<table v-pre class="examples">
<thead><tr><th>found</th><th>first rewrite</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>

## Fine

<ul v-pre class="examples">
${fine.join("\n")}
</ul>
`
}

function mark(text) {
  const [before, rest = ""] = text.split("[[")
  const [fault, after = ""] = rest.split("]]")
  return `${escapeHtml(before)}<mark>${escapeHtml(fault)}</mark>${escapeHtml(after)}`
}
