/** One runner for every room. Tests run on the TypeScript sources in Node as it is: what several files import is loaded once. */
export default {
  runner: 'jest-light-runner',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  setupFilesAfterEnv: ['<rootDir>/test/runner/patience.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // All cores: by itself jest leaves one alone, and of two that is half.
  maxWorkers: '100%',
}
