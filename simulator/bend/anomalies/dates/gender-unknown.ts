import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const genderUnknown = defineAnomaly({
  name: 'gender-unknown',
  story: 'Het geslacht is onbekend (0), niet opgegeven (9) of ontbreekt.',
  seen: ['C08'],
  severity: 'S2',
  on: 'leerling',
  usual: 3,
  needs: 'geslacht 1 or 2',
  fits: ({ geslacht }) => geslacht === '1' || geslacht === '2',
  alter: leerlingen((leerling, { turn }) =>
    turn([{ ...leerling, geslacht: '0' }, { ...leerling, geslacht: '9' }, without(leerling, 'geslacht')]),
  ),
})
