import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij samenvoegen gaat het leerlingnummer over naar de kaart die blijft, het ECK iD niet: na een wissel van LAS wordt het kind niet herkend.',
  violates: ['A26', 'A09'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'oude-kaart-blijft-en-leert-bij',
  bend: {
    centrum: afterwards(['merge'], (now, before, [stays]) => ({
      leerling: now.leerling.map((row) => {
        const had = before.leerling.find(({ id }) => id === row.id)
        if (row.id !== stays || had?.eckid !== undefined) return row
        const { eckid: _, ...rest } = row
        return rest
      }),
    })),
  },
})
