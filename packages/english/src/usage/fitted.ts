/** Size of `data/usage.bin` in bytes. This file is written by `training/usage.mjs`. */
export const usageBytes = 3913124
/** What plausibility starts from and how much each of its signs weighs. */
export const weights: readonly number[] = [0.23, 0.9, 0.69, 1.45, 1.25, -0.74, 0.71]
/** Scores of phrases written by people at evenly spaced ranks, from the lowest to the highest. */
export const quantiles: readonly number[] =
  "-1.785 -0.988 -0.858 -0.803 -0.77 -0.733 -0.692 -0.633 -0.483 -0.352 -0.273 -0.221 -0.159 -0.072 -0.01 0.057 0.117 0.212 0.277 0.35 0.384 0.434 0.474 0.513 0.549 0.586 0.629 0.668 0.715 0.755 0.844 0.942 1.073 1.202 1.325 1.447 1.606 1.853 2.032 2.321 3.426"
    .split(" ")
    .map(Number)
