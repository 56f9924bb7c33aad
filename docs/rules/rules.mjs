import { chinese } from "@ungarble/chinese"
import { english } from "@ungarble/english"

/** Every rule with its pack, in the order the packs list them. */
export const allRules = [english, chinese].flatMap(pack => pack.rules.map(rule => ({ pack: pack.id, rule })))

// Text from rules goes into Markdown: what Markdown, HTML or Vue would read as markup is escaped.
export const escape = text =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("{", "&#123;")
    .replace(/[\\`*_[\]|#]/g, "\\$&")
    .replaceAll("\n", " ")
    .replaceAll("\u0000", "␀")
