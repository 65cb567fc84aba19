// `npm start`: from a bare clone to a running simulator. Arguments go to `koppelproef serve`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './ready.mjs'

await ensureInstalled({ onlyToRun: true })
await ensureBuilt()
const child = spawn(process.execPath, [join(root, 'bin', 'koppelproef.js'), 'serve', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 70)))
