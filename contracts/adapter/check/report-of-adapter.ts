import { type Geval, isMis, type Report } from '../../../report/report.ts'
import { calls } from '../adapter.ts'
import type { CallReport } from './probe.ts'

/** What an adapter lacks or does wrong, a case for each call. What is not there is a lack, no failure. `versie`: of this tool. */
export function reportOfAdapter(reports: readonly CallReport[], sut: string, versie: string): Report {
  const gevallen = reports.map(({ call, verdict, problems, without = [], remarks = [] }): Geval => {
    const { says, unseen } = calls[call]
    const oordelen = { good: 'geslaagd', absent: 'overgeslagen', wrong: 'gezakt' } as const
    return {
      naam: call,
      titel:
        without.length === 0
          ? says
          : {
              nl: `${says.nl} Zonder ${without.map(({ nl }) => nl).join(', ')}${unseen ? ': verhalen daarmee worden overgeslagen' : ''}.`,
              en: `${says.en} Without ${without.map(({ en }) => en).join(', ')}${unseen ? ': stories with that are skipped' : ''}.`,
            },
      groep: 'adapter',
      oordeel: verdict === 'good' && remarks.length > 0 ? 'opmerking' : oordelen[verdict],
      ...(verdict === 'absent' && {
        reden: {
          nl: `niet aanwezig; daardoor ongezien: ${unseen?.nl}`,
          en: `not there; not seen without it: ${unseen?.en}`,
        },
      }),
      bevindingen: problems.map(({ what, mend }) => ({ wat: what, doe: mend })),
      opmerkingen: remarks.map(({ what, mend }) => ({ wat: what, klasse: 'keuze', omdat: mend })),
      uitwisselingen: [],
    }
  })
  const good = !gevallen.some(isMis)
  const absent = reports.filter(({ verdict }) => verdict === 'absent').length
  return {
    format: 'koppelproef-report/1',
    soort: 'adapter check',
    versie,
    onderwerp: sut,
    kenmerken: [],
    oordeel: good ? 'geslaagd' : 'gezakt',
    omdat: good
      ? absent === 0
        ? { nl: 'de adapter is klaar', en: 'the adapter is ready' }
        : {
            nl: 'de adapter is klaar; verhalen die een aanroep missen worden overgeslagen',
            en: 'the adapter is ready; stories that need a call that is absent are skipped',
          }
      : { nl: 'de adapter moet eerst worden verbeterd', en: 'the adapter needs mending first' },
    vermoedens: [],
    gevallen,
    uitwisselingen: [],
  }
}
