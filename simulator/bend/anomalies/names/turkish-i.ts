import { defineAnomaly } from '../../anomaly.ts'
import { rewriteNaam, someName } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const turkishI = defineAnomaly({
  name: 'turkish-i',
  story: 'Het LAS schrijft de Turkse ı en İ waar een ander systeem i en I heeft.',
  seen: ['B23'],
  severity: 'S2',
  on: 'leerling',
  needs: 'an i in the name',
  fits: (leerling) => someName(leerling, /i|I/),
  alter: leerlingen((leerling) => rewriteNaam(leerling, (text) => text.replaceAll('i', 'ı').replaceAll('I', 'İ'))),
})
