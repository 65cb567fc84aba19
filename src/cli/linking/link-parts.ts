import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ToolError } from '../../tool-error.ts'
import { writeWhole } from '../../write-whole.ts'
import { goneWithUs } from '../support/interrupted.ts'
import type { Progress } from '../support/progress.ts'
import { linesIn, mergedByPlace } from './lines.ts'
import { header } from './link-lines.ts'
import { createWriters, type ListToRead, type ReadList } from './link-list.ts'
import type { Counted, Part } from './link-part.ts'
import type { Said, Work } from './link-part-worker.ts'
import type { Mutable } from './people-file.ts'
import { sizeOf } from './size-of.ts'

export type PartsOptions = {
  readonly existing: string
  readonly incoming: string
  readonly out: string
  readonly policy: Part['policy']
  readonly language: 'nl' | 'en'
  readonly workers: number
}

export type PartsOutcome = {
  readonly counted: Counted
  readonly notes: readonly (readonly [string, readonly string[]])[]
}

/** Who does the work. */
export type Hands = {
  readonly read: (list: ListToRead, tick: (bytes: number) => void) => Promise<ReadList>
  readonly link: (part: Part) => Promise<Counted>
}

/**
 * Links two lists of a country, by year of birth, without holding either: people of one year are compared with each other in a
 * worker, and then who is left with all who are left whose surname begins alike. The second pass only asks: of a
 * child whose year differs nobody can see the twin. Decisions are written in the order in which people came. Whatever takes memory is done in a
 * worker of its own, which takes it along when it is done.
 */
export async function linkInParts(
  options: PartsOptions,
  progress: Progress,
  hands: Hands = inWorkers,
): Promise<PartsOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'koppelproef-link-'))
  const remove = goneWithUs(folder)
  try {
    const read = async (list: string, name: string, what: string, learns: boolean) =>
      hands.read(
        { list, to: join(folder, name), language: options.language, learns },
        progress.step(what, await sizeOf(list)),
      )
    const had = await read(options.existing, 'had', 'Reading existing', true)
    const came = await read(options.incoming, 'came', 'Reading incoming', false)
    const base = {
      policy: options.policy,
      language: options.language,
      ...(had.names && { names: had.names }),
      withSchool: had.columns.has('school') && came.columns.has('school'),
    }
    const total = [...came.parts.values()].reduce((sum, size) => sum + size, 0)
    const years = [...came.parts].map(
      ([year, size]): Part => ({
        ...base,
        name: year,
        size,
        had: join(folder, `had-${year}`),
        came: join(folder, `came-${year}`),
        out: join(folder, `out-${year}`),
        hadWords: had.words,
        cameWords: came.words,
        people: total,
        rest: { had: join(folder, 'rest-had'), came: join(folder, 'rest-came') },
        isLast: false,
      }),
    )
    const first = await allOf(years, options.workers, hands.link, progress.step('Comparing', total))
    const absent = [...had.parts.keys()].filter((year) => !came.parts.has(year))
    const letters = await gathered(folder, [...years.map(({ name }) => name)], absent)
    const rests = [...letters].map(
      ([letter, size]): Part => ({
        ...base,
        name: `rest ${letter}`,
        size,
        had: join(folder, `left-had-${letter}`),
        came: join(folder, `left-came-${letter}`),
        out: join(folder, `out-rest-${letter}`),
        hadWords: had.words,
        cameWords: came.words,
        people: size,
        isLast: true,
      }),
    )
    const left = rests.reduce((sum, { size }) => sum + size, 0)
    const second = await allOf(rests, options.workers, hands.link, progress.step('Who is left', left))
    writeWhole(options.out, inOrder([...years, ...rests].map(({ out }) => out)))
    return {
      counted: added([...first, ...second]),
      notes: [
        [options.existing, had.notes],
        [options.incoming, came.notes],
      ],
    }
  } finally {
    remove()
  }
}

/** Who is left of every year, by the first letter of the surname; how many came of each. */
async function gathered(
  folder: string,
  years: readonly string[],
  absent: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const letters = new Map<string, number>()
  for (const side of ['had', 'came'] as const) {
    const writers = createWriters(join(folder, `left-${side}`))
    const files = years.map((year) => join(folder, `rest-${side}-${year}`))
    if (side === 'had') files.push(...absent.map((year) => join(folder, `had-${year}`)))
    for (const file of files)
      for (const line of linesIn(file)) {
        const [, person] = JSON.parse(line) as [number, Mutable]
        const letter = letterOf(person)
        if (side === 'came') letters.set(letter, (letters.get(letter) ?? 0) + 1)
        writers.write(letter, `${line}\n`)
      }
    await writers.close()
  }
  return letters
}

const letterOf = ({ achternaam = '' }: Mutable): string =>
  achternaam
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 1)
    .toLowerCase()
    .replace(/[^a-z]/, '_') || '_'

/** The largest parts first, each in a worker of its own, so many at a time. */
async function allOf(
  parts: readonly Part[],
  workers: number,
  run: (part: Part) => Promise<Counted>,
  tick: (done: number) => void,
): Promise<readonly Counted[]> {
  const waiting = [...parts].sort((a, b) => b.size - a.size)
  const counted: Counted[] = []
  let done = 0
  const next = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      counted.push(await run(part))
      done += part.size
      tick(done)
    }
  }
  await Promise.all(Array.from({ length: workers }, next))
  return counted
}

const inWorkers: Hands = {
  read: (list, tick) => inWorker<ReadList>(list, tick),
  link: (part) => inWorker<Counted>(part),
}

function inWorker<Done>(work: Work, tick: (done: number) => void = () => {}): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./link-part-worker.ts', import.meta.url), { workerData: work })
    worker.on('message', (said: Said) => {
      if ('ticked' in said) tick(said.ticked)
      else if ('problem' in said) reject(new ToolError(...said.problem))
      else resolve(said.done as Done)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a part ended with exit code ${code}`)))
  })
}

/** The decisions of all parts as they are written: each line of a part is one as JSON. */
function* inOrder(files: readonly string[]): Generator<string> {
  yield header
  for (const line of mergedByPlace(files)) yield JSON.parse(line) as string
}

const added = (all: readonly Counted[]): Counted =>
  all.reduce(
    (sum, one) => ({
      link: sum.link + one.link,
      ask: sum.ask + one.ask,
      new: sum.new + one.new,
      expectedWrong: sum.expectedWrong + one.expectedWrong,
    }),
    { link: 0, ask: 0, new: 0, expectedWrong: 0 },
  )
