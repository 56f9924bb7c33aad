/** Why a model gave no answer, in words for a person. `isPassing` says that trying again may help. */
export class ModelError extends Error {
  override readonly name = "ModelError"
  constructor(
    message: string,
    readonly isPassing: boolean,
    /** Milliseconds that the server asks to wait before the next try. */
    readonly wait?: number,
  ) {
    super(message)
  }
}

/** How often and how long to try. */
export interface Patience {
  /** Tries after the first one. */
  readonly retries: number
  /** Waits so many milliseconds, or until the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const firstWait = 500
const longestWait = 60_000

/**
 * Tries until it works, at most `retries` times more. Waits twice as long before each try, or as long as the server asks;
 * gives up where that is more than a minute, where trying again can't help, and when aborted.
 */
export async function tryOften<T>(
  task: () => Promise<T>,
  { retries, sleep }: Patience,
  signal: AbortSignal,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await task()
    } catch (error) {
      signal.throwIfAborted()
      const { isPassing, wait = firstWait * 2 ** tries } =
        error instanceof ModelError ? error : { isPassing: false }
      if (!isPassing || tries >= retries || wait > longestWait) throw error
      await sleep(wait, signal)
      signal.throwIfAborted()
    }
  }
}

/** Waits by the system's clock. */
export const sleep: Patience["sleep"] = (milliseconds, signal) =>
  new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener("abort", done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener("abort", done)
    if (signal.aborted) done()
  })

/** Says in words what a server's status means, without a word of what it sent: that may hold the text or a key. */
export function statusError(
  status: number,
  retryAfter: string | null | undefined,
  now = Date.now(),
): ModelError {
  const wait = readRetryAfter(retryAfter, now)
  const told = `The model’s server answered ${status}`
  if (status === 401 || status === 403) return new ModelError(`${told}: it does not accept the key.`, false)
  if (status === 404) return new ModelError(`${told}: it has no such address or model.`, false)
  if (status === 429) {
    const when = wait === undefined ? "later" : `in ${Math.ceil(wait / 1000)} seconds`
    return new ModelError(`${told}: too many requests; try again ${when}.`, true, wait)
  }
  const isPassing = status >= 500 || status === 408 || status === 409
  return new ModelError(isPassing ? `${told}; try again later.` : `${told}.`, isPassing, wait)
}

function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  if (!header?.trim()) return undefined
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}
