import type { World } from '../../simulator/world/world.ts'
import type { Toets } from '../../src/school/leerresultaat.ts'
import type { School } from '../../src/school/school.ts'
import type { SendOptions } from '../../src/testcentrum/results/send.ts'
import type { Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { importedAndApplied, linked, smallSchool } from './world.ts'

export const rekenen: Toets = {
  toetscode: { waarde: 'REK-M5' },
  toetsnaam: 'Rekenen M5',
  vakgebied: {
    waarde: 'Rekenen en wiskunde',
    vocabulaire: 'http://purl.edustandaard.nl/concept/328cc12a-87b2-41c4-aef8-853595f9f9dd',
  },
  normering: {
    normen: [
      { term: 'laag', beginnormwaarde: 0, eindnormwaarde: 49 },
      { term: 'hoog', beginnormwaarde: 50, eindnormwaarde: 100 },
    ],
  },
}

/** A linked, imported school of ten. */
export async function settled(school: School = smallSchool(), start = {}) {
  const world = linked(school, start)
  await importedAndApplied(world.centrum, world.koppeling)
  return world
}
export const idOf = (centrum: Testcentrum, key: string) =>
  centrum.state().leerling.find((leerling) => leerling.key === key)!.id
export const norm = (
  centrum: Testcentrum,
  leerling: string,
  score = 60,
  more: { toets?: Toets; afnamedatum?: string; toetsonderdeelcode?: string } = {},
) => {
  const outcome = centrum.normeer({
    leerling,
    toets: rekenen,
    afnamedatum: '2026-11-20',
    uitslag: { kind: 'score', score },
    ...more,
  })
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.resultaat.id
}
export const send = async (centrum: Testcentrum, koppeling = '99QQ00', options?: SendOptions) => {
  const outcome = await centrum.send(koppeling, options)
  if (outcome.kind === 'geweigerd') throw new Error(JSON.stringify(outcome))
  return outcome
}
/** What ESIS has: key, pupil, score, and how often it came. */
export const received = (world: World) =>
  [...world.state().resultaten.values()].map(({ key, versies }) => {
    const { leerlingid, resultaat } = versies.at(-1)!
    return [key, leerlingid, resultaat.uitslag.kind === 'score' ? resultaat.uitslag.score : undefined, versies.length]
  })
export const statuses = (centrum: Testcentrum) => centrum.resultaten().map(({ status }) => status)
