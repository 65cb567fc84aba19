/** The public doors by name, each with the source that is behind it: `koppelproef` is `index`, `koppelproef/link` is `link`. */
export const doors = {
  index: 'simulator/index.ts',
  adapter: 'contracts/adapter/index.ts',
  link: 'src/link/index.ts',
  testcentrum: 'src/testcentrum/index.ts',
  scenarios: 'scenarios/index.ts',
  vitest: 'simulator/fixtures/vitest.ts',
  jest: 'simulator/fixtures/jest.ts',
}
