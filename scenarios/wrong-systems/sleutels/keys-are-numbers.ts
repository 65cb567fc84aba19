import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De kolom voor het nummer is een getal; voorloopnullen zijn weg en 00042 is ineens 42.',
  violates: ['A17'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'let-op-het-nummer-zoals-het-kwam',
  bend: {
    delivery: eachLeerling(({ key, ...leerling }) => ({
      ...leerling,
      key: key && /^\d+$/.test(key) ? String(Number(key)) : key,
    })),
  },
})
