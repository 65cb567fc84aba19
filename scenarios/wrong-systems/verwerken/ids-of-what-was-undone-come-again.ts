import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een nieuw id is het hoogste plus één. Wat ongedaan gemaakt is geeft zijn id aan de volgende: de uitnodiging van vorige week wijst naar het account van een ander.',
  violates: ['E24', 'G19'],
  ernst: 'S1',
  familie: 'herstelt-half',
  caughtBy: 'ongedaan-en-dan-komen-er-anderen',
  bend: {
    centrum: afterwards(['undo'], (now) => {
      const highest = (rows: readonly { readonly id: string }[]) =>
        Math.max(0, ...rows.map(({ id }) => Number(/-(\d+)$/.exec(id)?.[1] ?? 0)))
      const { groep, leerkracht, leerling } = now
      return {
        tellers: {
          ...now.tellers,
          groep: highest(groep),
          leerkracht: highest(leerkracht),
          leerling: highest(leerling),
        },
      }
    }),
  },
})
