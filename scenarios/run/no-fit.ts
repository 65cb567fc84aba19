import type { Aanwijzing, PointedAt } from '../../simulator/school-file/aanwijzing.ts'
import { nearest } from '../../src/nearest.ts'
import { ToolError } from '../../src/tool-error.ts'
import { placeOf } from '../language/places.ts'
import type { EaAanwijzing, Soort } from '../language/pointers.ts'
import type { Finding } from './finding.ts'

/** A pointer into the school that fits nobody, or more than one: the story is wrong, whatever the system does. */
export function noFit(soort: Soort, pointer: Aanwijzing, records: readonly PointedAt[], fits: number): ToolError {
  const { id, key, positie, naam } = pointer
  const field = id !== undefined ? 'id' : key !== undefined ? 'key' : naam !== undefined ? 'naam' : undefined
  const there =
    positie !== undefined
      ? `there are ${records.length}`
      : thereAre(
          records.flatMap((record) => (field ? (record[field] ?? []) : called(record))),
          String(field ? pointer[field] : called(pointer)),
        )
  return mistake(pointer, `${pointerText(pointer)} fits ${some(fits, soort)}; ${fits > 1 ? 'say more of it' : there}`)
}

/** What a step or an expectation is about is not in the system: that is the system's doing, not a mistake of the story. */
export class NotThere extends Error {
  override readonly name = 'NotThere'
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.wat)
    this.finding = finding
  }
}

/** A pointer into the EA that must fit one record there: the system lost it, or has it twice. */
export function noFitInEa(soort: Soort, pointer: EaAanwijzing, records: readonly PointedAt[], fits: number): NotThere {
  return new NotThere({
    wat: `${soort} ${pointerText(pointer)} in de EA`,
    verwacht: 'precies één',
    gevonden: fits,
    klasse: 'regel',
    ernst: 'S2',
    bewijs: { 'ids in de EA': idsNear(records, pointer.ea) },
  })
}

/** A pointer at an id of the EA that the story never gave. */
export const neverGiven = (soort: Soort, pointer: EaAanwijzing, given: readonly PointedAt[]): ToolError =>
  mistake(pointer, `${pointerText(pointer)} is no ${soort} of the EA; ${thereAre(idsOf(given), pointer.ea ?? '')}`)

/** The ids of up to ten records, the nearest to the wanted one first. */
export const idsNear = (records: readonly PointedAt[], wanted = ''): readonly string[] =>
  firstOf(idsOf(records), wanted)

/** `{id: simon}`, as it would stand in YAML. */
export const pointerText = (pointer: object): string =>
  `{${Object.entries(pointer)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? pointerText(value) : value}`)
    .join(', ')}}`

function mistake(pointer: object, problem: string): ToolError {
  const where = placeOf(pointer)
  const at = where ? ` at ${where.bestand}:${where.regel}:${where.kolom}` : ''
  return new ToolError('E_SCENARIO', `a mistake in the story${at}, not of the system: ${problem}`)
}

const some = (fits: number, soort: Soort) => (fits === 0 ? `no ${soort}` : `${fits} records of soort ${soort}`)
const called = ({ roepnaam, achternaam }: PointedAt): string => [roepnaam, achternaam].filter(Boolean).join(' ')
const idsOf = (records: readonly PointedAt[]): readonly string[] => records.flatMap(({ id }) => id ?? [])

function thereAre(names: readonly string[], wanted: string): string {
  if (names.length === 0) return 'there are none'
  return `there are ${firstOf(names, wanted).join(', ')}${names.length > most ? `, … (${names.length})` : ''}`
}

const most = 10

function firstOf(names: readonly string[], wanted: string): readonly string[] {
  const meant = names.length > most ? nearest(wanted, names) : undefined
  return (meant === undefined ? names : [meant, ...names.filter((name) => name !== meant)]).slice(0, most)
}
