import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een nummer wordt opgezocht bij alle scholen tegelijk: het kind van de ene school krijgt het record van de andere.',
  violates: ['A22'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'zelfde-nummer-op-twee-scholen',
  bend: {
    rejudge: {
      leerling: (proposal, held, elsewhere) => {
        const found = [...held, ...elsewhere].find(({ key }) => key !== undefined && key === proposal.incoming.key)
        return found === undefined ? proposal : asBestaand(proposal, found.id)
      },
    },
  },
})
