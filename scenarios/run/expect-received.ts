import type { Aanwijzing } from '../../simulator/school-file/aanwijzing.ts'
import type { Verwachting } from '../language/scenario.ts'
import { type Finding, same } from './finding.ts'
import { inSchool, type Story } from './story.ts'

/** What ESIS has received, all in all. */
export async function judgeReceived(story: Story, wanted: NonNullable<Verwachting['ontvangen']>): Promise<Finding[]> {
  const all = [...story.world.state().resultaten.values()].filter(({ school }) => school === story.schoolId)
  const found = all.map(({ versies }) => {
    const last = versies.at(-1)!
    const { uitslag } = last.resultaat
    return {
      leerlingid: last.leerlingid,
      toets: last.resultaat.toetscode,
      score: uitslag.kind === 'score' ? uitslag.score : uitslag.kind,
      afnamedatum: last.resultaat.afnamedatum,
      versies: versies.length,
      verwerker: last.resultaatverwerkerid ?? 'geen',
    }
  })
  const numberOf = (verwerker: Aanwijzing | 'geen') =>
    verwerker === 'geen' ? verwerker : inSchool(story, 'leerkracht', verwerker).key
  if (typeof wanted === 'number') return same('aantal resultaten bij ESIS', wanted, all.length, { ontvangen: found })
  const people = wanted.map(({ leerling, ...rest }) => ({ ...rest, persoon: inSchool(story, 'leerling', leerling) }))
  const missing = people.filter(
    ({ persoon, toets, score, afnamedatum, versies, verwerker }) =>
      !found.some(
        (one) =>
          (one.leerlingid === persoon.key || one.leerlingid === persoon.eckid) &&
          one.toets === toets &&
          one.score === score &&
          (afnamedatum ?? one.afnamedatum) === one.afnamedatum &&
          (versies ?? one.versies) === one.versies &&
          (verwerker === undefined || numberOf(verwerker) === one.verwerker),
      ),
  )
  return [
    ...missing.map(({ persoon, toets, score, verwerker }) => ({
      wat: 'een resultaat bij ESIS',
      verwacht: { leerling: persoon.roepnaam, toets, score, ...(verwerker !== undefined && { verwerker }) },
      gevonden: found,
    })),
    ...same('aantal resultaten bij ESIS', wanted.length, all.length, { ontvangen: found }),
  ]
}
