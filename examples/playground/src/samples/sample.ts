/** A garbled article to try things out with. Written for this playground; places, people and figures are invented. */
export interface Sample {
  readonly id: string
  readonly title: string
  /** What it was translated from, for the menu. */
  readonly about: string
  /** Blocks divided by empty lines; a block that starts with “# ” is a heading. */
  readonly text: string
}
