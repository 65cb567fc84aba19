import type { Adapter } from '../../../contracts/adapter/adapter.ts'
import { scopeOf } from '../../../src/school/school.ts'
import { outcomeOf } from './answers.ts'
import { recordsOf, rowsFrom } from './records.ts'
import { resultatenOf } from './results.ts'
import type { Session } from './session.ts'

type Calls =
  | 'reset'
  | 'voegSchoolToe'
  | 'tijd'
  | 'toestand'
  | 'verwijderNummers'
  | 'voegSamen'
  | 'deactiveer'
  | 'postbus'

/** What the testcentrum has, and what is done with it beside an import. */
export function beheer(session: Session): Required<Pick<Adapter, Calls>> {
  const { centrum } = session
  return {
    reset: async ({ nu, toestand, ...place }) => {
      const [code, now] = [scopeOf(place), Date.parse(nu)]
      const state = { omgeving: [omgevingOf('school', place.brincode)], ...rowsFrom(toestand, code, now) }
      session.begin(state, { code, koppeling: code, omgeving: 'school' }, now)
    },

    voegSchoolToe: async ({ brincode, dependancecode, toestand }) => {
      const code = scopeOf({ brincode, dependancecode })
      const { omgeving, groep, leerkracht, leerling, resultaat, ...rest } = centrum().state()
      const came = rowsFrom(toestand, code, session.now())
      // Locations of one brincode share an environment (edge case F14).
      const there = omgeving.find((one) => one.brincode === brincode)
      centrum().reset({
        ...rest,
        omgeving: there ? omgeving : [...omgeving, omgevingOf(brincode, brincode)],
        groep: [...groep, ...came.groep],
        leerkracht: [...leerkracht, ...came.leerkracht],
        leerling: [...leerling, ...came.leerling],
        resultaat: [...resultaat, ...came.resultaat],
      })
      session.addRoom({ code, koppeling: code, omgeving: there?.id ?? brincode })
      return { kind: 'ok' }
    },

    tijd: async ({ nu }) => session.turnTo(Date.parse(nu)),

    toestand: async () => ({
      ...recordsOf(centrum().state(), session.rooms()[0]?.code ?? ''),
      resultaten: resultatenOf(centrum().resultaten()),
    }),

    verwijderNummers: async (question) => {
      centrum().removeNummers(session.roomOf(question).koppeling)
      return { kind: 'ok' }
    },

    voegSamen: async ({ blijft, verdwijnt }) => outcomeOf(centrum().merge(blijft, verdwijnt)),
    deactiveer: async ({ leerling, actief = false }) => outcomeOf(centrum().setActief(leerling, actief)),
    postbus: async () =>
      centrum()
        .uitnodigingen()
        .map(({ leerkracht, emailadres }) => ({ leerkracht, emailadres })),
  }
}

const omgevingOf = (id: string, brincode: string) => ({
  id,
  naam: 'De school',
  ...(brincode !== '' && { brincode }),
})
