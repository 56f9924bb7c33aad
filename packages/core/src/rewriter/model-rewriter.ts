import type { Block, Finding, RewriteContext, Rewriter, Suggestion } from "../types.js"
import { type Answer, readAnswer, readSuggestions } from "./answer.js"
import { ModelError, type Patience, sleep, tryOften } from "./attempts.js"
import { generate, type Limits, type ObjectModel } from "./generate.js"
import { Lanes } from "./lanes.js"
import { Memo } from "./memo.js"
import { makePrompt, type Prompt } from "./prompt.js"

/** How a model is used. Only `model` is required. */
export interface ModelRewriterOptions {
  /** A model of any provider for the AI SDK (`ai`, version 6), such as `openai("…")`; a bare name is not taken. */
  readonly model: ObjectModel
  /** Stands in suggestions as `by`. Default: the model’s own id. */
  readonly id?: string
  /** How the house writes, in a few sentences; goes to the model. Default none. */
  readonly style?: string
  /** The language of the texts, in English. Default “English”. */
  readonly language?: string
  /** Milliseconds that one request may take. Default 60,000. */
  readonly timeout?: number
  /** Milliseconds of silence after which a request is given up. Default 20,000. */
  readonly silence?: number
  /** How often a request that failed in passing is sent again. Default 2. */
  readonly retries?: number
  /** Requests at a time. Default 2. */
  readonly concurrency?: number
  /** Tokens that one document may cost, questions and answers together. Default 200,000. */
  readonly budget?: number
  /** Called after each request with what it cost. */
  readonly onUsage?: (usage: Usage) => void
  /** Waits between tries. Default: by the system’s clock. */
  readonly sleep?: Patience["sleep"]
}

/** What one request cost in tokens; estimated where the server doesn’t say. */
interface Usage {
  readonly tokens: number
  readonly document: string
  /** What the document has cost so far. */
  readonly spent: number
}

/** Findings that are asked about in one request; more make answers that break off. */
const batch = 10
/** Longest answer per finding asked about, in characters, and answers that are kept. */
const answerLength = 4_000
const memory = 500
/** Documents whose cost is kept. */
const documents = 10_000

/**
 * A rewriter that asks a language model. Sends the block with its neighbours, findings, terms and, where there is one, its
 * source; asks for up to three rewrites of each finding and for the whole sentence where that is not enough. The same
 * question is asked once. What comes back is read, not trusted: put a guard behind it, as `withRewriter` does.
 */
export function modelRewriter(options: ModelRewriterOptions): Rewriter {
  const { model, language = "English", style, budget = 200_000, retries = 2 } = options
  const id = options.id ?? model.modelId
  const patience: Patience = { retries, sleep: options.sleep ?? sleep }
  const lanes = new Lanes(options.concurrency ?? 2)
  const answers = new Memo<Answer>(memory)
  const spent = new Memo<number>(documents)

  async function ask(prompt: Prompt, document: string, signal: AbortSignal): Promise<Answer> {
    const known = answers.get(prompt.user)
    if (known) return known
    const limits: Limits = {
      timeout: options.timeout ?? 60_000,
      silence: options.silence ?? 20_000,
      answer: answerLength * (prompt.findings.length + 1),
    }
    const asked = estimate(prompt.system) + estimate(prompt.user)
    const answer = await tryOften(
      async () => {
        const before = spent.get(document) ?? 0
        if (before + asked > budget) {
          throw new ModelError(
            `The budget of ${budget} tokens for this document is spent (${before} used); raise “budget” to go on.`,
            false,
          )
        }
        // Counted before it is sent, so that requests at the same time can't overdraw together; made exact afterwards.
        spent.set(document, before + asked)
        const { text, tokens = asked + estimate(text) } = await generate(model, prompt, limits, signal)
        const total = (spent.get(document) ?? 0) - asked + tokens
        spent.set(document, total)
        options.onUsage?.({ tokens, document, spent: total })
        const read = readAnswer(text)
        if (!read) throw new ModelError("The model answered in no form that can be read.", true)
        return read
      },
      patience,
      signal,
    )
    answers.set(prompt.user, answer)
    return answer
  }

  return {
    id,
    async rewrite(
      block: Block,
      findings: readonly Finding[],
      signal: AbortSignal,
      context: RewriteContext = {},
    ) {
      const suggestions = new Map<string, readonly Suggestion[]>()
      for (let at = 0; at < findings.length; at += batch) {
        signal.throwIfAborted()
        const prompt = makePrompt(block, findings.slice(at, at + batch), context, {
          language,
          ...(style !== undefined && { style }),
        })
        const answer = await lanes.run(signal, () => ask(prompt, context.document ?? "", signal))
        for (const [finding, list] of readSuggestions(block.text, prompt, answer, id))
          suggestions.set(finding, list)
      }
      return suggestions
    },
  }
}

// Four characters to a token is usual for English; other scripts take about one each.
const estimate = (text: string) => Math.ceil(text.replace(/[\x20-\x7E]{4}/gu, " ").length)
