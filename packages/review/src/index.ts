export { type Filter, filterFindings, noFilter } from "./filters.js"
export { type KeyMap, keyMap } from "./keys.js"
export { type FindingList, type FindingListOptions, findingList } from "./list.js"
export { en } from "./locales/en.js"
export type { Locale } from "./locales/locale.js"
export { zh } from "./locales/zh.js"
export { decisionsCsv, decisionsJson } from "./log.js"
export { type Popover, type PopoverOptions, popover } from "./popover.js"
export { type ReadingView, readingView } from "./reading.js"
export { type ReviewScreen, type ReviewScreenOptions, reviewScreen } from "./screen.js"
export type {
  Context,
  IgnoreScope,
  ReviewBlock,
  ReviewScreenTarget,
  ReviewState,
  ReviewTarget,
} from "./target.js"
export { certaintyOf, languageName } from "./words.js"
