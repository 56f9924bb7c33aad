/** Size of `data/cedict.bin` in bytes. Written by `packages/chinese/training/cedict.mjs`. */
export const cedictBytes = 3783599
