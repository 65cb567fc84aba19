// What npm runs after an install in a checkout, and in the checkout that it makes of a git address: the package is built
// where all that takes is installed. `npm start` builds by itself, so nothing is lost where it is not.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureTypes, root } from './ready.mjs'

const isThere = (name) => existsSync(join(root, 'node_modules', name))
if (isThere('rolldown')) await ensureBuilt()
if (isThere('typescript')) await ensureTypes()
