/** One server-sent event. */
export interface ServerEvent {
  readonly event: string
  readonly data: string
}

/** Reads server-sent events as they come. Lines may end in any way, and bytes may be cut anywhere. */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder()
  let rest = ""
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true })
    const events = rest.split(/\r\n\r\n|\n\n|\r\r/u)
    rest = events.pop() ?? ""
    for (const lines of events) {
      const read = readEvent(lines)
      if (read) yield read
    }
  }
}

function readEvent(lines: string): ServerEvent | undefined {
  let event = "message"
  const data: string[] = []
  for (const line of lines.split(/\r\n|\n|\r/u)) {
    const [, name, value = ""] = /^([^:]*):? ?(.*)$/u.exec(line) ?? []
    if (name === "event") event = value
    if (name === "data") data.push(value)
  }
  return data.length ? { event, data: data.join("\n") } : undefined
}
