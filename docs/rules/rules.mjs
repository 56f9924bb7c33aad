import { chinese } from "@ungarble/chinese"
import { english } from "@ungarble/english"

/** Every rule with its pack, in the order the packs list them. */
export const allRules = [english, chinese].flatMap(({ id, rules, documentRules = [] }) =>
  [...rules, ...documentRules].map(rule => ({ pack: id, rule })),
)

/** Text of an example as HTML on one line. What can't be seen is shown by its code point, but for joiners and the like. */
export const escapeHtml = text =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("\n", " ")
    .replace(/[\p{Cc}\p{Cs}\u00AD\u200B\u2060\uFEFF\uFFFC]/gu, char => {
      const code = char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")
      return `<small>U+${code}</small>`
    })
