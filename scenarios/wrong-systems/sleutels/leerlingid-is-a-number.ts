import { defineWrongSystem } from './wrong-system.ts'

export const leerlingidIsANumber = defineWrongSystem({
  name: 'leerlingid-is-a-number',
  story: 'Bij het versturen is het nummer een getal; 00042 gaat terug als 42.',
  violates: ['A17', 'H01'],
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
