/** One runner for every room; tests run on the TypeScript sources, as ES modules. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } }],
  },
  moduleNameMapper: { '^koppelproef$': '<rootDir>/simulator/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // All cores: by itself jest leaves one alone, and of two that is half.
  maxWorkers: '100%',
  testTimeout: 60000,
}
