import { harper } from "./harper.js"
import { languageTool } from "./language-tool.js"
import { nspell } from "./nspell.js"
import type { Peer } from "./peer.js"
import { alex, retext } from "./retext.js"
import { ungarble } from "./ungarble.js"
import { writeGood } from "./write-good.js"

/** Everything that is compared: the engine first, LanguageTool last if the environment names its server. */
export function allPeers(server: string | undefined): readonly Peer[] {
  const peers = [ungarble, harper, nspell, writeGood, alex, retext]
  return server ? [...peers, languageTool(server)] : peers
}

/** The server that the environment names. */
export function languageToolServer(): string | undefined {
  return process.env.LANGUAGETOOL_URL
}
