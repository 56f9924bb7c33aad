/**
 * Unpacks a gzip file. It ends in a checksum and a length, so one that is cut short or damaged is refused: rejects with
 * what was expected.
 */
export async function unpack(file: Uint8Array): Promise<Uint8Array> {
  const stream = new DecompressionStream("gzip")
  const writer = stream.writable.getWriter()
  const written = writer.write(new Uint8Array(file)).then(() => writer.close())
  try {
    const [unpacked] = await Promise.all([readAll(stream.readable), written])
    return unpacked
  } catch (cause) {
    const got = `${file.byteLength} bytes that are damaged or cut short`
    throw new Error(`Expected a whole gzip file, got ${got}; fetch it again.`, { cause })
  }
}

// By hand, since Node’s `Response` takes twice as long.
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value)
    size += next.value.byteLength
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
