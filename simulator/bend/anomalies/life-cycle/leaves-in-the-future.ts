import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const leavesInTheFuture = defineAnomaly({
  name: 'leaves-in-the-future',
  story: 'De uitstroomdatum ligt in de toekomst: de leerling is er nog.',
  seen: ['G12'],
  severity: 'S2',
  on: 'leerling',
  alter: leerlingen((leerling, { school }) => ({ ...leerling, uitstroomdatum: `${school.schooljaar.slice(5)}-02-01` })),
})
