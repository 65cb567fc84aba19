/** Mutation testing of what links, with the catalogue of scenarios as the tests; `npm run mutation`, scenarios/mutation/README.md. */
import { subjects } from './scenarios/mutation/subjects.mjs'

const { folders, leftOut } = subjects.links

export default {
  testRunner: 'stories',
  plugins: ['./scenarios/mutation/test-runner.mjs'],
  buildCommand: 'node scenarios/mutation/bundle.mjs',
  coverageAnalysis: 'perTest',
  mutate: [...folders.map((folder) => `${folder}/**/*.ts`), ...leftOut.map((file) => `!${file}`)],
  // Weights and tables run once, while loading: each such mutant would cost a process and the whole catalogue.
  ignoreStatic: true,
  ignorePatterns: ['/dist', '/test', '/bench', '/coverage', '/reports', '/state'],
  concurrency: 1,
  // What never ends is stopped by the count of its hits; a busy machine is no mistake.
  timeoutMS: 60_000,
  timeoutFactor: 10,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/report.html' },
  jsonReporter: { fileName: 'reports/mutation/report.json' },
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
  thresholds: { high: 80, low: 60, break: null },
  tempDirName: 'reports/mutation/sandbox',
  checkers: [],
  // There is nothing to rewrite in it, and TypeScript 7 gives Stryker no reader for it.
  tsconfigFile: 'none',
  allowEmpty: false,
}
