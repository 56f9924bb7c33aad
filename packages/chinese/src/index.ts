import type { Pack } from "@ungarble/core"
import colloquial from "./lexicon/colloquial.js"
import consumers from "./lexicon/consumers.js"
import culture from "./lexicon/culture.js"
import discourse from "./lexicon/discourse.js"
import economy from "./lexicon/economy.js"
import education from "./lexicon/education.js"
import food from "./lexicon/food.js"
import government from "./lexicon/government.js"
import health from "./lexicon/health.js"
import idioms from "./lexicon/idioms.js"
import internet from "./lexicon/internet.js"
import law from "./lexicon/law.js"
import nature from "./lexicon/nature.js"
import officialese from "./lexicon/officialese.js"
import platforms from "./lexicon/platforms.js"
import slogans from "./lexicon/slogans.js"
import sport from "./lexicon/sport.js"
import welfare from "./lexicon/welfare.js"
import workReport from "./lexicon/work-report.js"
import { homePlace } from "./rules/home-place.js"
import { maskedName } from "./rules/masked-name.js"

/**
 * Chinese as the source language: phrases that a machine rendered word for word, with the Chinese term as evidence and
 * the English that an editor would write. For English text; load it beside the pack that brings `language`.
 */
export const chinese: Pack = {
  id: "chinese",
  version: "0.1.0",
  rules: [
    colloquial,
    consumers,
    culture,
    discourse,
    economy,
    education,
    food,
    government,
    health,
    idioms,
    internet,
    law,
    nature,
    officialese,
    platforms,
    slogans,
    sport,
    welfare,
    workReport,
    maskedName,
    homePlace,
  ],
}
