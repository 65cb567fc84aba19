// What is mutated, who tells whether it is noticed, and where it is written down: once for Stryker's own runs (stryker.config.mjs,
// of the first) and for a sample.

/** @type {Record<'links' | 'wire', { folders: string[], leftOut: string[], told: string, catalogue?: string, measured: string }>} */
export const subjects = {
  /** The linker and the testcentrum: the stories of the catalogue. */
  links: {
    folders: ['src/link', 'src/testcentrum'],
    // Words for people, and the screen they stand on: no system under test shows them to a story.
    leftOut: [
      'src/link/reasons.ts',
      'src/link/explain.ts',
      'src/testcentrum/refusal.ts',
      'src/testcentrum/review/scherm.ts',
      'src/testcentrum/review/namen.ts',
      'src/testcentrum/review/suggesties.ts',
    ],
    told: 'scenarios/mutation/stories.ts',
    catalogue: 'scenarios/catalogue',
    measured: 'scenarios/mutation/measured.json',
  },
  /** The wire of the simulator: the checks of a LAS. */
  wire: {
    folders: ['simulator/wire'],
    leftOut: [],
    told: 'test/contracts/las/every-check.ts',
    measured: 'scenarios/mutation/measured-wire.json',
  },
}
