import { defineAnomaly } from '../../anomaly.ts'
import { rewriteNaam, someName } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const ijAsOneLetter = defineAnomaly({
  name: 'ij-as-one-letter',
  story: 'De ij is als één teken geschreven: Dĳk.',
  seen: ['B21'],
  severity: 'S2',
  on: 'leerling',
  needs: 'ij in the name',
  fits: (leerling) => someName(leerling, /ij|IJ/),
  alter: leerlingen((leerling) =>
    rewriteNaam(leerling, (text) => text.replaceAll('ij', '\u0133').replaceAll('IJ', '\u0132')),
  ),
})
