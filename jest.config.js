/** Tests that go into another folder; that a thread cannot. */
const movers = ['<rootDir>/test/cli/config.test.ts', '<rootDir>/test/cli/init.test.ts']

const every = { extensionsToTreatAsEsm: ['.ts'], modulePathIgnorePatterns: ['<rootDir>/dist/'] }

// Messages say `koppelproef` or `npx koppelproef` by how npm was called; here always the first.
delete process.env.npm_command

/** Tests run on the TypeScript sources. */
export default {
  projects: [
    {
      // In Node as it is, in threads: what several files import is loaded once, and runs as fast as anywhere.
      ...every,
      runner: 'jest-light-runner',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: movers,
      transform: {},
      setupFilesAfterEnv: ['<rootDir>/test/runner/patience.mjs'],
    },
    {
      ...every,
      testMatch: movers,
      transform: {
        '\\.ts$': [
          '@swc/jest',
          { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
        ],
      },
    },
  ],
  testSequencer: '<rootDir>/test/runner/longest-first.mjs',
  globalSetup: '<rootDir>/test/runner/own-folder.mjs',
  // All cores: by itself jest leaves one alone, and of two that is half.
  maxWorkers: '100%',
  testTimeout: 60000,
}
