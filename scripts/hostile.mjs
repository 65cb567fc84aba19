// `npm run hostile`: the long part of test/hostile. Kills, restarts and bent files by the thousand; an hour on a quiet core.
import { runJest } from './jest.mjs'
import { ensureBuilt, ensureInstalled } from './ready.mjs'

await ensureInstalled()
await ensureBuilt()
await runJest(['--runInBand', 'test/hostile', 'test/simulator/fuzz/in-process', ...process.argv.slice(2)], {
  HOSTILE_KILLS: '500',
  HOSTILE_RUNS: '5000',
  HOSTILE_FILES: '30000',
  HOSTILE_MESSAGES: '1000000',
  KOPPELPROEF_PATIENCE: '36000000',
})
