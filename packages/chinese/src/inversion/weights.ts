/** What each part of a fit weighs, in the order of `features`. Written by `training/inversion.mjs`. */
// biome-ignore format: written by a script
export const fitWeights: readonly number[] = [10.3227, 1.2178, 3.1475, 0.7254, 1.2198, 0.0261, -0.0238, 2.5495]

/** What speaks for a calque: the start, then the weight of each of `signs`. Written by `training/inversion.mjs`. */
// biome-ignore format: written by a script
export const spanWeights: readonly number[] = [-9.6316, 1.7485, 3.6685, 1.5137, 1.2514, 0.6131, -0.5036, 0.079, -1.0855, -1.1293, 0.6089, -0.3072, 1.5667, 0.8392, 0.1428, -0.0425, -0.0501, 1.2811, 0.4294, -0.6417, -1.3399]
