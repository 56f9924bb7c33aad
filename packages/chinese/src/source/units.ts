import type { Report, Rule } from "@ungarble/core"
import { beside } from "./beside.js"
import type { SourceFigure } from "./chinese-figures.js"
import { printFigure, type TargetFigure } from "./english-figures.js"

interface Mixed {
  /** The unit of the source. */
  readonly source: RegExp
  /** What a machine took it for, in lower case. */
  readonly taken: RegExp
  /** The figure with the unit that is meant. */
  write(value: number): string
  readonly about: string
}

const mixed: readonly Mixed[] = [
  {
    source: /^(?:元|人民币元|元人民币|块钱)$/u,
    taken: /^(?:us)?\$$|^(?:u\.?s\.? )?dollars?$/u,
    write: value => `${printFigure(value)} yuan`,
    about: "yuan, not dollars",
  },
  {
    source: /^亩$/u,
    taken: /^acres?$/u,
    write: value => `${printFigure(value)} mu`,
    about: "a mu, a sixth of an acre (a fifteenth of a hectare)",
  },
  {
    source: /^斤$/u,
    taken: /^(?:pounds?|kilograms?|kg)$/u,
    write: value => `${printFigure(value / 2)} kilograms`,
    about: "a jin, half a kilogram",
  },
  {
    source: /^(?:公里|千米)$/u,
    taken: /^miles?$/u,
    write: value => `${printFigure(value)} kilometers`,
    about: "kilometers",
  },
  {
    source: /^(?:华里|里地)$/u,
    taken: /^(?:miles?|kilomet(?:er|re)s?|km)$/u,
    write: value => `${printFigure(value / 2)} kilometers`,
    about: "a li, half a kilometer",
  },
]

/** “$150 million” for 1.5亿元, “128 acres” for 128亩: the right figure with the wrong unit. */
export const sourceUnit: Rule = {
  id: "chinese-source-unit",
  category: "number",
  severity: "critical",
  confidence: 0.9,
  about:
    "With the Chinese text beside the English: yuan that became dollars, mu that became acres, jin that became pounds. The figure is kept, so it now says something else.",
  message: "The source has another unit.",
  examples: {
    source: "村里投资30万元，种了128亩茶，每户分到10斤米。",
    garbled: [
      {
        text: "The village put [[$300,000]] into 128 mu of tea and gave each house 5 kg of rice.",
        fixed: "The village put 300,000 yuan into 128 mu of tea and gave each house 5 kg of rice.",
      },
      {
        text: "The village put 300,000 yuan into [[128 acres]] of tea and gave each house 5 kg of rice.",
        fixed: "The village put 300,000 yuan into 128 mu of tea and gave each house 5 kg of rice.",
      },
      {
        text: "The village gave each house [[10 pounds]] of rice.",
        fixed: "The village gave each house 5 kilograms of rice.",
      },
    ],
    fine: [
      "The village put 300,000 yuan (about $42,000) into 128 mu (21 acres) of tea.",
      "Each house was given 5 kilograms of rice.",
    ],
  },
  *check(text) {
    const pair = beside(text)
    if (!pair) return
    for (const found of pair.targetFigures) {
      const { unit } = found
      if (!unit) continue
      const same = pair.sourceFigures.filter(figure => isAsMuch(figure, found))
      const kinds = same.map(figure =>
        mixed.find(each => each.source.test(figure.unit ?? "") && each.taken.test(unit)),
      )
      const kind = kinds[0]
      if (!kind || kinds.some(other => other !== kind)) continue
      yield report(text.text, found, same[0]!, kind)
    }
  },
}

function isAsMuch({ value, kind }: SourceFigure, found: TargetFigure): boolean {
  return kind === "number" && Math.abs(found.value - value) <= value * 1e-9
}

function report(text: string, found: TargetFigure, figure: SourceFigure, kind: Mixed): Report {
  const after = /^ [\w. ]*?(?=$|[^\w. ])/u.exec(text.slice(found.to))?.[0] ?? ""
  const unit =
    new RegExp(String.raw`^\s${found.unit!.replace(/[.$]/gu, "\\$&")}\b`, "iu").exec(after)?.[0] ?? ""
  return {
    from: found.from,
    to: found.to + unit.length,
    rewrites: [kind.write(figure.value)],
    message: `The source says ${figure.quote}: ${kind.about}.`,
    evidence: { source: figure.quote, gloss: kind.write(figure.value) },
  }
}
