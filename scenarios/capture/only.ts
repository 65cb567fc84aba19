import { isDeepStrictEqual } from 'node:util'
import type { SchoolVersion } from '../../simulator/world/live-school.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Observed } from './observed.ts'

type Person = Leerling | Leerkracht

/**
 * What was seen with only the people who have one of these keys, whom they may be taken for, and the groups of those: a story of sixty
 * children becomes one of a few. Two may be taken for each other where they have a number (but for zeros in front), an address, a
 * surname or a birth date in common, at any moment.
 * @throws ToolError E_USAGE for a key that nobody has
 */
export function onlyAround(observed: Observed, keys: readonly string[]): Observed {
  const people = observed.versions.flatMap(({ school }) => peopleOf(school))
  const unknown = keys.findIndex((key) => people.every((person) => person.key !== key))
  if (unknown >= 0)
    throw new ToolError(
      'E_USAGE',
      `--only: nobody has key number ${unknown + 1} of those given; a key is written as in the list, zeros and all.`,
    )
  const marks = new Set(people.filter(({ key = '' }) => keys.includes(key)).flatMap(marksOf))
  const ids = new Set(people.filter((person) => marksOf(person).some((mark) => marks.has(mark))).map(({ id }) => id))
  const versions: SchoolVersion[] = []
  for (const { from, school } of observed.versions) {
    const kept = schoolOf(school, ({ id }) => ids.has(id))
    // What changed for others is no change here.
    if (!isDeepStrictEqual(versions.at(-1)?.school, kept)) versions.push({ from, school: kept })
  }
  return { ...observed, versions, weggelaten: new Set(people.map(({ id }) => id)).size - ids.size }
}

const peopleOf = ({ leerlingen, leerkrachten = [] }: School): readonly Person[] => [...leerlingen, ...leerkrachten]

/** What two who may be taken for each other have in common, one of these at least. */
function marksOf(person: Person): readonly string[] {
  const { id, key, eckid, emailadres, gebruikersnaam, achternaam } = person
  const born = 'geboortedatum' in person ? person.geboortedatum : undefined
  const texts = { id, key: key?.trim().replace(/^0+/, ''), eckid, emailadres, gebruikersnaam, achternaam, born }
  return Object.entries(texts).flatMap(([what, text = '']) =>
    text.trim() === '' ? [] : [`${what} ${text.trim().toLowerCase()}`],
  )
}

function schoolOf(school: School, isKept: (person: Person) => boolean): School {
  const leerlingen = school.leerlingen.filter(isKept)
  const leerkrachten = school.leerkrachten?.filter(isKept)
  const sat = new Set([
    ...leerlingen.flatMap(({ groep, samengesteldeGroepen = [] }) => [groep, ...samengesteldeGroepen]),
    ...(leerkrachten ?? []).flatMap(({ groepen = [] }) => groepen.map(({ key }) => key)),
  ])
  return {
    ...school,
    leerlingen,
    ...(leerkrachten && { leerkrachten }),
    ...(school.groepen && { groepen: school.groepen.filter(({ key }) => sat.has(key)) }),
  }
}
