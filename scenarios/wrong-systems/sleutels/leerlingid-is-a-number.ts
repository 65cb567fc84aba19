import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het versturen is het nummer een getal; 00042 gaat terug als 42.',
  violates: ['A17', 'H01'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'let-op-het-nummer-zoals-het-kwam',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => ({
        ...afname,
        leerlingid: afname.leerlingid.replace(/^0+(?=\d)/, ''),
      })),
    }),
  },
})
