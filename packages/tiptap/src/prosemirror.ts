export type { RewriteWriter } from "./accept.js"
export { ungarbleKey } from "./actions.js"
export {
  acceptAll,
  acceptFinding,
  acceptFindingWith,
  checkDocument,
  forgetIgnores,
  ignoreFinding,
  matchingFindings,
  nextFinding,
  previousFinding,
  rejectFinding,
  selectFinding,
  setUngarbleMode,
  setUngarbleSettings,
} from "./commands.js"
export { ungarble } from "./plugin.js"
export type { PluginState } from "./state.js"
export type * from "./types.js"
