import type { Leerling as SchoolLeerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import type { Leerling, Omgeving, Snapshot } from '../../src/testcentrum/records.ts'

/** The pupils whom the manual's third screen shows as known, by their key in ESIS. */
const knownInManual: Readonly<Record<string, string>> = { '1000': 'max', '1001': 'bas', '1002': 'wade' }

/**
 * What a testcentrum has before the manual begins: an environment for each school, locations of one brincode together, and,
 * of the school of the manual, the three pupils who are known there, with numbers of an older koppeling.
 */
export function beginOf(schools: readonly School[]): Partial<Snapshot> {
  return { omgeving: omgevingenOf(schools), leerling: schools.flatMap(knownOf) }
}

function omgevingenOf(schools: readonly School[]): readonly Omgeving[] {
  const all = schools.map((school) => omgevingFor(school.brincode ?? school.schoolkey ?? '', school.naam))
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** The environment of a school; its brincode is known once a koppeling was approved. */
export const omgevingFor = (brincode: string, naam: string | undefined): Omgeving => ({
  id: `school-${brincode}`,
  naam: naam ?? `School ${brincode}`,
})

const knownOf = ({ naam, brincode, leerlingen }: School): readonly Leerling[] =>
  naam === 'De Handleiding' && brincode === '99QQ' ? leerlingen.flatMap(asKnown) : []

function asKnown({ key, roepnaam, achternaam, geboortedatum }: SchoolLeerling): readonly Leerling[] {
  const id = key === undefined ? undefined : knownInManual[key]
  if (id === undefined || roepnaam === undefined || achternaam === undefined || geboortedatum === undefined) return []
  return [{ id, school: '99QQ00', key: `oud-${id}`, roepnaam, achternaam, geboortedatum }]
}
