import type { Adapter } from '../../../contracts/adapter/adapter.ts'
import { geweigerd, reden } from '../../../src/testcentrum/refusal.ts'
import { itemAt } from '../../../src/within.ts'
import { outcomeOf, refusal } from './answers.ts'
import { afnamesOf, headsOf } from './results.ts'
import type { Session } from './session.ts'

type Calls = 'normeer' | 'verplaatsResultaat' | 'verwijderResultaat' | 'verstuur'

/** Results: normed, put right, sent. */
export function sending(session: Session): Required<Pick<Adapter, Calls>> {
  const { centrum } = session
  return {
    normeer: async (verzoek) => {
      const ids: string[] = []
      for (const afname of afnamesOf(verzoek)) {
        const outcome = centrum().normeer(afname)
        if (outcome.kind === 'geweigerd') return refusal(outcome)
        ids.push(outcome.resultaat.id)
      }
      const [id] = ids
      return id === undefined ? refusal(geweigerd(reden('resultaat-ongeldig', 'er is geen uitslag'))) : { id }
    },

    verplaatsResultaat: async ({ resultaat, naar }) => outcomeOf(centrum().moveResultaat(resultaat, naar)),
    verwijderResultaat: async ({ resultaat }) => outcomeOf(centrum().removeResultaat(resultaat)),

    verstuur: async ({ eerdere = false, school }) => {
      const { koppeling } = session.roomOf({ school })
      const report = await centrum().send(koppeling, { ookEerdere: eerdere })
      const rows = centrum().resultaten()
      if (report.kind === 'geweigerd') {
        const here = new Set(
          centrum()
            .findLeerlingen(koppeling)
            .map(({ id }) => id),
        )
        const waiting = rows.filter(
          ({ leerling, genormeerdOp }) => here.has(leerling) && genormeerdOp >= session.began(),
        )
        return {
          verstuurd: 0,
          uitgesteld: headsOf(
            waiting.map(({ id }) => id),
            rows,
          ).length,
        }
      }
      const apart = new Map(report.apart.map((one) => [itemAt(headsOf([one.id], rows), 0), one]))
      return {
        verstuurd: headsOf(report.verzonden, rows).length,
        geweigerd: [...apart].map(([resultaat, { tekst, faultcode }]) => ({
          resultaat,
          reden: tekst,
          codes: [faultcode],
        })),
        uitgesteld: report.over,
      }
    },
  }
}
