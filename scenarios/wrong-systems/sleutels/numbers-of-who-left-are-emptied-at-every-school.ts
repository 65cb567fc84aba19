import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Verwijder nummers zoekt wie actief is per school, en wie inactief is in alles wat er staat: ook op de andere school is wie weg is zijn nummer kwijt.',
  violates: ['A22', 'A23', 'F10'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'nummers-weg-op-een-vestiging',
  bend: {
    centrum: afterwards(['removeNummers'], ({ leerling }) => ({
      leerling: leerling.map((one) => {
        if (one.actief !== false) return one
        const { key: _, ...rest } = one
        return rest
      }),
    })),
  },
})
