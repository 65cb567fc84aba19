// `npm run mutation`: which mistakes in the linker and the testcentrum does no story notice? scenarios/mutation/README.md.
// `-- --sample 400 --seed 1` draws so many mutants and writes what became of them to scenarios/mutation/measured.json;
// anything else goes to Stryker, for all of them or for one file.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled, root, run } from './ready.mjs'

await ensureInstalled()
process.chdir(root)
const [first] = process.argv.slice(2)
if (first === '--sample') {
  const { values } = parseArgs({ options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } } })
  const { measureSample } = await import('../scenarios/mutation/sample.mjs')
  const file = await measureSample({ root, size: Number(values.sample), seed: values.seed, on: new Date() })
  console.log(`Written: ${file}. UPDATE_DOCS=1 npm test -- test/docs-fresh makes the tables of it.`)
} else
  await run(process.execPath, [
    join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    'run',
    ...process.argv.slice(2),
  ])
