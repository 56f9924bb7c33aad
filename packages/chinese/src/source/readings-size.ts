/** Size of `data/readings.txt` in bytes. Written by `training/readings.mjs`. */
export const readingsBytes = 31941
