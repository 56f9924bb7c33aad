/** How eager the engine is: findings below the cut are not shown. Quiet 0.8, standard 0.5, strict 0.2. */
export type Sensitivity = "quiet" | "standard" | "strict"

/** The least confidence shown at each sensitivity. */
export const cuts: Readonly<Record<Sensitivity, number>> = { quiet: 0.8, standard: 0.5, strict: 0.2 }
