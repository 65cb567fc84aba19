import type { Testcentrum } from '../../../src/testcentrum/testcentrum.ts'
import { defineWrongSystem } from '../wrong-system.ts'

/** The results that are not found, whatever is done meanwhile. */
const without = async <Outcome>(own: Testcentrum, send: () => Promise<Outcome>): Promise<Outcome> => {
  const state = own.state()
  const unseen = new Set(state.leerling.flatMap(({ id, groepen = [] }) => (groepen.length === 0 ? [id] : [])))
  const hidden = state.resultaat.filter(({ leerling }) => unseen.has(leerling))
  own.reset({ ...state, resultaat: state.resultaat.filter((one) => !hidden.includes(one)) })
  try {
    return await send()
  } finally {
    const now = own.state()
    own.reset({ ...now, resultaat: [...now.resultaat, ...hidden] })
  }
}

export default defineWrongSystem({
  story:
    'Wat verstuurd moet worden wordt klas voor klas opgezocht. De uitslag van een kind dat in geen groep zit gaat nooit naar ESIS, en niemand hoort het.',
  violates: ['D14', 'H01'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'zonder-groep',
  bend: {
    centrum: (own) => ({
      ...own,
      send: (koppeling, options) => without(own, () => own.send(koppeling, options)),
    }),
  },
})
