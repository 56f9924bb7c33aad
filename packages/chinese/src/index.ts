import type { Pack } from "@ungarble/core"
import { calqueInversion } from "./inversion/rule.js"
import calendar from "./lexicon/calendar.js"
import colloquial from "./lexicon/colloquial.js"
import construction from "./lexicon/construction.js"
import consumers from "./lexicon/consumers.js"
import culture from "./lexicon/culture.js"
import discourse from "./lexicon/discourse.js"
import economy from "./lexicon/economy.js"
import education from "./lexicon/education.js"
import epidemic from "./lexicon/epidemic.js"
import food from "./lexicon/food.js"
import government from "./lexicon/government.js"
import health from "./lexicon/health.js"
import idioms from "./lexicon/idioms.js"
import industry from "./lexicon/industry.js"
import institutions from "./lexicon/institutions.js"
import internet from "./lexicon/internet.js"
import law from "./lexicon/law.js"
import media from "./lexicon/media.js"
import nature from "./lexicon/nature.js"
import officialese from "./lexicon/officialese.js"
import places from "./lexicon/places.js"
import platforms from "./lexicon/platforms.js"
import schools from "./lexicon/schools.js"
import slogans from "./lexicon/slogans.js"
import sport from "./lexicon/sport.js"
import statistics from "./lexicon/statistics.js"
import welfare from "./lexicon/welfare.js"
import workReport from "./lexicon/work-report.js"
import { chineseOrigin } from "./origin/origin.js"
import { committeeMember } from "./rules/committee-member.js"
import { creditLine } from "./rules/credit-line.js"
import { fiveYearPlan } from "./rules/five-year-plan.js"
import { homePlace } from "./rules/home-place.js"
import { maskedName } from "./rules/masked-name.js"
import { plenarySession } from "./rules/plenary-session.js"
import { prefectureState } from "./rules/prefecture-state.js"
import { confirmedBySource, sourceDocumentRules, sourceRules } from "./source/index.js"

export { Dictionary, dictionary, type Term } from "./inversion/dictionary.js"
export { type Inversion, invert } from "./inversion/invert.js"
export { hasInSource } from "./source/index.js"

/**
 * Chinese as the source language: phrases that a machine rendered word for word, with the Chinese term as evidence and
 * the English that an editor would write. For English text; load it beside the pack that brings `language`.
 */
export const chinese: Pack = {
  id: "chinese",
  version: "0.1.0",
  rules: [
    ...[
      calendar,
      colloquial,
      construction,
      consumers,
      culture,
      discourse,
      economy,
      education,
      epidemic,
      food,
      government,
      health,
      idioms,
      industry,
      institutions,
      internet,
      law,
      media,
      nature,
      officialese,
      places,
      platforms,
      schools,
      slogans,
      sport,
      statistics,
      welfare,
      workReport,
      committeeMember,
      creditLine,
      fiveYearPlan,
      homePlace,
      maskedName,
      plenarySession,
      prefectureState,
    ].map(confirmedBySource),
    ...sourceRules,
    calqueInversion,
  ],
  documentRules: sourceDocumentRules,
  origin: chineseOrigin,
}
