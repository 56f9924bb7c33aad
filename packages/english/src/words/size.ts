/** Size of `data/words.txt` in bytes. Written by `training/words.mjs`. */
export const wordsBytes = 1325754
