// `npm test`: from a bare clone to every test run. Arguments go to jest.
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, ensureTypes, run } from './ready.mjs'

await ensureInstalled()
await ensureBuilt()
await ensureTypes()
await run(process.execPath, [
  '--no-warnings',
  '--experimental-vm-modules',
  '--enable-source-maps',
  '--import',
  './test/runner/register.mjs',
  join('node_modules', 'jest', 'bin', 'jest.js'),
  ...process.argv.slice(2),
])
