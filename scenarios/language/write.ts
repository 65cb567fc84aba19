import { stringify } from 'yaml'
import { markWrong } from '../../simulator/school-file/write.ts'
import type { Scenario, SchoolVanVerhaal, Stap } from './scenario.ts'
import { writeStep } from './steps.ts'

/** A scenario that no file holds yet: its steps stand nowhere. */
export type Draft = Omit<Scenario, 'naam' | 'source' | 'stappen'> & { readonly stappen: readonly Stap[] }

/** What a file leaves out, because reading fills it in. */
const defaults: Readonly<Partial<Record<keyof Draft, unknown>>> = {
  tags: [],
  scoreTelt: true,
  xsdversie: '2.2',
  begin: '2026-11-23',
  ea: {},
}

/**
 * Writes a scenario as the text of a scenario file. Reading it back gives the same story; a matrix and files that were
 * taken in have become this one story. Records that a file would refuse are marked `bewust`.
 */
export function writeScenario(draft: Draft): string {
  const { titel, waarom, thema, ernst, dekt, school, stappen, ...rest } = draft
  const optional = Object.fromEntries(
    (['tags', 'scoreTelt', 'xsdversie', 'begin'] as const)
      .filter((name) => !isSame(rest[name], defaults[name]))
      .map((name) => [name, rest[name]]),
  )
  const anderen = Object.entries(rest.andereScholen).map(([name, other]) => [name, schoolVan(other)])
  const file = {
    ...{ titel, waarom, thema, ernst, dekt, ...optional },
    ...schoolVan({ school, ea: rest.ea }),
    ...(anderen.length === 0 ? {} : { andereScholen: Object.fromEntries(anderen) }),
    stappen: stappen.map(writeStep),
  }
  // What is absent may be there as undefined; a file has no word for it.
  const plain = JSON.parse(JSON.stringify(file)) as PlainSchool & {
    readonly andereScholen?: Record<string, PlainSchool>
  }
  for (const { school: one } of [plain, ...Object.values(plain.andereScholen ?? {})])
    if (typeof one === 'object') markWrong(one)
  return stringify(plain, { lineWidth: 0, aliasDuplicateObjects: false })
}

type PlainSchool = { readonly school: string | { [field: string]: unknown } }

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function schoolVan({ school, ea }: SchoolVanVerhaal): object {
  const begin = isSame(ea, defaults.ea) ? {} : { ea }
  if (school === 'handleiding') return { school, ...begin }
  const { source: _, ...file } = school
  return { school: file, ...begin }
}
