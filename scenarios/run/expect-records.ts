import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { ToolError } from '../../src/tool-error.ts'
import { soorten, type Verwachting } from '../language/scenario.ts'
import { type Finding, same } from './finding.ts'
import { idsNear } from './no-fit.ts'
import { columnsFor, trulyOf } from './side-by-side.ts'
import { eaRecordsOf, inEa, isHere, recordsOf, type Story, schoolNow } from './story.ts'

/** How many records of the school the EA holds. */
export async function judgeCounts(story: Story, wanted: NonNullable<Verwachting['aantallen']>): Promise<Finding[]> {
  const toestand = await story.system.adapter.toestand()
  const here = <Row extends { readonly school?: string }>(rows: readonly Row[]) =>
    rows.filter((row) => isHere(story, row))
  const isActive = ({ actief }: { readonly actief?: boolean }) => actief !== false
  const leerlingen = here(toestand.leerlingen)
  const found = {
    leerlingen: leerlingen.length,
    actieveLeerlingen: leerlingen.filter(isActive).length,
    leerkrachten: here(toestand.leerkrachten).length,
    groepen: here(toestand.groepen).filter(isActive).length,
  }
  return (Object.keys(wanted) as (keyof typeof found)[]).flatMap((name) =>
    same(`aantal ${name} in de EA`, wanted[name], found[name]),
  )
}

type RecordWish = NonNullable<Verwachting['records']>[number]

/** One record that the EA holds, or how many there are like it. */
export function judgeRecord(story: Story, wish: RecordWish, toestand: Toestand): Finding[] {
  const soort = soorten.find((name) => wish[name] !== undefined)
  if (soort === undefined)
    throw new ToolError('E_SCENARIO', 'one of "records" points at nobody: give leerling, leerkracht or groep')
  const found = inEa(story, soort, wish[soort]!, toestand)
  const wat = `${soort} ${JSON.stringify(wish[soort])} in de EA`
  const people = recordsOf(schoolNow(story), soort)
  const beside = (records: readonly { readonly id: string }[]) =>
    columnsFor(
      records.map(({ id }) => trulyOf(story, people, id)).find((person) => person !== undefined),
      records.map(({ id }) => id),
      soort,
      toestand,
    )
  const there =
    found.length > 0 ? undefined : { 'ids in de EA': idsNear(eaRecordsOf(toestand, soort), wish[soort]!.ea) }
  const count = same(`aantal van ${wat}`, wish.aantal ?? 1, found.length, there)
  if (count.length > 0) return count.map((finding) => ({ ...finding, naast: beside(found.slice(0, 4)) }))
  return found.flatMap((record) => {
    const names = (record.groepen ?? []).map((id) => toestand.groepen.find((groep) => groep.id === id)?.naam)
    const findings = [
      ...(wish.actief === undefined ? [] : same(`${wat}: actief`, wish.actief, record.actief !== false)),
      ...(wish.groepNaam === undefined
        ? []
        : wish.groepNaam === 'geen'
          ? same(`${wat}: groepen`, [], names)
          : names.includes(wish.groepNaam)
            ? []
            : [{ wat: `${wat}: groep`, verwacht: wish.groepNaam, gevonden: names }]),
      ...(wish.groepen === undefined ? [] : same(`${wat}: groepen`, [...wish.groepen].sort(), [...names].sort())),
      ...Object.entries(wish.velden ?? {}).flatMap(([field, value]) =>
        same(`${wat}: ${field}`, value, (record as Readonly<Record<string, unknown>>)[field] ?? null),
      ),
    ]
    return findings.map((finding) => ({ ...finding, naast: beside([record]) }))
  })
}
