/** What each part of a fit weighs, in the order of `features`. Written by `training/inversion.mjs`. */
// biome-ignore format: written by a script
export const fitWeights: readonly number[] = [12.1424, 1.3949, 3.0104, 1.5979, 2.322, 0.7946, 0.1116]

/** What speaks for a calque: the start, then the weight of each of `signs`. Written by `training/inversion.mjs`. */
// biome-ignore format: written by a script
export const spanWeights: readonly number[] = [-12.2696, 3.1422, 4.9302, 1.7164, 1.5848, 0.6928, 0.9355, 0.5348, -0.803, -1.1846, 0.6955, -0.5876, 0.1852, 0.4571, 0.3688, 0.0025, 0.4229, -0.5715, 0.7715, -1.2928, -1.3582]
