import { eachLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const leaversComeInAsNew = defineWrongSystem({
  name: 'leavers-come-in-as-new',
  story: 'Uitstroomdatum en jaargroep H worden niet gelezen; wie allang weg is komt als nieuw binnen.',
  violates: ['D11', 'G11'],
  caughtBy: 'let-op-wie-al-weg-is',
  bend: {
    delivery: eachLeerling(({ uitstroomdatum, jaargroep, ...leerling }) => ({
      ...leerling,
      ...(jaargroep !== 'H' && { jaargroep }),
    })),
  },
})
