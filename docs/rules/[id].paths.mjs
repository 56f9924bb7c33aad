import { allRules, escape } from "./rules.mjs"

export default {
  paths: () =>
    allRules.map(({ pack, rule }) => ({
      params: { id: rule.id, category: rule.category, severity: rule.severity ?? "major", pack },
      content: page(rule),
    })),
}

function page(rule) {
  const garbled = rule.examples.garbled.map(({ text, fixed }) => {
    const [before, rest = ""] = text.split("[[")
    const [fault, after = ""] = rest.split("]]")
    const marked = `${escape(before)}<mark>${escape(fault)}</mark>${escape(after)}`
    return `| ${marked} | ${fixed === undefined ? "*no rewrite*" : escape(fixed)} |`
  })
  return [
    rule.about,
    "## Garbled\n",
    "| found | first rewrite |",
    "| --- | --- |",
    ...garbled,
    "",
    "## Fine\n",
    ...rule.examples.fine.map(text => `- ${escape(text)}`),
  ].join("\n")
}
