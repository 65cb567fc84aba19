import { defineAnomaly } from '../../anomaly.ts'
import { capitalised } from '../../letters.ts'
import { leerlingenWith } from '../../steps.ts'

export const voorvoegselWithCapital = defineAnomaly({
  name: 'voorvoegsel-with-capital',
  story: 'Het voorvoegsel staat met een hoofdletter: Van der.',
  seen: ['B09'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a voorvoegsel in small letters',
  fits: ({ voorvoegsel }) => /^[a-z]/.test(voorvoegsel ?? ''),
  alter: leerlingenWith(['voorvoegsel'], (leerling) => ({
    ...leerling,
    voorvoegsel: capitalised(leerling.voorvoegsel),
  })),
})
