import { stringify } from 'yaml'
import type { Scenario, SchoolVanVerhaal, Stap } from './scenario.ts'

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
 * taken in have become this one story.
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
    stappen: stappen.map(stepOf),
  }
  // What is absent may be there as undefined; a file has no word for it.
  return stringify(JSON.parse(JSON.stringify(file)), { lineWidth: 0, aliasDuplicateObjects: false })
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function schoolVan({ school, ea }: SchoolVanVerhaal): object {
  const begin = isSame(ea, defaults.ea) ? {} : { ea }
  if (school === 'handleiding') return { school, ...begin }
  const { source: _, ...file } = school
  return { school: file, ...begin }
}

/** A step as a word, or as a word with fields. */
function stepOf(stap: Stap): unknown {
  switch (stap.doe) {
    case 'koppel':
      return stap.velden === undefined ? 'koppel' : { koppel: stap.velden }
    case 'bij':
    case 'tijd':
    case 'wijziging':
    case 'storing':
    case 'las':
    case 'verwacht':
      return { [stap.doe]: (stap as Readonly<Record<string, unknown>>)[stap.doe] }
    case 'beslis': {
      const { doe, soort, wie, ...fields } = stap
      return { [doe]: { [soort]: wie, ...fields } }
    }
    default: {
      const { doe, ...fields } = stap
      return Object.values(fields).every((value) => value === undefined) ? doe : { [doe]: fields }
    }
  }
}
