// Written by training/tagger/calibrate.py. Don't edit.

/** The model's files: their sizes in bytes and hashes. */
export const files = {
  model: { bytes: 21_882_997, sha256: "e64a5f0b83aecdb58661d859d7ebdeaa9438398dd66afd90f09c94f55399bae1" },
  vocabulary: { bytes: 212_293, sha256: "442bf1879d1a5a3ab190f024314c1d86dbecddf7b88c01c2ec454917a8022d32" },
} as const

/** The bar for the logit of a word, and how a run's figures make its confidence. */
export const calibration = {
  low: -3,
  bias: 1.8225,
  peak: 0.158,
  mean: 0.3666,
  length: 0.4285,
  block: 1.5077,
} as const
