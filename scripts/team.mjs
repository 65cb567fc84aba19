// `npm run team`: the long part of test/team. Four processes on one PostgreSQL, thirty clients, 200 rounds in which one is killed or the database falls.
import { runJest } from './jest.mjs'
import { ensureInstalled } from './ready.mjs'

await ensureInstalled()
await runJest(['--runInBand', 'test/team', ...process.argv.slice(2)], {
  KOPPELPROEF_POSTGRES: 'required',
  TEAM_ROUNDS: '200',
  TEAM_PROCESSES: '4',
  TEAM_CLIENTS: '30',
  TEAM_ROUND_MS: '1000',
  KOPPELPROEF_PATIENCE: '36000000',
  // What is set outside counts.
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('TEAM_'))),
})
