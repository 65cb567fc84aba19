import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const pupilKeyIsTeacherKey = defineAnomaly({
  name: 'pupil-key-is-teacher-key',
  story: 'Een leerling en een leerkracht hebben dezelfde sleutel.',
  seen: ['A21'],
  severity: 'S1',
  on: 'leerling',
  needs: 'a teacher at the school',
  fits: (_, school) => (school.leerkrachten ?? []).some(({ key }) => key !== undefined),
  alter: leerlingen((leerling, { school, turn }) => ({
    ...leerling,
    key: turn((school.leerkrachten ?? []).flatMap(({ key }) => key ?? [])),
  })),
})
