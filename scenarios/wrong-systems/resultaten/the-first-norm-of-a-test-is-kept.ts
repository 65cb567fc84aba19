import type { Bericht } from '../wrong-system.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De omschrijving van een toets met zijn normering staat per toetscode in een cache; wie met een andere normering is genormeerd gaat met de eerste mee.',
  violates: ['H04'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'een-jaar-vol-toetsen',
  bend: () => {
    const definitions = new Map<string, Bericht['toetsen'][number]>()
    return {
      bericht: (bericht) => ({
        ...bericht,
        toetsen: bericht.toetsen.map((toets) => {
          const known = definitions.get(toets.toetscode.waarde)
          if (known === undefined) definitions.set(toets.toetscode.waarde, toets)
          return known ?? toets
        }),
      }),
      calls: (own) => ({
        reset: (start) => {
          definitions.clear()
          return own.reset(start)
        },
      }),
    }
  },
})
