/** A file's text and how it had to be read. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** True if the bytes are not valid UTF-8 and the encoding is a guess. */
  readonly isGuess: boolean
}

/** Text of bytes whose encoding nobody names: a byte order mark decides, then UTF-8, then the likelier of GB 18030 and Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = [...bytes.subarray(0, 2)].join(" ")
  const utf16 = { "255 254": "utf-16le", "254 255": "utf-16be" }[mark]
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16, isGuess: false }
  const utf8 = tryDecode(bytes, "utf-8")
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", isGuess: false }
  const chinese = tryDecode(bytes, "gb18030")
  // Accented letters read as GB 18030 give a rare Chinese character each, never runs of them.
  if (chinese !== undefined && /[\p{Script=Han}，。！？、]{2}/u.test(chinese)) {
    return { text: chinese, encoding: "gb18030", isGuess: true }
  }
  return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252", isGuess: true }
}

/** True if the bytes are no text in any encoding we read: NULs that UTF-16 does not explain, or many control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8_192)
  if ((head[0] === 255 && head[1] === 254) || (head[0] === 254 && head[1] === 255)) return false
  const controls = head.filter(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  return head.includes(0) || controls > head.length / 50
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
