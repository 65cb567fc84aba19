import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach } from '@jest/globals'
import { parse } from 'yaml'
import { run } from '../../src/cli/run.ts'
import { story } from './stage.ts'

export const lines: string[] = []
const terminal = { out: (text: string) => void lines.push(text), err: () => {}, interactive: false }
export let folder: string
export let baseline: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baseline-'))
  baseline = join(folder, 'bekend.yaml')
})

const base = 'school: handleiding\nstappen:\n  - activeer\n  - koppel\n  - importeer\n'
/** A system in a file of its own, as `--sut` takes it. */
export function module(name: string, text: string): string {
  const path = join(folder, `${name}.js`)
  writeFileSync(path, text)
  return `module:${path}`
}

export const broken = () =>
  module(
    'stuk',
    `export default () => ({
  reset: async () => {},
  importeer: async () => { throw new Error('stuk') },
  verwerk: async () => {},
  toestand: async () => ({ groepen: [], leerkrachten: [], leerlingen: [] }),
})`,
  )

/** A wish that our testcentrum does not meet; what is more serious than S3 is capped by the story. */
export const wrong = '  - verwacht: { leerlingen: { nieuw: 7 } }\n'
export const alsoWrong = '  - verwacht: { leerkrachten: { nieuw: 9 } }\n'

export function tell(name: string, steps: string, head: (text: string) => string = (text) => text): string {
  const path = join(folder, `${name}.yaml`)
  writeFileSync(path, head(story(base + steps)))
  return path
}

export async function ran(files: readonly string[], options: object = {}): Promise<{ exit: number; out: string }> {
  lines.length = 0
  const exit = await run.run(
    files,
    { sut: 'testcentrum', seed: '1', jobs: '1', language: 'nl', quiet: false, baseline, ...options },
    terminal,
  )
  return { exit, out: lines.join('') }
}

export const update = (files: readonly string[], options: object = {}) =>
  ran(files, { updateBaseline: true, ...options })
export const written = () => parse(readFileSync(baseline, 'utf8'))
