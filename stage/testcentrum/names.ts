import type { Rapport } from '../../src/testcentrum/apply/rapport.ts'
import type { Snapshot } from '../../src/testcentrum/records.ts'
import { nameOfPerson } from '../../src/testcentrum/review/namen.ts'

/** The names of the records that a report means, by id. Who is only to be made has none yet. */
export function namesIn({ groep, leerkracht, leerling }: Snapshot, rapport: Rapport): Readonly<Record<string, string>> {
  const meant = new Set([
    ...rapport.gedeactiveerd.map(({ id }) => id),
    ...rapport.geheractiveerd,
    ...rapport.verplaatst,
    ...rapport.nietGezien,
    ...rapport.uitGroep,
    ...rapport.uitgenodigd,
    ...rapport.nummerVervallen,
  ])
  const named = [
    ...groep.map(({ id, naam }) => [id, naam] as const),
    ...[...leerkracht, ...leerling].map((one) => [one.id, nameOfPerson(one)] as const),
  ]
  return Object.fromEntries(named.filter(([id]) => meant.has(id)))
}
