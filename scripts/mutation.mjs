// `npm run mutation`: which mistakes in the linker and the testcentrum does no story notice? scenarios/mutation/README.md.
// `-- --sample 400 --seed 1` draws so many mutants and writes what became of them to scenarios/mutation/measured.json;
// with `--of wire` those of the wire of the simulator, put before the checks of a LAS (measured-wire.json).
// Anything else goes to Stryker, for all of them or for one file.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled, root, run } from './ready.mjs'

await ensureInstalled()
process.chdir(root)
const [first] = process.argv.slice(2)
if (first === '--sample') {
  const options = {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    of: { type: 'string', default: 'links' },
  }
  const { values } = parseArgs({ options })
  const { subjects } = await import('../scenarios/mutation/subjects.mjs')
  const subject = subjects[values.of]
  if (subject === undefined) {
    console.error(`There is nothing called "${values.of}" to mutate; there are ${Object.keys(subjects).join(', ')}.`)
    process.exit(2)
  }
  const { measureSample } = await import('../scenarios/mutation/sample.mjs')
  const file = await measureSample({ root, subject, size: Number(values.sample), seed: values.seed, on: new Date() })
  console.log(`Written: ${file}. UPDATE_DOCS=1 npm test -- test/docs-fresh makes the tables of it.`)
} else
  await run(process.execPath, [
    join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    'run',
    ...process.argv.slice(2),
  ])
