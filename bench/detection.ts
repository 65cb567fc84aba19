import { findScenarios } from '../scenarios/run/find.ts'
import { tell } from '../scenarios/run/tell.ts'
import { openSut } from '../scenarios/sut/open.ts'
import { detect, isCaught } from '../scenarios/wrong-systems/detect.ts'
import { wrongSystems } from '../scenarios/wrong-systems/wrong-systems.ts'
import { listen } from '../simulator/listen.ts'
import { createBareSimulator } from '../simulator/simulator.ts'

// Detection power: tells every scenario to every wrong system, and prints which scenario catches which.
// `npm run bench:detection` does all; `-- --only deactiv` takes the systems with that in their name, `-- FOLDER` the scenarios
// of a folder, `--shard 1/2` a part of the systems. Exits 1 when a system is caught by none or a scenario catches none.
const options = new Map<string, string>()
const paths: string[] = []
const given = process.argv.slice(2)
for (let at = 0; at < given.length; at++)
  if (given[at]!.startsWith('--')) options.set(given[at]!.slice(2), given[++at] ?? '')
  else paths.push(given[at]!)

const [part = 1, of = 1] = (options.get('shard') ?? '').split('/').filter(Boolean).map(Number)
const systems = wrongSystems
  .filter(({ name }) => name.includes(options.get('only') ?? ''))
  .filter((_, index) => index % of === part - 1)
const seed = options.get('seed') ?? '1'
const scenarios = findScenarios(paths, {})
const simulator = createBareSimulator({ seed })
const { url, close } = await listen(simulator)
const print = (line: string) => process.stdout.write(`${line}\n`)

const own = await openSut('testcentrum')
const broken: string[] = []
for (const scenario of scenarios)
  if (isCaught(await tell(scenario, { simulator, url, seed, system: own, stopwatch: () => 0 })))
    broken.push(scenario.naam)
// A scenario that our own system fails says nothing about others.
const sound = scenarios.filter(({ naam }) => !broken.includes(naam))

print(`${'wrong system'.padEnd(46)} caught  by`)
const found = await detect(systems, sound, { simulator, url, seed }, ({ name }, caughtBy) => {
  const first = caughtBy.slice(0, 3).join(', ')
  print(`${name.padEnd(46)} ${String(caughtBy.length).padStart(6)}  ${first}${caughtBy.length > 3 ? ', …' : ''}`)
})
await close()

const missed = systems.filter(({ name }) => found.get(name)!.length === 0)
const catches = new Map(sound.map(({ naam }) => [naam, 0]))
for (const names of found.values()) for (const naam of names) catches.set(naam, catches.get(naam)! + 1)
const idle = [...catches].filter(([, count]) => count === 0).map(([naam]) => naam)
print('')
print(`${'scenario'.padEnd(66)} catches`)
for (const [naam, count] of catches) print(`${naam.padEnd(66)} ${String(count).padStart(7)}`)
print('')
print(`${systems.length - missed.length} of ${systems.length} wrong systems caught by ${sound.length} scenarios.`)
if (missed.length > 0) print(`Caught by none: ${missed.map(({ name }) => name).join(', ')}.`)
if (idle.length > 0) print(`Catch none: ${idle.join(', ')}.`)
if (broken.length > 0) print(`Failed by the testcentrum itself: ${broken.join(', ')}.`)
// Of a part, a scenario may well catch nothing.
const isWhole = systems.length === wrongSystems.length
process.exitCode = missed.length > 0 || broken.length > 0 || (isWhole && idle.length > 0) ? 1 : 0
