import { newWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const newAddressIsAnotherTeacher = defineWrongSystem({
  name: 'new-address-is-another-teacher',
  story: 'Het e-mailadres is de sleutel: een nieuw adres is een nieuw mens.',
  violates: ['E03', 'E05'],
  caughtBy: 'ander-adres',
  bend: {
    rejudge: {
      leerkracht: newWhen<'leerkracht'>(
        (incoming, held) => !!incoming.emailadres && !!held.emailadres && incoming.emailadres !== held.emailadres,
      ),
    },
  },
})
