import type { Rule } from "@ungarble/core"
import oddCollocation from "./calque/odd-collocation.js"
import preposition from "./calque/preposition.js"
import reporting from "./calque/reporting.js"
import sinceThisYear from "./calque/since-this-year.js"
import agreement from "./grammar/agreement.js"
import article from "./grammar/article.js"
import determiners from "./grammar/determiners.js"
import fragment from "./grammar/fragment.js"
import linkers from "./grammar/linkers.js"
import massNouns from "./grammar/mass-nouns.js"
import runOn from "./grammar/run-on.js"
import verbForm from "./grammar/verb-form.js"
import wordForm from "./grammar/word-form.js"
import dates from "./number/dates.js"
import figures from "./number/figures.js"
import cognate from "./repetition/cognate.js"
import echo from "./repetition/echo.js"
import echoNoun from "./repetition/echo-noun.js"
import repeatedSentence from "./repetition/repeated-sentence.js"
import repeatedWords from "./repetition/repeated-words.js"
import stemDouble from "./repetition/stem-double.js"
import loneWord from "./stray/lone-word.js"
import stockSentence from "./stray/stock-sentence.js"
import curlyQuoteSpace from "./typography/curly-quote-space.js"
import doubledMark from "./typography/doubled-mark.js"
import doubledQuote from "./typography/doubled-quote.js"
import entity from "./typography/entity.js"
import fullWidth from "./typography/full-width.js"
import gluedFigure from "./typography/glued-figure.js"
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
  curlyQuoteSpace,
  doubledMark,
  doubledQuote,
  entity,
  fullWidth,
  gluedFigure,
  hyphenSpace,
  invisible,
  letterCase,
  missingSpace,
  mojibake,
  quoteSpace,
  spaceBeforeMark,
  spacedApostrophe,
  unbalancedQuote,
  cognate,
  echoNoun,
  echo,
  repeatedSentence,
  repeatedWords,
  stemDouble,
  dates,
  figures,
  romanised,
  script,
  loneWord,
  stockSentence,
  article,
  determiners,
  linkers,
  massNouns,
  wordForm,
  preposition,
  reporting,
  sinceThisYear,
]

/** Rules that look at what each word is in its sentence. */
export const taggedRules: readonly Rule[] = [agreement, fragment, oddCollocation, runOn, verbForm]
