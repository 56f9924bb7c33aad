/** How a file's text is stored; kept when the file is written again. */
export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be"

/** A file's text, without a byte order mark, or what is wrong with its bytes and what to do about it. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly problem: string }

/**
 * Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so. Anything else is refused rather than guessed at:
 * a wrong guess would be written back by `--fix`. Unpaired surrogates of UTF-16 are kept.
 */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const [a, b, c, d] = buffer
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return decodeUtf16(buffer, "utf-16le")
  if (a === 0xfe && b === 0xff) return decodeUtf16(buffer, "utf-16be")
  const nul = buffer.indexOf(0)
  if (nul >= 0) {
    return {
      problem: `has a NUL at byte ${nul}, so it is not a text file. If it is UTF-16 or UTF-32, convert it first: ${iconv("UTF-16LE")}`,
    }
  }
  const hasMark = a === 0xef && b === 0xbb && c === 0xbf
  const text = buffer.toString("utf8", hasMark ? 3 : 0)
  const broken = brokenByte(buffer, text, hasMark ? 3 : 0)
  if (broken !== undefined) {
    const shown = [...buffer.subarray(broken, broken + 4)].map(byte => byte.toString(16).padStart(2, "0"))
    const line = 1 + countLineEnds(buffer, broken)
    return {
      problem: `is not UTF-8: bytes ${shown.join(" ")} at ${broken} (line ${line}). Convert it from the encoding it was saved in, such as GB18030, Big5 or Windows-1252: ${iconv("ENCODING")}`,
    }
  }
  return { text, encoding: hasMark ? "utf-8-bom" : "utf-8" }
}

/** The bytes that `decode` reads back to the same text. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text, "utf8")
  if (encoding === "utf-8-bom") return Buffer.from(`\uFEFF${text}`, "utf8")
  const units = Buffer.from(`\uFEFF${text}`, "utf16le")
  return encoding === "utf-16le" ? units : units.swap16()
}

const iconv = (from: string) => `iconv -f ${from} -t UTF-8 FILE > NEW`

function decodeUtf16(buffer: Buffer, encoding: "utf-16le" | "utf-16be"): Decoded {
  if (buffer.length % 2 !== 0) {
    return {
      problem: `is cut off: it starts as UTF-16, but has an odd number of bytes (${buffer.length}). Save it again as UTF-8.`,
    }
  }
  const units = encoding === "utf-16le" ? buffer : Buffer.from(buffer).swap16()
  const text = units.toString("utf16le", 2)
  const nul = text.indexOf("\0")
  if (nul >= 0) return { problem: `has a NUL at character ${nul}, so it is not a text file.` }
  return { text, encoding }
}

const replacement = Buffer.from("\uFFFD")

// Lenient decoding puts U+FFFD where bytes are wrong; one that doesn't stand in the bytes as such marks the place.
function brokenByte(buffer: Buffer, text: string, start: number): number | undefined {
  let at = start
  let since = 0
  for (let i = text.indexOf("\uFFFD"); i >= 0; i = text.indexOf("\uFFFD", i + 1)) {
    at += Buffer.byteLength(text.slice(since, i))
    if (!buffer.subarray(at, at + 3).equals(replacement)) return at
    at += 3
    since = i + 1
  }
  return undefined
}

function countLineEnds(buffer: Buffer, end: number): number {
  let count = 0
  for (let at = buffer.indexOf(10); at >= 0 && at < end; at = buffer.indexOf(10, at + 1)) count++
  return count
}
