import type { Block, Finding, RewriteContext, Suggestion } from "@ungarble/core"

/** Where a model is, and how to speak to it. Kept in memory alone: gone with the page. */
export interface ModelAddress {
  /** A server that speaks the OpenAI protocol, up to `/v1`. */
  readonly endpoint: string
  readonly model: string
  readonly key: string
  readonly style: string
}

/** What the page asks of the worker that speaks to the model. */
export type ModelRequest =
  | { readonly kind: "use"; readonly address: ModelAddress }
  | {
      readonly kind: "rewrite"
      readonly id: number
      readonly block: Block
      readonly findings: readonly Finding[]
      readonly context: RewriteContext
    }
  | { readonly kind: "abort"; readonly id: number }

/** What the worker answers. */
export type ModelAnswer =
  | { readonly id: number; readonly suggestions: readonly (readonly [string, readonly Suggestion[]])[] }
  | { readonly id: number; readonly reason: string }
