import { defineAnomaly } from '../../anomaly.ts'
import { moveAll } from '../../groups.ts'

export const oneGroupOnly = defineAnomaly({
  name: 'one-group-only',
  story: 'De school heeft precies één groep.',
  seen: ['D28', 'I01'],
  severity: 'S3',
  on: 'school',
  alter: (school) => {
    const groep = school.groepen?.find(({ soort }) => soort === 'groep')
    return groep ? moveAll({ ...school, groepen: [groep] }, groep) : school
  },
})
