/** What each part of a fit weighs, in the order of `features`. Written by `training/inversion.mjs`. */
// biome-ignore format: written by a script
export const fitWeights: readonly number[] = [13.937, 0.385, 2.832, 1.45, 1.959, 0.971, 0.236]

/** What speaks for a calque: the start, then the weight of each of `signs`. Written by `training/inversion.mjs`. */
// biome-ignore format: written by a script
export const spanWeights: readonly number[] = [-11.848, 3.467, 3.398, 1.42, 1.254, 0.802, 0.755, 0.849, -0.583, -0.674, 0.89, 0, 0.463, 0.575, 0.956, 0.033, 0.031, 0, 0, -1.892, 0]
