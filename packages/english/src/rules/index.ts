import type { Rule } from "@ungarble/core"
import preposition from "./calque/preposition.js"
import sinceThisYear from "./calque/since-this-year.js"
import article from "./grammar/article.js"
import determiners from "./grammar/determiners.js"
import linkers from "./grammar/linkers.js"
import wordForm from "./grammar/word-form.js"
import dates from "./number/dates.js"
import figures from "./number/figures.js"
import cognate from "./repetition/cognate.js"
import echo from "./repetition/echo.js"
import echoNoun from "./repetition/echo-noun.js"
import repeatedWords from "./repetition/repeated-words.js"
import stemDouble from "./repetition/stem-double.js"
import loneWord from "./stray/lone-word.js"
import curlyQuoteSpace from "./typography/curly-quote-space.js"
import doubledMark from "./typography/doubled-mark.js"
import doubledQuote from "./typography/doubled-quote.js"
import entity from "./typography/entity.js"
import fullWidth from "./typography/full-width.js"
import hyphenSpace from "./typography/hyphen-space.js"
import invisible from "./typography/invisible.js"
import letterCase from "./typography/letter-case.js"
import missingSpace from "./typography/missing-space.js"
import mojibake from "./typography/mojibake.js"
import quoteSpace from "./typography/quote-space.js"
import spaceBeforeMark from "./typography/space-before-mark.js"
import spacedApostrophe from "./typography/spaced-apostrophe.js"
import unbalancedQuote from "./typography/unbalanced-quote.js"
import romanised from "./untranslated/romanised.js"
import script from "./untranslated/script.js"

/** All rules for English that need no lexicon. */
export const rules: readonly Rule[] = [
  hyphenSpace,
  missingSpace,
  spaceBeforeMark,
  quoteSpace,
  spacedApostrophe,
  doubledMark,
  fullWidth,
  entity,
  mojibake,
  invisible,
  repeatedWords,
  stemDouble,
  echo,
  echoNoun,
  cognate,
  figures,
  dates,
  script,
  romanised,
  loneWord,
  article,
  wordForm,
  determiners,
  linkers,
  preposition,
  sinceThisYear,
  curlyQuoteSpace,
  doubledQuote,
  letterCase,
  unbalancedQuote,
]
