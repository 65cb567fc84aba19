import type { School } from '../../school/school.ts'
import type { Verzoek } from '../../uwlr/verzoek.ts'
import type { Antwoord, UwlrClient } from './uwlr-client.ts'

/** How one of the three questions is asked: with retries, for instance. */
export type Ask = (question: () => Promise<Antwoord>) => Promise<Antwoord>

/**
 * The same school in three questions: its groups, then the pupils and the teachers of all of them and of none. Says the
 * moment of the first answer, so that what changes in between comes again next time. Any answer but data ends it.
 */
export async function haalGetrapt(
  client: UwlrClient,
  { laatstontvangengegevens, ...verzoek }: Verzoek,
  ask: Ask = (question) => question(),
): Promise<Antwoord> {
  const structuur = await ask(() => client.haalStructuur(verzoek))
  if (structuur.kind !== 'school') return structuur
  const groepen = [
    ...(structuur.school.groepen ?? []).map(({ soort, key }) => ({ soort, key })),
    // An absent key asks for everybody who is in no stamgroep (facts 3.7).
    { soort: 'groep' as const },
  ]
  const leerlingen = await ask(() => client.haalLeerlingen({ ...verzoek, groepen }))
  if (leerlingen.kind !== 'school') return leerlingen
  const leerkrachten = await ask(() => client.haalLeerkrachten({ ...verzoek, groepen }))
  if (leerkrachten.kind !== 'school' && leerkrachten.kind !== 'geengegevens') return leerkrachten
  const parts = [leerlingen, leerkrachten].flatMap((answer) => (answer.kind === 'school' ? [answer.school] : []))
  if (parts.some((part) => identity(part) !== identity(structuur.school)))
    return { kind: 'ongeldig', reden: 'ander-antwoord', detail: 'de drie antwoorden gaan niet over dezelfde school' }
  return {
    kind: 'school',
    school: {
      ...structuur.school,
      leerlingen: once(leerlingen.school.leerlingen),
      ...(leerkrachten.kind === 'school' && { leerkrachten: once(leerkrachten.school.leerkrachten ?? []) }),
    },
  }
}

const identity = ({ schooljaar, brincode, dependancecode, schoolkey }: School) =>
  JSON.stringify([schooljaar, brincode, dependancecode ?? '00', schoolkey])

/** Who is in several groups may come several times; only the very same record is the same. */
function once<Record>(records: readonly Record[]): Record[] {
  return [...new Map(records.map((record) => [JSON.stringify(record), record])).values()]
}
