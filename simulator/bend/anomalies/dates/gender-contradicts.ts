import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const genderContradicts = defineAnomaly({
  name: 'gender-contradicts',
  story: 'Een jongen staat als meisje in het bericht, of andersom.',
  seen: ['C09'],
  severity: 'S1',
  on: 'leerling',
  needs: 'geslacht 1 or 2',
  fits: ({ geslacht }) => geslacht === '1' || geslacht === '2',
  alter: leerlingen((leerling) => ({ ...leerling, geslacht: leerling.geslacht === '1' ? '2' : '1' })),
})
