/** What each part of a fit weighs, in the order of `features`. Written by `training/inversion.mjs`. */
// biome-ignore format: written by a script
export const fitWeights: readonly number[] = [10.3465, 1.209, 3.121, 0.7307, 1.0414, 0.0869, 0.0698, 2.6715]

/** What speaks for a calque: the start, then the weight of each of `signs`. Written by `training/inversion.mjs`. */
// biome-ignore format: written by a script
export const spanWeights: readonly number[] = [-9.1483, 1.5328, 3.6911, 1.6829, 1.2748, 0.7542, -0.1892, 0.6423, 0.0343, -1.0188, -1.1289, 0.2684, -0.5977, 1.4915, 0.694, 0.1332, -0.0298, -0.0165, 0.5476, 0.3755, -0.6136, -1.3655]
