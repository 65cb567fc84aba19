import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het samenvoegen gaan de resultaten naar de verkeerde: wie er boven in de lijst staat.',
  violates: ['A26', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'samengevoegd',
  bend: {
    centrum: afterwards(['merge'], (now, _, [stays, goes]) => {
      const third = now.leerling.find(({ id }) => id !== stays && id !== goes)?.id
      return {
        resultaat: now.resultaat.map((one) => (one.leerling === stays && third ? { ...one, leerling: third } : one)),
      }
    }),
  },
})
