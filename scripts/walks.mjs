// `npm run walks`: the screens in Chromium, all of it: both schools, nine tabs, every screen in every look. Arguments go to jest.
// KOPPELPROEF_PICTURES=FOLDER keeps a picture of each screen.
import { join } from 'node:path'
import { ensureInstalled, run } from './ready.mjs'

await ensureInstalled()
process.env.KOPPELPROEF_WALKS = 'all'
await run(process.execPath, [
  '--no-warnings',
  '--experimental-vm-modules',
  '--enable-source-maps',
  '--import',
  './test/runner/register.mjs',
  join('node_modules', 'jest', 'bin', 'jest.js'),
  'test/console',
  ...process.argv.slice(2),
])
