import type { AdapterGroep, AdapterLeerkracht, AdapterLeerling, Toestand } from '../../../contracts/adapter/adapter.ts'
import { schooljaarOf } from '../../../src/school/schooljaar.ts'
import type { Groep, Leerkracht, Leerling, Snapshot } from '../../../src/testcentrum/records.ts'
import { dutchDay } from '../../../src/time/dutch-time.ts'
import { resultatenFrom } from './results.ts'

/** What a story says that there is, as rows of the testcentrum, all of one school. */
export function rowsFrom(
  { groepen, leerkrachten, leerlingen, resultaten = [] }: Toestand,
  school: string,
  now: number,
): Pick<Snapshot, 'groep' | 'leerkracht' | 'leerling' | 'resultaat'> {
  const schooljaar = schooljaarOf(dutchDay(now))
  return {
    groep: groepen.map((groep) => ({ soort: 'groep', schooljaar, ...groep, school }) as Groep),
    leerkracht: leerkrachten.map((leerkracht) => ({ ...leerkracht, school }) as Leerkracht),
    leerling: leerlingen.map((leerling) => ({ ...leerling, school }) as Leerling),
    resultaat: resultatenFrom(resultaten, leerlingen, school, now),
  }
}

/** The records as a story sees them; those of the first school need not say where they are. */
export function recordsOf({ groep, leerkracht, leerling }: Snapshot, first: string): Omit<Toestand, 'resultaten'> {
  const ofSchool = <Row extends { readonly school: string }>({ school, ...row }: Row) =>
    school === first ? row : { ...row, school }
  return {
    groepen: groep.map((one) => ofSchool(groepOf(one))),
    leerkrachten: leerkracht.map((one) => ofSchool(leerkrachtOf(one))),
    leerlingen: leerling.map((one) => ofSchool(leerlingOf(one))),
  }
}

type OfSchool<Record> = Record & { readonly school: string }
type WithMore = { readonly overig?: Readonly<Record<string, string>> }

/** What is kept and has no field of its own. */
const more = ({ overig }: WithMore, own: Readonly<Record<string, string | undefined>>): WithMore => {
  const kept = Object.entries({ ...overig, ...own }).filter(([, value]) => value !== undefined)
  return kept.length === 0 ? {} : { overig: Object.fromEntries(kept) as Record<string, string> }
}

function groepOf({ vestiging, ...rest }: Groep): OfSchool<AdapterGroep> {
  return { ...rest, ...more(rest as WithMore, { vestiging }) }
}

function leerlingOf({
  voornamen,
  gedeactiveerd,
  samengevoegdMet,
  laatsteDag,
  ...rest
}: Leerling): OfSchool<AdapterLeerling> {
  return { ...rest, ...more(rest as WithMore, { voornamen }) }
}

function leerkrachtOf({ voornamen, emailGetypt, rechten = [], ...rest }: Leerkracht): OfSchool<AdapterLeerkracht> {
  return {
    ...rest,
    rechten: rechten.includes('leerkracht') ? rechten : ['leerkracht', ...rechten],
    ...more(rest as WithMore, { voornamen }),
  }
}
