import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Verwijder nummers leegt ook de nummers van leerkrachten: bij de volgende import wordt een collega met een nieuwe naam en een nieuw adres niet herkend, en krijgt een tweede account en een mail.',
  violates: ['A23', 'E21', 'E24'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'nummers-leeg-en-een-nieuwe-naam',
  bend: {
    centrum: afterwards(['removeNummers'], (now, _before, [school]) => ({
      leerkracht: now.leerkracht.map((row) => {
        if (row.school !== school) return row
        const { key: _, ...rest } = row
        return rest
      }),
    })),
  },
})
