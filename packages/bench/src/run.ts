import type { Checked, EngineFinding } from "./engine.js"
import type { Article } from "./gold.js"
import type { Source } from "./sources.js"

/** Articles with what was found in each of them, in their order; `file` says where they came from. */
export interface Run {
  readonly file: string
  readonly articles: readonly Article[]
  readonly findings: readonly (readonly EngineFinding[])[]
}

/** Checks the articles of a source one after another. `warn` hears of each that was not taken for English. */
export async function runSource(
  check: (article: Article) => Promise<Checked>,
  { name, articles }: Source,
  warn: (message: string) => void,
): Promise<Run> {
  const findings: (readonly EngineFinding[])[] = []
  for (const article of articles) {
    const checked = await check(article)
    if (!checked.isTarget) warn(`${name}, ${article.id}: not taken for English, so not checked`)
    findings.push(checked.findings)
  }
  return { file: name, articles, findings }
}

/** All runs as one. */
export function pool(runs: readonly Run[], file = "all"): Run {
  return { file, articles: runs.flatMap(run => run.articles), findings: runs.flatMap(run => run.findings) }
}

/** The run without the articles that `keep` refuses. */
export function keepArticles(run: Run, keep: (article: Article) => boolean): Run {
  const kept = [...run.articles.keys()].filter(index => keep(run.articles[index]!))
  return {
    file: run.file,
    articles: kept.map(index => run.articles[index]!),
    findings: kept.map(index => run.findings[index]!),
  }
}

/** The run without the findings that `keep` refuses. */
export function keepFindings(run: Run, keep: (finding: EngineFinding) => boolean): Run {
  return { ...run, findings: run.findings.map(list => list.filter(keep)) }
}
