import { createReadStream, createWriteStream, existsSync, type WriteStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { createNameLearner } from '../../link/namesakes.ts'
import type { Person } from '../../link/people.ts'
import { dayOf, isDate } from '../../lists/values.ts'
import { writeWhole } from '../../write-whole.ts'
import { goneWithUs } from '../support/interrupted.ts'
import type { Progress } from '../support/progress.ts'
import { header } from './link-lines.ts'
import type { Counted, Part } from './link-part.ts'
import { eachPerson, type Mutable, type PeopleFile } from './people-file.ts'
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
  readonly notes: readonly (readonly [string, PeopleFile['notes']])[]
}

/**
 * Links two lists of a country, by year of birth, without holding either: people of one year are compared with each other in a
 * worker, and then who is left with all who are left whose surname begins alike. The second pass only asks: of a
 * child whose year differs nobody can see the twin. Decisions are written in the order in which people came. `run` is called with
 * each part; default in a worker.
 */
export async function linkInParts(
  options: PartsOptions,
  progress: Progress,
  run: (part: Part) => Promise<Counted> = inWorker,
): Promise<PartsOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'koppelproef-link-'))
  const remove = goneWithUs(folder)
  try {
    const learner = createNameLearner()
    const had = await spool(
      options.existing,
      join(folder, 'had'),
      progress.step('Reading existing', await sizeOf(options.existing)),
      (person) => learner.add(person),
    )
    const came = await spool(
      options.incoming,
      join(folder, 'came'),
      progress.step('Reading incoming', await sizeOf(options.incoming)),
    )
    const base = {
      policy: options.policy,
      language: options.language,
      names: learner.learn(),
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
        share: size / Math.max(1, total),
        rest: { had: join(folder, 'rest-had'), came: join(folder, 'rest-came') },
        isLast: false,
      }),
    )
    const first = await allOf(years, options.workers, run, progress.step('Comparing', total))
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
        share: 1,
        isLast: true,
      }),
    )
    const left = rests.reduce((sum, { size }) => sum + size, 0)
    const second = await allOf(rests, options.workers, run, progress.step('Who is left', left))
    await merged(
      [...years, ...rests].map(({ out }) => out),
      options.out,
    )
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

/** Everybody of a list in a file for each year of birth, a line each; `none` without a day. */
async function spool(
  file: string,
  to: string,
  read: (bytes: number) => void,
  meet: (person: Person) => void = () => {},
) {
  const writers = createWriters(to)
  const parts = new Map<string, number>()
  const { columns, words, notes } = await eachPerson(file, read, (person, line) => {
    const year = yearOf(person)
    parts.set(year, (parts.get(year) ?? 0) + 1)
    meet(person as Person)
    writers.write(year, `${JSON.stringify([line, person])}\n`)
  })
  await writers.close()
  return { columns, words: [...words], notes, parts }
}

function yearOf({ geboortedatum }: Mutable): string {
  const day = dayOf(geboortedatum ?? '')
  return isDate(day) ? day.slice(0, 4) : 'none'
}

/** Files by name, each opened when it is first written to; held in memory up to a little. */
function createWriters(prefix: string) {
  const open = new Map<string, { readonly stream: WriteStream; text: string }>()
  return {
    write: (name: string, line: string): void => {
      const known = open.get(name) ?? { stream: createWriteStream(`${prefix}-${name}`), text: '' }
      open.set(name, known)
      known.text += line
      if (known.text.length < 1 << 18) return
      known.stream.write(known.text)
      known.text = ''
    },
    close: async (): Promise<void> => {
      for (const { stream, text } of open.values()) await new Promise<void>((done) => stream.end(text, () => done()))
    },
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
      for await (const line of linesOf(file)) {
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

async function* linesOf(file: string): AsyncIterable<string> {
  if (existsSync(file)) yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
}

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

function inWorker(part: Part): Promise<Counted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./link-part-worker.ts', import.meta.url), { workerData: part })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a part ended with exit code ${code}`)))
  })
}

/** Lines `place<tab>decision`, as JSON, of several files, in the order of the places. */
async function merged(files: readonly string[], out: string): Promise<void> {
  const all: string[] = []
  for (const file of files)
    for await (const line of linesOf(file)) {
      const tab = line.indexOf('\t')
      all[Number(line.slice(0, tab))] = JSON.parse(line.slice(tab + 1))
    }
  const inOrder = function* () {
    yield header
    for (const line of all) if (line !== undefined) yield line
  }
  writeWhole(out, inOrder())
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
