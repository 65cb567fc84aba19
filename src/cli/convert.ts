import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { systemClock } from '../../simulator/clock.ts'
import type { Format, FormatFile, Loss } from '../../simulator/formats/format.ts'
import { isMadeUpBrincode } from '../../simulator/generate/brincode.ts'
import { bytesOfList } from '../lists/csv.ts'
import { readBytes } from '../read-text.ts'
import { schooljaarOf } from '../school/schooljaar.ts'
import { dutchDateTime } from '../time/dutch-time.ts'
import { ToolError } from '../tool-error.ts'
import { unwritable, writeWhole } from '../write-whole.ts'
import { defineCommand } from './command.ts'
import { announce } from './support/announce.ts'
import type { Names } from './support/real-children.ts'

type Options = {
  readonly schooljaar?: string
  readonly brincode?: string
  readonly names?: Names
  readonly seed?: string
  readonly lossless?: boolean
}

export const convert = defineCommand<Options>({
  name: 'convert',
  takes: '<from> <to>',
  summary: 'Turn a school into another format: EDEXML 2.1, CSV, or a school file in JSON or YAML.',
  examples: [
    'koppelproef convert edex.xml school.yaml      what a school mailed, with made-up names, for serve --school',
    'koppelproef convert school.yaml edex.xml',
    'koppelproef convert school.yaml school/       a folder is CSV, one file per kind of record',
    'koppelproef convert pupils.xlsx school.json   one list of pupils will do, CSV or Excel',
    'koppelproef convert school.yaml pupils.csv    and can be had, for koppelproef link',
  ],
  options: [
    { flags: '--schooljaar <years>', what: 'for files that do not say, 2026-2027 (default: the school year of today)' },
    { flags: '--brincode <code>', what: 'of the school, 99XX: for files that do not say, or another one' },
    {
      flags: '--names <how>',
      what: 'made-up names, keys and birth dates, or all as it is (default: made-up, but keep for a brincode 90AA to 99ZZ)',
      choices: ['made-up', 'keep'],
    },
    { flags: '--seed <text>', what: 'the same seed makes up the same names (default: never the same twice)' },
    { flags: '--lossless', what: 'exit 1 when anything does not come across' },
  ],
  async run([from = '', to = ''], options, terminal) {
    const { formatOfName } = await import('../../simulator/formats/formats.ts')
    const { csv, listOfLeerlingen } = await import('../../simulator/formats/csv.ts')
    const { writeIn } = await import('../../simulator/formats/format.ts')
    const { withoutRealChildren } = await import('./support/real-children.ts')
    const { newSecret } = await import('../disguise/secret.ts')
    const { brincode, names, seed = newSecret() } = options
    if (brincode !== undefined) checkBrincode(brincode, names)
    const now = dutchDateTime(systemClock.now())
    const moment = { now, schooljaar: options.schooljaar ?? schooljaarOf(now.slice(0, 10)) }
    const source = isFolder(from) || /\.xlsx$/i.test(from) ? csv : named(from, formatOfName)
    const folder = to.endsWith('/') || isFolder(to)
    const target = folder ? csv : /\.csv$/i.test(to) ? listOfLeerlingen : named(to, formatOfName)
    const { school: read, unknown, understood = [], warnings = [] } = source.read(await filesOf(from), moment)
    const { school: passed, told: about } = withoutRealChildren(read, names, seed)
    const school = brincode === undefined ? passed : { ...passed, brincode }
    const { files, lost } = writeIn(target, school, moment)
    const written = writeTo(to, folder, files)
    const count = (records: readonly unknown[] | undefined, what: string) => `${records?.length ?? 0} ${what}`
    const counts = [
      ...(target === listOfLeerlingen
        ? []
        : [count(school.groepen, 'groepen'), count(school.leerkrachten, 'leerkrachten')]),
      count(school.leerlingen, 'leerlingen'),
    ]
    announce(terminal, `${written.join(', ')}: ${counts.join(', ')}\n`)
    terminal.err(understood.map((line) => `${line}\n`).join('') + warnings.map((line) => `${line}\n`).join(''))
    if (about !== undefined) terminal.err(`${about}\n`)
    if (school.brincode === undefined) terminal.err(brincodeIsMissing)
    terminal.err(told(`Not known, left out of ${from}`, unknown) + told(`No place for it in ${target.name}`, lost))
    return options.lossless && unknown.length + lost.length > 0 ? 1 : 0
  },
})

const brincodeIsMissing = 'school.brincode is missing: give --brincode, or add it before you use this file\n'

/** A code of a real school is only taken where everything is to stay as it is. */
function checkBrincode(code: string, names: Names | undefined): void {
  if (!/^\d\d[A-Z]{2}$/.test(code))
    throw new ToolError('E_USAGE', `--brincode takes two digits and two capitals, 99XX, not "${code}".`)
  if (names !== 'keep' && !isMadeUpBrincode(code))
    throw new ToolError('E_USAGE', `--brincode takes a code of the test range, 90AA to 99ZZ, or add --names keep.`)
}

const told = (what: string, losses: readonly Loss[]) =>
  losses.length === 0 ? '' : `${what}: ${losses.map((loss) => `${loss.what} (${loss.count})`).join(', ')}\n`

function named(file: string, formatOfName: (name: string) => Format | undefined): Format {
  const format = formatOfName(file)
  if (format) return format
  throw new ToolError(
    'E_USAGE',
    `The format of ${file} is not clear: end it in .xml, .csv, .xlsx (to read), .json, .yaml, or / for a folder of CSV.`,
  )
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The file, or the lists of a folder: CSV, and Excel as CSV. */
async function filesOf(path: string): Promise<readonly FormatFile[]> {
  const files = filesAt(path)
  return Promise.all(
    files.map(async ({ name, bytes }) =>
      isList(name) ? { name, bytes: await bytesOfList(bytes, name) } : { name, bytes },
    ),
  )
}

const isList = (name: string) => /\.(csv|xlsx)$/i.test(name)

function filesAt(path: string): readonly FormatFile[] {
  try {
    if (!isFolder(path)) return [{ name: basename(path), bytes: readBytes(path) }]
    return readdirSync(path)
      .filter(isList)
      .map((name) => ({ name, bytes: readBytes(join(path, name)) }))
  } catch (error) {
    if (error instanceof ToolError) throw error
    throw new ToolError('E_FILE_UNREADABLE', path, error instanceof Error ? error.message : String(error))
  }
}

/** Writes one file under the asked name, or the files of a folder under their own. */
function writeTo(to: string, folder: boolean, files: readonly FormatFile[]): readonly string[] {
  try {
    if (folder) mkdirSync(to, { recursive: true })
  } catch (error) {
    throw unwritable(to, error)
  }
  return files.map(({ name, bytes }) => {
    const path = folder ? join(to, name) : to
    writeWhole(path, bytes)
    return path
  })
}
