import { foundAt, type Peer } from "./peer.js"

interface Answer {
  readonly software: { readonly name: string; readonly version: string }
  readonly matches: readonly {
    readonly offset: number
    readonly length: number
    readonly replacements: readonly { readonly value: string }[]
  }[]
}

/** A LanguageTool server at this address, such as `http://127.0.0.1:8081`. */
export function languageTool(server: string): Peer {
  const ask = async (text: string): Promise<Answer> => {
    const address = `${server.replace(/\/$/, "")}/v2/check`
    const body = new URLSearchParams({ language: "en-US", text })
    const answer = await fetch(address, { method: "POST", body }).catch(String)
    if (typeof answer === "string" || !answer.ok) {
      const got = typeof answer === "string" ? answer : answer.status
      throw new Error(`No answer from ${address} (${got}); start the server or mend LANGUAGETOOL_URL`)
    }
    return (await answer.json()) as Answer
  }
  return {
    id: "LanguageTool",
    packages: [],
    settings: "a server on this machine, en-US, no n-gram data, the rules that are on by default.",
    async load() {
      const { software } = await ask("Ready.")
      return {
        version: software.version,
        async check(text) {
          const { matches } = await ask(text)
          return matches.map(({ offset, length, replacements }) =>
            foundAt(
              offset,
              offset + length,
              replacements.map(({ value }) => value),
            ),
          )
        },
      }
    },
  }
}
