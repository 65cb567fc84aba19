import { checked } from '../contracts/adapter/checked.ts'
import { explore } from '../scenarios/explore/explore.ts'
import { sizeOf } from '../scenarios/explore/found.ts'
import { laws } from '../scenarios/laws/laws.ts'
import { inProcess, noPort } from '../scenarios/sut/in-process.ts'
import { openSuts } from '../scenarios/sut/open.ts'
import { findWrongSystems } from '../scenarios/wrong-systems/find.ts'
import { openWrongSystem } from '../scenarios/wrong-systems/open.ts'
import { createBareSimulator } from '../simulator/simulator.ts'

// How much exploring finds: each wrong system is explored until a law breaks, and what broke is shrunk. Our own testcentrum
// is explored first: every law must hold. `--stories 300` how far, `--only deactiv` which systems, `--seed 7` other stories.
// Exits 1 when our own system breaks a law. The times are of this machine; the stories are the same everywhere.
const options = new Map<string, string>()
const given = process.argv.slice(2)
for (let at = 0; at < given.length; at += 2) options.set(given[at]!.slice(2), given[at + 1] ?? '')
const count = Number(options.get('stories') ?? 300)
const stories = options.get('seed') ?? '1'
const systems = (await findWrongSystems()).filter(({ name }) => name.includes(options.get('only') ?? ''))
const print = (line: string) => process.stdout.write(`${line}\n`)

const simulator = createBareSimulator({ seed: '1' })
const stage = {
  simulator,
  url: noPort,
  seed: '1',
  stories,
  laws,
  count,
  shrinkTells: 1500,
  stopwatch: () => performance.now(),
}
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)

const started = performance.now()
const own = await explore({
  ...stage,
  systems: await openSuts('testcentrum', 1, { transport: inProcess(simulator) }),
  maxFailures: 5,
})
print(
  `our testcentrum: ${own.told} stories in ${seconds(started)} s (${(own.told / Number(seconds(started))).toFixed(0)} per second), ${
    own.found.length === 0 ? 'every law held' : `broken: ${own.found.map(({ law }) => law.name).join(', ')}`
  }\n`,
)

print(`${'wrong system'.padEnd(48)} story  seconds  pupils  steps  law`)
const missed: string[] = []
const sizes: { readonly leerlingen: number; readonly stappen: number }[] = []
for (const system of systems) {
  const since = performance.now()
  const { found } = await explore({
    ...stage,
    systems: [checked(openWrongSystem(system, { transport: inProcess(simulator) }))],
    maxFailures: 1,
  })
  const [one] = found
  if (one === undefined) {
    missed.push(system.name)
    print(`${system.name.padEnd(48)}     –  ${seconds(since).padStart(7)}`)
    continue
  }
  const size = sizeOf(one.draft)
  sizes.push(size)
  print(
    `${system.name.padEnd(48)} ${String(one.number).padStart(5)}  ${seconds(since).padStart(7)}  ${String(size.leerlingen).padStart(6)}  ${String(size.stappen).padStart(5)}  ${one.law.name}${one.vast ? '' : '  (not again)'}`,
  )
}
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
print('')
print(`${systems.length - missed.length} of ${systems.length} wrong systems broke a law within ${count} stories.`)
print(
  `Shrunk to ${median(sizes.map(({ leerlingen }) => leerlingen))} pupils and ${median(sizes.map(({ stappen }) => stappen))} steps in the middle, at most ${Math.max(...sizes.map(({ leerlingen }) => leerlingen))} and ${Math.max(...sizes.map(({ stappen }) => stappen))}.`,
)
if (missed.length > 0) print(`Missed: ${missed.join(', ')}.`)
process.exitCode = own.found.length > 0 ? 1 : 0
