import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { itemAt } from '../../../src/within.ts'
import { findScenarios } from '../../run/find.ts'
import { findWrongSystems } from '../../wrong-systems/find.ts'
import { modelFile, readModel, writeModel } from '../model.ts'
import { evaluate } from './evaluate.ts'
import { keptIn } from './kept.ts'
import { modelOf } from './model-of.ts'
import { pairsFile, pairsToTell, toldPairs, writePairs } from './pairs.ts'
import { evaluationText } from './report.ts'
import { subjectOf } from './subject.ts'
import { type Telling, tellStories } from './tell-stories.ts'

// Learns what systems fail and pass: tells stories to the wrong systems, so far as that is not known yet, and writes the model.
// `--jobs N`: in so many processes; `--trust`: tell only what was never told, also of stories that changed; `--fresh`: forget
// what is known; `--evaluate`: tell nothing, say how good the model is, and
// exit 1 when it is not good enough.
const args = process.argv.slice(2)
const given = (name: string) => args[args.indexOf(`--${name}`) + 1]
const has = (name: string) => args.includes(`--${name}`)

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const memory = keptIn(join(root, '.cache', 'diagnosis'))
const scenarios = findScenarios([], {})

if (process.send !== undefined) {
  // One of several: tells the one that asked, and prints nothing.
  const [part, of] = given('shard')!.split('/').map(Number) as [number, number]
  await learn(part, of, (telling) => process.send!(telling))
  process.disconnect()
} else if (has('evaluate')) {
  const { text, isGood } = evaluationText(evaluate(readModel(readFileSync(modelFile, 'utf8')), toldPairs()))
  process.stdout.write(text)
  process.exitCode = isGood ? 0 : 1
} else {
  if (has('fresh')) memory.forget()
  const jobs = has('jobs') ? Number(given('jobs')) : 1
  const onTold = progress()
  await (jobs === 1
    ? learn(1, 1, onTold)
    : Promise.all(Array.from({ length: jobs }, (_, at) => inProcess(at + 1, jobs, onTold))))
  const systems = await findWrongSystems()
  const model = modelOf(scenarios, systems, memory)
  writeFileSync(modelFile, writeModel(model))
  writeFileSync(pairsFile, writePairs(pairsToTell(systems), scenarios, memory))
  process.stdout.write(evaluationText(evaluate(model, toldPairs())).text)
}

async function learn(part: number, of: number, onTold: (telling: Telling) => void): Promise<void> {
  const systems = await findWrongSystems()
  const subjects = [...systems.map(subjectOf), ...pairsToTell(systems).map(({ subject }) => subject)]
  const mine = scenarios.filter((_, index) => index % of === part - 1)
  await tellStories(mine, subjects, memory, onTold, has('trust'))
}

function inProcess(part: number, of: number, onTold: (telling: Telling) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(itemAt(process.argv, 1), ['--shard', `${part}/${of}`, ...(has('trust') ? ['--trust'] : [])])
    child.on('message', (telling: Telling) => onTold(telling))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a part ended with exit code ${code}`))))
  })
}

function progress(): (telling: Telling) => void {
  const started = performance.now()
  let done = 0
  return ({ naam, isSound, told, kept, broken }) => {
    done++
    const left = Math.ceil(((performance.now() - started) / done) * (scenarios.length - done)) / 1000
    const what = isSound ? `told ${told}, kept ${kept}` : 'our own testcentrum does not pass it: left out'
    console.log(`${`${done}/${scenarios.length}`.padStart(8)}  ${naam.padEnd(60)} ${what}  … ${left.toFixed(0)} s`)
    for (const one of broken) console.error(`          a bug of ours, not of the system: ${one}`)
  }
}
