// `npm test`: from a bare clone to every test run. Arguments go to jest.
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, run } from './ready.mjs'

ensureInstalled()
ensureBuilt()
run(process.execPath, [
  '--experimental-vm-modules',
  '--no-warnings',
  join('node_modules', 'jest', 'bin', 'jest.js'),
  ...process.argv.slice(2),
])
