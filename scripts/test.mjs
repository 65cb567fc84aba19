// `npm test`: from a bare clone to every test run. Arguments go to jest.
import { runJest } from './jest.mjs'
import { ensureBuilt, ensureInstalled, ensureTypes } from './ready.mjs'

await ensureInstalled()
await ensureBuilt()
await ensureTypes()
await runJest(process.argv.slice(2))
