import { defineWrongSystem } from './wrong-system.ts'

export const leerlingidIsTrimmed = defineWrongSystem({
  name: 'leerlingid-is-trimmed',
  story: 'Bij het versturen worden spaties van het nummer gehaald; ESIS kent die leerling niet.',
  violates: ['H01'],
  caughtBy: 'let-op-het-nummer-zoals-het-kwam',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => ({ ...afname, leerlingid: afname.leerlingid.trim() })),
    }),
  },
})
