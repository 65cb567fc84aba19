import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { findScenarios } from '../scenarios/run/find.ts'
import type { Found } from '../scenarios/wrong-systems/detect.ts'
import { findWrongSystems } from '../scenarios/wrong-systems/find.ts'
import { detectionOf } from './detection/part.ts'
import { reportOf } from './detection/report.ts'

// Detection power: tells every scenario to every wrong system, and prints which scenario catches which.
// `npm run bench:detection` does all, over as many processes as there are cores (`--jobs N`); `-- --only deactiv` takes the
// systems with that in their name, `-- FOLDER` the scenarios of a folder, `--shard 1/2` a part of the systems, `--quick` tells
// no more than is needed for a verdict. Exits 1 when a system is caught by none, a scenario catches none, or
// our own system fails one.
const options = new Map<string, string>()
const paths: string[] = []
const given = process.argv.slice(2)
for (let at = 0; at < given.length; at++) {
  const word = given[at]!
  if (!word.startsWith('--')) paths.push(word)
  else options.set(word.slice(2), word === '--quick' ? '' : (given[++at] ?? ''))
}

const [part = 1, of = 1] = (options.get('shard') ?? '').split('/').filter(Boolean).map(Number)
const wrongSystems = await findWrongSystems()
const systems = wrongSystems
  .filter(({ name }) => name.includes(options.get('only') ?? ''))
  .filter((_, index) => index % of === part - 1)
const seed = options.get('seed') ?? '1'
const quick = options.has('quick')
const scenarios = findScenarios(paths, {})

if (process.send !== undefined) {
  // One of several: tells the one that asked, and prints nothing.
  const broken = await detectionOf(systems, scenarios, { seed, quick, onFound: (found) => process.send!(found) })
  process.send({ broken })
  process.disconnect()
} else {
  const jobs = Math.min(quick ? 1 : Number(options.get('jobs') ?? availableParallelism()), Math.max(1, systems.length))
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const started = performance.now()
  const found: Found[] = []
  const onFound = ({ name, caughtBy }: Found) => {
    found.push({ name, caughtBy })
    const left = ((performance.now() - started) / found.length) * (systems.length - found.length)
    // Told quickly, a system may come again, for a scenario that had caught nothing yet.
    const count = found.length > systems.length ? '+' : `${found.length}/${systems.length}`
    const names = `${caughtBy.slice(0, 3).join(', ')}${caughtBy.length > 3 ? ', …' : ''}`
    print(`${count.padStart(8)}  ${name.padEnd(46)} ${String(caughtBy.length).padStart(6)}  ${names || 'NONE'}`)
    if (found.length % 20 === 0 && left > 1000) print(`${' '.repeat(8)}  … about ${Math.ceil(left / 1000)} s to go`)
  }
  print(`${'done'.padStart(8)}  ${'wrong system'.padEnd(46)} caught  by`)
  const broken =
    jobs === 1 ? await detectionOf(systems, scenarios, { seed, quick, onFound }) : await inProcesses(jobs, onFound)
  const isWhole = systems.length === wrongSystems.length && paths.length === 0
  const slipping = systems.flatMap((system) => ('slipsThrough' in system ? [system.name] : []))
  const { lines, isGood } = reportOf(found, scenarios, broken, isWhole, slipping)
  for (const line of lines) print(line)
  process.exitCode = isGood ? 0 : 1
}

/** The same over several processes: every one takes its share of the systems. */
async function inProcesses(jobs: number, onFound: (found: Found) => void): Promise<readonly string[]> {
  const rest = [...options].filter(([name]) => name !== 'jobs' && name !== 'shard')
  const shared = rest.flatMap(([name, value]) => [`--${name}`, value])
  const shares = Array.from({ length: jobs }, (_, index) => `${part + of * index}/${of * jobs}`)
  const broken = await Promise.all(
    shares.map(
      (share) =>
        new Promise<readonly string[]>((resolve, reject) => {
          const child = fork(process.argv[1]!, [...paths, ...shared, '--shard', share])
          let last: readonly string[] | undefined
          child.on('message', (message: Found | { readonly broken: readonly string[] }) => {
            if ('broken' in message) last = message.broken
            else onFound(message)
          })
          child.on('error', reject)
          child.on('exit', (code) => (last ? resolve(last) : reject(new Error(`a part ended with exit code ${code}`))))
        }),
    ),
  )
  return broken[0] ?? []
}
