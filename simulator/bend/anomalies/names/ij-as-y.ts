import { defineAnomaly } from '../../anomaly.ts'
import { rewriteNaam, someName } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const ijAsY = defineAnomaly({
  name: 'ij-as-y',
  story: 'De ij is als y geschreven: Dyk.',
  seen: ['B21'],
  severity: 'S2',
  on: 'leerling',
  needs: 'ij in the name',
  fits: (leerling) => someName(leerling, /ij|IJ/),
  alter: leerlingen((leerling) => rewriteNaam(leerling, (text) => text.replaceAll('ij', 'y').replaceAll('IJ', 'Y'))),
})
