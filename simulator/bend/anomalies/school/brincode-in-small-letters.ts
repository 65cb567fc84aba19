import { defineAnomaly } from '../../anomaly.ts'

export const brincodeInSmallLetters = defineAnomaly({
  name: 'brincode-in-small-letters',
  story: 'De BRIN staat in kleine letters met een spatie erachter.',
  seen: ['F05'],
  severity: 'S3',
  on: 'school',
  invalid: 'a brincode is two digits and two capitals',
  later: true,
  alter: (school) => ({ ...school, brincode: `${school.brincode?.toLowerCase()} ` }),
})
