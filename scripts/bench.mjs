// `npm run bench -- NAME ...`: runs one benchmark of bench/ on the built code. Without a name it lists them.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root, run } from './ready.mjs'

const [name, ...rest] = process.argv.slice(2)
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
if (!names.includes(name)) {
  console.error(`Benchmarks: ${names.join(', ')}\nUsage: npm run bench -- NAME`)
  process.exit(name === undefined ? 0 : 2)
}
ensureInstalled()
ensureBuilt()
run(process.execPath, [join('dist', 'bench', `${name}.js`), ...rest])
