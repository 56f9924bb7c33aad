export { type AskOptions, type AskProgress, type AskResult, type AskSettings, askRewriter } from "./ask.js"
export { type ModelRewriterOptions, modelRewriter } from "./model-rewriter.js"
export { type ServerRewriterOptions, serverRewriter } from "./server-rewriter.js"
export {
  type RewritingService,
  type WithRewriterOptions,
  withRewriter,
} from "./with-rewriter.js"
