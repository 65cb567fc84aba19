import { type Geval, isMis, type Report } from '../../report/report.ts'
import { bevindingOf, gevalOf } from '../report/report-of-run.ts'
import type { Verdict } from '../run/tell.ts'
import type { Found } from './found.ts'
import type { Count } from './tally.ts'

export type Explored = {
  readonly told: number
  readonly found: readonly Found[]
  readonly counts: readonly Count[]
  /** What came of the stories of the corpus, which were told first. Absent: there is none. */
  readonly recalled?: readonly Verdict[]
  /** Where the story of a failure was written, and the command that tells it again. */
  readonly placeOf: (found: Found) => { readonly bestand: string; readonly opnieuw: string } | undefined
  readonly sut: string
  readonly seed: string
  /** Of this tool. */
  readonly versie: string
}

/** What came of each law in stories that nobody wrote, as a report. */
export function reportOfExploration({
  told,
  found,
  counts,
  recalled = [],
  placeOf,
  sut,
  seed,
  versie,
}: Explored): Report {
  const wetten = counts.map((count): Geval => {
    const { law, gezakt, gebroken, houdt, mist, reden } = count
    const one = found.find((each) => each.law.name === law.name)
    const place = one && placeOf(one)
    const unseen = mist === undefined ? reden : `het systeem heeft geen ${mist}`
    const oordeel = gezakt > 0 ? 'gezakt' : gebroken > 0 ? 'opmerking' : houdt > 0 ? 'geslaagd' : 'overgeslagen'
    const shown = one === undefined ? [] : [bevindingOf({ ...one.bevinding, wet: law.name })]
    return {
      naam: law.name,
      titel: law.says,
      groep: 'wetten',
      oordeel,
      ...(oordeel === 'gezakt' && { ernst: one?.bevinding.ernst ?? law.ernst }),
      klasse: law.klasse,
      waarom: law.waarom,
      ...(oordeel === 'overgeslagen' && {
        reden: unseen ?? { nl: 'kwam in geen verhaal aan de orde', en: 'came up in no story' },
      }),
      rijen: [...law.dekt],
      ...(place && { plek: { bestand: place.bestand, regel: 1, kolom: 1 }, opnieuw: place.opnieuw }),
      bevindingen: oordeel === 'gezakt' ? shown : [],
      opmerkingen: oordeel === 'opmerking' ? shown : [],
      uitwisselingen: [],
    }
  })
  const gevallen = [...recalled.map((verdict) => gevalOf(verdict)), ...wetten]
  return {
    format: 'koppelproef-report/1',
    soort: 'explore',
    versie,
    onderwerp: sut,
    kenmerken: [
      { naam: 'seed', waarde: seed },
      { naam: { nl: 'verhalen', en: 'stories' }, waarde: String(told) },
    ],
    oordeel: gevallen.some(isMis) ? 'gezakt' : 'geslaagd',
    vermoedens: [],
    gevallen,
    uitwisselingen: [],
    cijfers: { verhalen: told },
  }
}
