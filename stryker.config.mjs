/** Mutation testing of what links, with the catalogue of scenarios as the tests; `npm run mutation`, scenarios/mutation/README.md. */
export default {
  testRunner: 'stories',
  plugins: ['./scenarios/mutation/test-runner.mjs'],
  buildCommand: 'node scenarios/mutation/bundle.mjs',
  coverageAnalysis: 'perTest',
  mutate: [
    'src/link/**/*.ts',
    'src/testcentrum/**/*.ts',
    // Words for people, and the screen they stand on: no system under test shows them to a story.
    '!src/link/{reasons,explain}.ts',
    '!src/testcentrum/refusal.ts',
    '!src/testcentrum/review/{scherm,namen,suggesties}.ts',
  ],
  // Weights and tables run once, while loading: each such mutant would cost a process and the whole catalogue.
  ignoreStatic: true,
  ignorePatterns: ['/dist', '/test', '/bench', '/coverage', '/reports', '/state'],
  concurrency: 1,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/report.html' },
  jsonReporter: { fileName: 'reports/mutation/report.json' },
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
  thresholds: { high: 80, low: 60, break: null },
  tempDirName: 'reports/mutation/sandbox',
  checkers: [],
  allowEmpty: false,
}
