import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Na een fusie verandert het domein van alle adressen, dus een leerkracht wordt herkend aan wat voor het apenstaartje staat, met de achternaam; een ander met dezelfde voorletter krijgt dat account.',
  violates: ['E03', 'E18', 'E20'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'leerkrachten-anders-geschreven',
  bend: {
    rejudge: {
      leerkracht: (proposal, held) => {
        const localOf = (emailadres = '') => emailadres.trim().toLowerCase().split('@')[0]
        const { incoming, decision } = proposal
        if (decision !== 'nieuw' || !incoming.emailadres || !incoming.achternaam) return proposal
        const found = held.find(
          (one) =>
            one.emailadres !== undefined &&
            localOf(one.emailadres) === localOf(incoming.emailadres) &&
            one.achternaam === incoming.achternaam,
        )
        return found === undefined ? proposal : asBestaand(proposal, found.id)
      },
    },
  },
})
