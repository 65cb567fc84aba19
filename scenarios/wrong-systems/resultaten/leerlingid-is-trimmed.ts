import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het versturen worden spaties van het nummer gehaald; ESIS kent die leerling niet.',
  violates: ['H01'],
  ernst: 'S2',
  familie: 'knoeit-met-nummers',
  caughtBy: 'let-op-het-nummer-zoals-het-kwam',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => ({ ...afname, leerlingid: afname.leerlingid.trim() })),
    }),
  },
})
