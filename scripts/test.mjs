// `npm test`: from a bare clone to every test run. Arguments go to jest.
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, run } from './ready.mjs'

ensureInstalled()
ensureBuilt()
run(process.execPath, [
  '--no-warnings',
  '--experimental-vm-modules',
  '--enable-source-maps',
  '--import',
  './test/runner/register.mjs',
  join('node_modules', 'jest', 'bin', 'jest.js'),
  ...process.argv.slice(2),
])
