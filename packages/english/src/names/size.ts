/** Size of `data/names.txt` in bytes. Written by `training/names.mjs`. */
export const namesBytes = 458214
