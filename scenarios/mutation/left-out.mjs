// Which code is mutated: once for Stryker's own runs (stryker.config.mjs) and for a sample.
export const folders = ['src/link', 'src/testcentrum']

/** Words for people, and the screen they stand on: no system under test shows them to a story. */
export const leftOut = [
  'src/link/reasons.ts',
  'src/link/explain.ts',
  'src/testcentrum/refusal.ts',
  'src/testcentrum/review/scherm.ts',
  'src/testcentrum/review/namen.ts',
  'src/testcentrum/review/suggesties.ts',
]
