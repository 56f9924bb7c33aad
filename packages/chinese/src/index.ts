import type { Pack } from "@ungarble/core"
import economy from "./lexicon/economy.js"
import government from "./lexicon/government.js"
import health from "./lexicon/health.js"
import idioms from "./lexicon/idioms.js"
import internet from "./lexicon/internet.js"
import slogans from "./lexicon/slogans.js"

/**
 * Chinese as the source language: phrases that a machine rendered word for word, with the Chinese term as evidence and
 * the English that an editor would write. Data only, for English text; load it beside the pack that brings `language`.
 */
export const chinese: Pack = {
  id: "chinese",
  version: "0.1.0",
  rules: [economy, government, health, idioms, internet, slogans],
}
