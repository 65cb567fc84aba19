// `npm run build`: the commands, the doors and their types. Also what npm runs before it packs, and after an install from git.
import { ensureBuilt, ensureInstalled, ensureTypes } from './ready.mjs'

await ensureInstalled()
await ensureBuilt()
await ensureTypes()
