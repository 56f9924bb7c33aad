/** A share, 0–1; null where there is nothing to take a share of. */
export type Share = number | null

/** `part` of `whole`; null where there is nothing to take a share of. */
export function share(part: number, whole: number): Share {
  return whole === 0 ? null : part / whole
}
