import { defineAnomaly } from '../../anomaly.ts'

export const dependancecode00 = defineAnomaly({
  name: 'dependancecode-00',
  story: 'De dependancecode is 00, wat hetzelfde is als leeg.',
  seen: ['F01'],
  severity: 'S3',
  on: 'school',
  alter: (school) => ({ ...school, dependancecode: '00' }),
})
