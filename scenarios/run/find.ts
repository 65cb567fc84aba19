import { readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readText } from '../../src/read-text.ts'
import { ToolError } from '../../src/tool-error.ts'
import { parseScenarios } from '../language/parse.ts'
import type { Scenario } from '../language/scenario.ts'

/** The scenarios that come with the project. */
export const catalogue = join(dirname(dirname(fileURLToPath(import.meta.url))), 'catalogue')

export type Wanted = { readonly filter?: string; readonly tag?: readonly string[]; readonly shard?: string }

/**
 * Reads the scenarios of files and folders (none: the catalogue), in order of path.
 * @throws ToolError E_FILE_INVALID for a file that is wrong, E_FILE_UNREADABLE for one that is absent
 */
export function findScenarios(paths: readonly string[], { filter, tag, shard }: Wanted): readonly Scenario[] {
  const files = (paths.length === 0 ? [catalogue] : paths).flatMap(filesUnder)
  const all = parseAll(files, filter)
  const fits = all.filter(
    (scenario) =>
      (filter === undefined || textOf(scenario).includes(filter.toLowerCase())) &&
      (tag ?? []).every((word) => scenario.tags.includes(word)),
  )
  return shard === undefined ? fits : partOf(fits, readPart(shard))
}

/**
 * The same for who has others to serve meanwhile: between two files they get their turn.
 * @throws ToolError E_FILE_INVALID, E_FILE_UNREADABLE
 */
export async function findScenariosInTurns(paths: readonly string[]): Promise<readonly Scenario[]> {
  const reading = createReading()
  for (const file of (paths.length === 0 ? [catalogue] : paths).flatMap(filesUnder)) {
    reading.read(file)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return reading.all()
}

/** Every scenario of every file, or every problem of every file in one error. `filter`: of files that may hold such a one. */
function parseAll(files: readonly string[], filter?: string): readonly Scenario[] {
  const reading = createReading(filter === undefined ? undefined : (file, text) => mayHold(file, text, filter))
  for (const file of files) reading.read(file)
  return reading.all()
}

/**
 * Whether a file may hold a story that the filter fits, which is far sooner seen than the story is read. A word stands in the file, or in
 * its name, as it is; what a matrix fills in may become one.
 */
function mayHold(file: string, text: string, filter: string): boolean {
  const isWord = /^[a-z0-9-]+$/i.test(filter)
  return !isWord || text.includes('matrix:') || `${file} ${text}`.toLowerCase().includes(filter.toLowerCase())
}

/** `isWanted`: whether a file is read. Absent: each is. */
function createReading(isWanted: (file: string, text: string) => boolean = () => true) {
  const found: Scenario[] = []
  const problems: string[] = []
  return {
    read: (file: string): void => {
      try {
        const text = readText(file)
        if (isWanted(file, text)) found.push(...parseScenarios(text, file))
      } catch (error) {
        if (!(error instanceof ToolError) || error.code !== 'E_FILE_INVALID') throw error
        problems.push(error.message)
      }
    },
    all: (): readonly Scenario[] => {
      if (problems.length > 0) throw new ToolError('E_FILE_INVALID', problems.join('\n'))
      return found
    },
  }
}

function filesUnder(path: string): string[] {
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
  } catch (error) {
    throw new ToolError('E_FILE_UNREADABLE', path, (error as NodeJS.ErrnoException).code ?? String(error))
  }
  if (!isFolder) return [path]
  return namesUnder(path)
    .filter(
      (name) =>
        /\.ya?ml$/.test(name) &&
        !relative('.', name)
          .split('/')
          .some((part) => part.startsWith('_')),
    )
    .sort()
    .map((name) => join(path, name))
}

/** Every name in a folder and those in it. A folder of which nothing may be known is told, not passed over. */
function namesUnder(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
  } catch (error) {
    const { code, path: where = path } = error as NodeJS.ErrnoException
    throw new ToolError('E_FILE_UNREADABLE', where, code ?? String(error))
  }
}

/** What a word is looked for in. */
export const textOf = ({ naam, titel, thema, dekt }: Scenario): string =>
  [naam, titel, thema, ...dekt].join(' ').toLowerCase()

/** Which of how many equal parts. */
export type Part = { readonly n: number; readonly of: number }

/**
 * `2/4`.
 * @throws ToolError E_USAGE
 */
export function readPart(shard: string): Part {
  const [, n, of] = /^(\d+)\/(\d+)$/.exec(shard) ?? []
  if (n === undefined || of === undefined || Number(n) < 1 || Number(n) > Number(of))
    throw new ToolError('E_USAGE', `--shard takes n/m such as 1/4, not "${shard}".`)
  return { n: Number(n), of: Number(of) }
}

/** What of a list is in that part. */
export const partOf = <One>(list: readonly One[], { n, of }: Part): readonly One[] =>
  list.filter((_, index) => index % of === n - 1)
