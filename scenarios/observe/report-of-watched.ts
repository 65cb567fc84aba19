import { type Geval, isMis, type Report } from '../../report/report.ts'
import { type Law, laws } from './observation.ts'
import type { Watched } from './watch.ts'

const ernsten = {
  fout: 'S1',
  samengeklonterd: 'S1',
  gemist: 'S2',
  gesplitst: 'S2',
  onterechtGedeactiveerd: 'S2',
  kwijt: 'S2',
} as const satisfies Readonly<Record<Law, 'S1' | 'S2'>>

/** What is broken at the end. */
export const brokenAtEnd = ({ metingen }: Watched): readonly Law[] =>
  metingen.at(-1)?.gebroken.map(({ wet }) => wet) ?? []

/** All looks as a report: ids only, as what is watched may hold real children. `versie`: of this tool. */
export function reportOfWatched(watched: Watched, onderwerp: string, versie: string): Report {
  const { metingen, ongelezen, schoolId, herkend, tegenspraken } = watched
  const last = metingen.at(-1)
  const gevallen = (Object.keys(laws) as Law[]).map((wet): Geval => {
    const broken = last?.gebroken.find((one) => one.wet === wet)
    const unseen = ongelezen !== undefined || last === undefined
    return {
      naam: wet,
      titel: laws[wet],
      groep: 'koppelen',
      oordeel: unseen ? 'overgeslagen' : broken === undefined ? 'geslaagd' : 'gezakt',
      ...(broken && !unseen && { ernst: ernsten[wet] }),
      ...(unseen && { reden: ongelezen?.message ?? neverFetched }),
      bevindingen:
        broken === undefined || unseen
          ? []
          : broken.gevallen.map(({ records, persoon }) => ({
              wat: laws[wet],
              wet,
              ernst: ernsten[wet],
              gevonden: records,
              ...(persoon !== undefined && { bewijs: { persoon } }),
            })),
      opmerkingen: [],
      uitwisselingen: [],
    }
  })
  const good = last !== undefined && ongelezen === undefined && !gevallen.some(isMis)
  return {
    format: 'koppelproef-report/1',
    soort: 'observe',
    versie,
    onderwerp,
    kenmerken: [
      { naam: 'school', waarde: schoolId },
      { naam: { nl: 'keer gekeken', en: 'looks' }, waarde: String(metingen.length) },
    ],
    oordeel: good ? 'geslaagd' : 'gezakt',
    ...(last === undefined && { omdat: neverFetched }),
    ...(ongelezen && { omdat: ongelezen.message }),
    vermoedens: [],
    gevallen,
    uitwisselingen: [],
    cijfers: { herkend, tegenspraken, metingen },
  }
}

const neverFetched = {
  nl: 'Het systeem haalde niets op: er is niets te scoren.',
  en: 'The system never fetched: there is nothing to score.',
}
