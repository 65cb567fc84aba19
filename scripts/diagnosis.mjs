// `npm run diagnosis`: learns from the wrong systems what which mistake looks like. Runs on the sources: nothing of it ships.
import { join } from 'node:path'
import { ensureInstalled, run } from './ready.mjs'

await ensureInstalled()
await run(process.execPath, [
  '--no-warnings',
  '--import',
  './test/typescript.mjs',
  join('scenarios', 'diagnosis', 'learn', 'main.ts'),
  ...process.argv.slice(2),
])
