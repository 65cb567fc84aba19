import type { Toestand } from '../../contracts/adapter/adapter.ts'
import type { Bezit, Verandering } from '../../report/report.ts'
import { textOf } from '../../report/side-by-side.ts'
import { isSameJson } from '../../src/same-json.ts'
import type { School } from '../../src/school/school.ts'
import { called, type Someone } from '../truth/people.ts'

type Listed = { readonly soort: Verandering['soort']; readonly record: Someone & Readonly<Record<string, unknown>> }

export const listsOf = (school: School): readonly Listed[] => [
  ...(school.groepen ?? []).map((record) => ({ soort: 'groep' as const, record })),
  ...(school.leerkrachten ?? []).map((record) => ({ soort: 'leerkracht' as const, record })),
  ...school.leerlingen.map((record) => ({ soort: 'leerling' as const, record })),
]

/** Records of the EA; a result goes by its test and its child, and groups by their names. */
export function recordsOf(toestand: Toestand, begin: Toestand): readonly Listed[] {
  const names = new Map([...begin.groepen, ...toestand.groepen].map(({ id, naam }) => [id, naam ?? id]))
  const people = new Map([...begin.leerlingen, ...toestand.leerlingen].map((one) => [one.id, called(one)]))
  const withNames = <One extends { readonly groepen?: readonly string[] }>(one: One) =>
    one.groepen === undefined ? one : { ...one, groepen: one.groepen.map((id) => names.get(id) ?? id) }
  return [
    ...toestand.groepen.map((record) => ({ soort: 'groep' as const, record })),
    ...toestand.leerkrachten.map((record) => ({ soort: 'leerkracht' as const, record: withNames(record) })),
    ...toestand.leerlingen.map((record) => ({ soort: 'leerling' as const, record: withNames(record) })),
    ...(toestand.resultaten ?? []).map((one) => ({
      soort: 'resultaat' as const,
      record: {
        ...one,
        leerling: people.get(one.leerling) ?? one.leerling,
        naam: `${one.toets} van ${people.get(one.leerling) ?? one.leerling}`,
      },
    })),
  ]
}

/** Records as they are shown: every field that holds something, as text. */
export const shownOf = (records: readonly Listed[]): readonly Bezit[] =>
  records.map(({ soort, record }) => ({
    soort,
    wie: called(record),
    velden: Object.fromEntries(
      Object.entries(record).flatMap(([veld, value]) => (isNothing(value) ? [] : [[veld, textOf(value)]])),
    ),
  }))

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

export function changesOf(before: readonly Listed[], after: readonly Listed[]): readonly Verandering[] {
  const nameOf = ({ soort, record }: Listed) => `${soort} ${record.id}`
  const was = new Map(before.map((one) => [nameOf(one), one]))
  const is = new Map(after.map((one) => [nameOf(one), one]))
  const about = ({ soort, record }: Listed) => ({ soort, wie: called(record) })
  return [
    ...before.filter((one) => !is.has(nameOf(one))).map((one): Verandering => ({ ...about(one), aard: 'weg' })),
    ...after.flatMap((one): Verandering[] => {
      const old = was.get(nameOf(one))
      if (old === undefined) return [{ ...about(one), aard: 'nieuw' }]
      const velden = fieldsOf(old.record, one.record)
      return velden.length === 0 ? [] : [{ ...about(one), aard: 'anders', velden }]
    }),
  ]
}

function fieldsOf(
  was: Readonly<Record<string, unknown>>,
  is: Readonly<Record<string, unknown>>,
): NonNullable<Verandering['velden']> {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((veld) => veld !== 'naam' || was.toets === undefined)
    .filter((veld) => !isSameJson(was[veld], is[veld]))
    .map((veld) => ({
      veld,
      ...(was[veld] !== undefined && { was: textOf(was[veld]) }),
      ...(is[veld] !== undefined && { is: textOf(is[veld]) }),
    }))
}
