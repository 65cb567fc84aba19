import { momentOf } from '../../src/time/dutch-time.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { findToets } from '../results/find.ts'
import { type Given, writeBevestiging } from './answer.ts'
import type { Delivery } from './check.ts'

function definedIn({ toetsen }: Delivery['message'], toetscode: string) {
  const toets = findToets(toetsen, toetscode)
  if (toets === undefined) throw new Error('The checks let a result through of a test that is not defined.')
  return toets
}

/** Keeps the results of a message that every check let through. */
export function acceptResultaten({ world, school, koppeling, message, received }: Delivery, dialect: Dialect): Given {
  const versies = message.toetsafnames.flatMap(({ leerlingid, resultaatverwerkerid, resultaten }) =>
    resultaten.map((resultaat) => ({
      ontvangen: world.clock.now(),
      aanmaakdatum: message.school.aanmaakdatum,
      leerlingid,
      resultaatverwerkerid,
      resultaat,
      toets: definedIn(message, resultaat.toetscode),
    })),
  )
  const stored = world.acceptResultaten(
    school.id,
    koppeling.klantcode,
    momentOf(message.school.aanmaakdatum) ?? world.clock.now(),
    versies,
  )
  const replaced = stored.filter(({ versies: all }) => all.length > 1).length
  const moved = stored.filter(({ versies: all }) => all.length > 1 && all.at(-1)?.leerlingid !== all.at(-2)?.leerlingid)
  return {
    body: [writeBevestiging(received.soap, dialect)],
    outcome: 'bevestiging',
    why: [
      `${stored.length} resultaten van ${message.toetsafnames.length} toetsafnames bewaard, waarvan ${replaced} in plaats van een eerder resultaat met dezelfde key.`,
      ...(moved.length === 0
        ? []
        : [
            `Daarvan ${moved.length === 1 ? 'hoort 1' : `horen ${moved.length}`} nu bij een andere leerling dan eerst (key ${moved
              .slice(0, 10)
              .map(({ key }) => key.slice(0, 64))
              .join(', ')}).`,
          ]),
    ],
  }
}
