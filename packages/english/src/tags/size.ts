/** Size of `data/tags.bin` in bytes. Written by `training/tags.mjs`. */
export const tagsBytes = 2676623
