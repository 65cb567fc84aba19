import { dayBefore, eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De datum wordt als middernacht in een andere tijdzone gelezen en valt een dag eerder.',
  violates: ['C04', 'C05'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'datum-met-tijdzone',
  bend: {
    delivery: eachLeerling((leerling) => ({
      ...leerling,
      ...(leerling.geboortedatum && { geboortedatum: dayBefore(leerling.geboortedatum) }),
    })),
  },
})
