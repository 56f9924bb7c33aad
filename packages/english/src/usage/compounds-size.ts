/** Size of `data/compounds.txt` in bytes. Written by `training/compounds.mjs`. */
export const compoundsBytes = 725424
