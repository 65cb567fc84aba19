import type { Known, Remembered } from '../../link/known.ts'
import { idOfRemembered } from '../known.ts'
import { drop, put, type RowChange } from '../ledger.ts'
import type { Ongedaan, State } from '../records.ts'
import type { Koppeling } from './koppeling.ts'

/** The pupils and groups of a location that have an external number. */
export function numbersOf(state: State, school: string) {
  const numbered = <Row extends Known['leerlingen'][number] | Known['groepen'][number]>(rows: Iterable<Row>) =>
    [...rows].filter((row) => row.school === school && row.key !== undefined)
  return [
    ...numbered(state.leerling.values()).map((value) => ({ collection: 'leerling' as const, value })),
    ...numbered(state.groep.values()).map((value) => ({ collection: 'groep' as const, value })),
  ]
}

/**
 * "Verwijder nummers": the external numbers of the pupils and groups of a location are emptied; results stay, and so does
 * the ECK iD, which is no number of the LAS. A link by hand that is known by such a number only is forgotten: another LAS gives
 * the same numbers to others. Who was left out, or is not the same, is remembered by who it was, and makes no link. The last
 * import can still be undone, and brings no number back.
 */
export function removeNummers(state: State, school: string): { aantal: number; changes: readonly RowChange[] } {
  const numbered = numbersOf(state, school)
  const cleared = numbered.map(({ collection, value: { key: _, ...rest } }) => put(collection, rest.id, rest as never))
  const forgotten = [...state.onthouden].flatMap(([id, one]) => {
    if (!isByNumber(one, school)) return []
    const rest = withoutNumber(one)
    return [drop('onthouden', id), ...(rest === null ? [] : [put('onthouden', idOfRemembered(rest), rest)])]
  })
  const notes = [...state.ongedaan.values()]
    .filter((note) => note.koppeling === school)
    .map((note) => put('ongedaan', note.id, { ...note, rows: note.rows.flatMap((row) => noted(row, school)) }))
  const koppeling = state.koppeling.get(school)
  const { laatstontvangengegevens: __, ...everything } = koppeling ?? { laatstontvangengegevens: undefined }
  return {
    aantal: numbered.length,
    changes: [
      ...cleared,
      ...forgotten,
      ...notes,
      ...(koppeling ? [put('koppeling', school, everything as Koppeling)] : []),
    ],
  }
}

/** A link by hand of a pupil or group of this location. */
const isByNumber = ({ soort, school, decision }: Remembered, here: string): boolean =>
  soort !== 'leerkracht' && school === here && decision === 'bestaand'

/** The link by hand as it is known by the ECK iD; null where there is none. */
function withoutNumber({ key: _, ...rest }: Remembered): Remembered | null {
  return rest.eckid === undefined ? null : rest
}

type Row = Ongedaan['rows'][number]

/** What the note of the last apply says of a row, as it would be without numbers. */
function noted(row: Row, school: string): readonly Row[] {
  const { collection, before, after } = row
  if (collection === 'leerling' || collection === 'groep')
    return [{ ...row, before: unnumbered(before, school), after: unnumbered(after, school) }]
  if (collection !== 'onthouden') return [row]
  const [was, is] = [before, after].map((one) => one as Remembered | null)
  const told = is ?? was
  if (told == null || !isByNumber(told, school)) return [row]
  const rest = withoutNumber(told)
  return rest === null ? [] : [{ collection, id: idOfRemembered(rest), before: was && rest, after: is && rest }]
}

function unnumbered(value: unknown, here: string): unknown {
  if (value === null) return null
  const { key: _, ...rest } = value as { readonly key?: string; readonly school?: string }
  return rest.school === here ? rest : value
}
