import { defineAnomaly } from '../../anomaly.ts'

export const dependancecodeOfOneDigit = defineAnomaly({
  name: 'dependancecode-of-one-digit',
  story: 'De dependancecode is één cijfer.',
  seen: ['F02'],
  severity: 'S3',
  on: 'school',
  invalid: 'a dependancecode has two digits',
  later: true,
  alter: (school) => ({ ...school, dependancecode: '0' }),
})
