import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie weg is wordt alleen nog op nummer gezocht. Zijn de nummers leeggemaakt, dan krijgt een kind dat terugkomt een tweede kaart.',
  violates: ['A23', 'A28'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'nummers-verwijderd-van-wie-weg-is',
  bend: {
    rejudge: {
      leerling: (proposal, held) => {
        const target = held.find(({ id }) => id === proposal.id)
        return target?.actief === false && target.key === undefined ? asNieuw<'leerling'>(proposal) : proposal
      },
    },
  },
})
