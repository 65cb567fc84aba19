// `npm run hostile`: the long part of test/hostile. Kills, restarts and bent files by the thousand; an hour on a quiet core.
import { join } from 'node:path'
import { ensureInstalled, run } from './ready.mjs'

await ensureInstalled()
const many = { HOSTILE_KILLS: '500', HOSTILE_RUNS: '5000', HOSTILE_FILES: '30000', HOSTILE_MESSAGES: '1000000' }
await run(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join('node_modules', 'jest', 'bin', 'jest.js'),
    '--runInBand',
    '--testTimeout=36000000',
    'test/hostile',
    'test/simulator/fuzz/in-process',
    ...process.argv.slice(2),
  ],
  { env: { ...many, ...process.env } },
)
