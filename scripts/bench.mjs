// `npm run bench`: runs the benchmarks of bench/ on the built code, one after the other. `-- NAME ...` runs one, with its arguments.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureCompiled, ensureInstalled, root } from './ready.mjs'

const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('-caller.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
const [wanted, ...rest] = process.argv.slice(2)
if (wanted !== undefined && !names.includes(wanted)) {
  console.error(
    `There is no benchmark "${wanted}"; there are ${names.join(', ')}.\nUsage: npm run bench -- [NAME [ARGUMENTS]]`,
  )
  process.exit(2)
}
await ensureInstalled()
await ensureBuilt()
await ensureCompiled()
const missed = []
for (const name of wanted === undefined ? names : [wanted]) {
  console.log(`\n== ${name}\n`)
  const { status } = spawnSync(process.execPath, [join('dist', 'compiled', 'bench', `${name}.js`), ...rest], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) missed.push(name)
}
if (missed.length > 0) console.error(`\nMissed a bound: ${missed.join(', ')}.`)
process.exitCode = missed.length > 0 ? 1 : 0
