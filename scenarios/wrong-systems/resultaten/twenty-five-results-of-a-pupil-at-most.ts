import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Van een leerling gaan vijfentwintig resultaten mee; wat er meer is geldt ook als verstuurd.',
  violates: ['H05', 'I08'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'dertig-toetsen-van-een-kind',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((one) => ({ ...one, resultaten: one.resultaten.slice(0, 25) })),
    }),
  },
})
