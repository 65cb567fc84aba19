import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'

export const brincodeWithDependancecode = defineAnomaly({
  name: 'brincode-with-dependancecode',
  story: 'BRIN en dependancecode staan samen in één veld: 99QQ00.',
  seen: ['F03'],
  severity: 'S3',
  on: 'school',
  invalid: 'a brincode is two digits and two capitals',
  later: true,
  alter: (school) => ({
    ...without(school, 'dependancecode'),
    brincode: `${school.brincode}${school.dependancecode ?? '00'}`,
  }),
})
