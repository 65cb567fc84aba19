import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const voorvoegselLost = defineAnomaly({
  name: 'voorvoegsel-lost',
  story: 'Het voorvoegsel is onderweg verdwenen: Van de Laar heet Laar.',
  seen: ['B17', 'B16'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a voorvoegsel',
  fits: ({ voorvoegsel }) => Boolean(voorvoegsel),
  alter: leerlingen((leerling) => without(leerling, 'voorvoegsel')),
})
