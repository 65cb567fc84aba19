import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const eckidInTestForm = defineAnomaly({
  name: 'eckid-in-test-form',
  story: 'Het ECK iD heeft niet de vorm van een keten-id maar die van een testomgeving.',
  seen: ['A15'],
  severity: 'S3',
  on: 'leerling',
  alter: leerlingen((leerling, { number }) => ({ ...leerling, eckid: `eckid_L${number + 1}` })),
})
