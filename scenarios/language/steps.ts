import type { Path } from '../../simulator/school-file/problem.ts'
import type { ReadSource } from '../../simulator/school-file/source.ts'
import { itemAt } from '../../src/within.ts'
import { type Stap, stepCalled } from '../steps/steps.ts'
import { expectingWords, readVerwacht, type Verwacht, writeVerwacht } from '../steps/verwacht.ts'
import type { WrittenStep } from './schema.ts'

function wordOf(name: string) {
  const step = stepCalled(name)
  if (step === undefined) throw new Error(`The schema let a step through that is none: ${name}.`)
  return step
}

/** Makes the step of what stands in a file at `path`, which the schema has judged. Throws E_FILE_INVALID. */
export function readStep(written: WrittenStep, path: Path, file: ReadSource): Stap {
  const [name, fields] = typeof written === 'string' ? [written, undefined] : itemAt(Object.entries(written), 0)
  const at = {
    file,
    path: typeof written === 'string' ? path : [...path, name],
    within: (step: unknown, below: Path) => readStep(step as WrittenStep, below, file),
  }
  const word = expectingWords.find((one) => one.name === name)
  if (word !== undefined) return readVerwacht(word, fields, at)
  return { doe: name, ...(wordOf(name).read(fields, at) as object) } as Stap
}

/** The step as it stands in a file: a word, or a word with fields. */
export function writeStep(stap: Stap): WrittenStep {
  if (stap.doe === 'verwacht') return writeVerwacht(stap satisfies Verwacht) as WrittenStep
  if (stap.doe === 'tegelijk')
    return { tegelijk: stap.tegelijk.map((row) => (row.length === 1 ? writeStep(itemAt(row, 0)) : row.map(writeStep))) }
  const { doe, ...own } = stap
  const fields = wordOf(doe).write(own)
  return fields === undefined ? doe : { [doe]: fields }
}
