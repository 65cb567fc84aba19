import { fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findScenarios } from '../../run/find.ts'
import { findWrongSystems } from '../../wrong-systems/find.ts'
import { keptIn } from './kept.ts'
import { type Telling, tellStories } from './tell-stories.ts'

// `npm run diagnosis`: tells stories to the wrong systems, so far as that is not known yet.
const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const memory = keptIn(join(root, 'node_modules', '.cache', 'koppelproef', 'diagnosis'))

/** Stories of a whole town: they take seconds each, and say what a smaller one says too. */
const big = new Set([
  'grote-school',
  'de-elfhonderdste-leerling',
  'tweehonderd-plusgroepen',
  'driehonderd-groepen',
  'van-een-hele-school',
  'veel-en-een-antwoord-kwijt',
])
const isBig = (naam: string): boolean => big.has(naam) || naam.startsWith('let-op-een-afgebroken-antwoord')

const args = process.argv.slice(2)
const option = (name: string) => {
  const at = args.indexOf(`--${name}`)
  return at < 0 ? undefined : args[at + 1]
}
const [part, of] = (option('shard') ?? '1/1').split('/').map(Number) as [number, number]
const jobs = Number(option('jobs') ?? 1)
const scenarios = findScenarios([], {}).filter(({ naam }) => !isBig(naam))
const started = performance.now()
let done = 0
const onTold = ({ naam, isSound, told, kept }: Telling) => {
  done++
  const left = Math.ceil((((performance.now() - started) / done) * (scenarios.length - done)) / 1000)
  console.log(
    `${`${done}/${scenarios.length}`.padStart(8)}  ${naam.padEnd(60)} ${isSound ? `told ${told}, kept ${kept}` : 'NOT PASSED by our own'}  … ${left} s`,
  )
}
if (process.send !== undefined) {
  const mine = scenarios.filter((_, index) => index % of === part - 1)
  await tellStories(mine, await findWrongSystems(), memory, (telling) => process.send!(telling))
  process.disconnect()
} else if (jobs === 1) await tellStories(scenarios, await findWrongSystems(), memory, onTold)
else
  await Promise.all(
    Array.from(
      { length: jobs },
      (_, index) =>
        new Promise<void>((resolve, reject) => {
          const child = fork(process.argv[1]!, ['--shard', `${index + 1}/${jobs}`])
          child.on('message', (telling: Telling) => onTold(telling))
          child.on('error', reject)
          child.on('exit', (code) =>
            code === 0 ? resolve() : reject(new Error(`a part ended with exit code ${code}`)),
          )
        }),
    ),
  )
