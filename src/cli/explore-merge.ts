import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { type Smallest, sizeOfStory, smallestOf } from '../../scenarios/explore/smallest.ts'
import type { StoryFile } from '../../scenarios/farm/look-at-farm.ts'
import type { Scenario } from '../../scenarios/language/scenario.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { amount } from '../../simulator/amount.ts'
import { isDatabaseAddress, nameOfState, openDatabase } from '../../simulator/team/database.ts'
import { checkSchema } from '../../simulator/team/schema.ts'
import { ToolError } from '../tool-error.ts'
import { unwritable } from '../write-whole.ts'
import { defineCommand, type Terminal } from './command.ts'
import { announce } from './support/announce.ts'
import { whole } from './support/numbers.ts'

type Options = { readonly out: string; readonly exploration?: string }

export const exploreMerge = defineCommand<Options>({
  name: 'explore merge',
  takes: '<folders...>',
  summary:
    'Puts together what parts of an exploration found, in folders or a database that they told (postgres://…): of each law the smallest story is kept.',
  options: [
    {
      flags: '--exploration <number>',
      what: 'which one of a database, as its screens number them (default: the newest)',
    },
    {
      flags: '--out <folder>',
      what: 'where they go; what stands there counts too, and goes where a smaller one comes',
      default: 'gevonden',
    },
  ],
  examples: [
    'koppelproef explore --stories 4000 --shard 1/2 --out part-1',
    'koppelproef explore --stories 4000 --shard 2/2 --out part-2',
    'koppelproef explore merge part-1 part-2 --out gevonden',
    'koppelproef explore merge postgres://koppelproef@db.test:5432/koppelproef',
  ],
  run: async (places, { out, exploration }, terminal) => {
    const addresses = places.filter(isDatabaseAddress)
    const nummer = exploration === undefined ? undefined : whole('--exploration', exploration)
    if (nummer !== undefined && addresses.length === 0)
      throw new ToolError('E_USAGE', '--exploration is about a database: give its address, postgres://….')
    const fetched = mkdtempSync(join(tmpdir(), 'koppelproef-merge-'))
    try {
      const told = await Promise.all(
        addresses.map(async (address, index) => {
          const folder = join(fetched, String(index))
          mkdirSync(folder)
          for (const { naam, tekst } of await toldTo(address, nummer)) writeFileSync(join(folder, naam), tekst)
          return folder
        }),
      )
      return merge([...told, ...places.filter((place) => !isDatabaseAddress(place))], out, terminal)
    } finally {
      rmSync(fetched, { recursive: true, force: true })
    }
  },
})

/** Throws ToolErrors of the database, and E_USAGE when there is no such exploration. */
async function toldTo(address: string, nummer: number | undefined): Promise<readonly StoryFile[]> {
  const database = await openDatabase(address, 2)
  try {
    await checkSchema(database)
    const { farmIn, storiesOf } = await import('../../scenarios/farm/look-at-farm.ts')
    const farm = farmIn(database)
    const found = nummer === undefined ? (await farm.list())[0] : await farm.one(nummer)
    if (found === undefined)
      throw new ToolError(
        'E_USAGE',
        `${nameOfState(address)} knows of ${nummer === undefined ? 'no exploration' : `no exploration ${nummer}`}.`,
      )
    return await storiesOf(database, found.nummer)
  } finally {
    await database.close()
  }
}

function merge(folders: readonly string[], out: string, terminal: Terminal): number {
  // A part that found nothing made no folder.
  const absent = folders.filter((folder) => !existsSync(folder))
  for (const folder of absent) terminal.err(`${folder} is not there: nothing was found in that part.\n`)
  const there = [...folders.filter((folder) => existsSync(folder)), ...(existsSync(out) ? [out] : [])]
  const files = [...new Map(there.map((folder) => [resolve(folder), folder])).values()]
  const scenarios = files.length === 0 ? [] : findScenarios(files, {})
  const { kept, aboutNone } = smallestOf(scenarios)
  for (const { source } of aboutNone) terminal.err(`${source.fileName} is about no law: left where it is.\n`)
  settle(kept, out)
  for (const { law, scenario, larger } of kept) announce(terminal, lineOf(law, scenario, larger))
  announce(
    terminal,
    `${amount(scenarios.length - aboutNone.length, 'story', 'stories')} about ${amount(kept.length, 'law', 'laws')}${kept.length === 0 ? '' : `; the smallest of each is in ${out}`}\n`,
  )
  return kept.length > 0 ? 1 : 0
}

/** Brings the smallest there, and takes away what is larger. Throws E_FILE_UNWRITABLE. */
function settle(kept: Smallest['kept'], out: string): void {
  const isIn = ({ source }: Scenario) => resolve(source.fileName) === resolve(out, basename(source.fileName))
  try {
    if (kept.length > 0) mkdirSync(out, { recursive: true })
    for (const { scenario, larger } of kept) {
      for (const { source } of larger.filter(isIn)) rmSync(source.fileName)
      if (!isIn(scenario)) copyFileSync(scenario.source.fileName, join(out, basename(scenario.source.fileName)))
    }
  } catch (error) {
    throw unwritable(out, error)
  }
}

function lineOf(law: string, scenario: Scenario, larger: readonly Scenario[]): string {
  const { stappen, leerlingen } = sizeOfStory(scenario)
  const size = `${amount(stappen, 'step', 'steps')}, ${amount(leerlingen, 'pupil', 'pupils')}`
  const of = larger.length === 0 ? '' : `, the smallest of ${larger.length + 1}`
  return `✗ ${law}  ${basename(scenario.source.fileName)}: ${size}${of}\n`
}
