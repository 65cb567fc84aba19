import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het e-mailadres is de sleutel: een nieuw adres is een nieuw mens.',
  violates: ['E03', 'E05'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'ander-adres',
  bend: {
    rejudge: {
      leerkracht: newWhen<'leerkracht'>(
        (incoming, held) => !!incoming.emailadres && !!held.emailadres && incoming.emailadres !== held.emailadres,
      ),
    },
  },
})
