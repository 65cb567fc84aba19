// `npm start`: from a bare clone to a running simulator. Arguments go to `koppelproef serve`.
import { ensureBuilt, ensureInstalled } from './ready.mjs'

await ensureInstalled({ onlyToRun: true })
await ensureBuilt()
// In this process, so that what stops npm stops the simulator; and when npm is gone without a word, so are we.
const parent = process.ppid
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 1000).unref()
const { main } = await import('../dist/bundle/cli.js')
process.exitCode = await main(['serve', ...process.argv.slice(2)])
