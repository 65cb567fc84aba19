import { storesLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const absentTeacherKeepsTheGroup = defineWrongSystem({
  name: 'absent-teacher-keeps-the-group',
  story: 'Wie niet meer komt houdt zijn groep, en ziet de resultaten van kinderen die hij niet meer lesgeeft.',
  violates: ['E23'],
  caughtBy: 'leerkracht-weg',
  bend: {
    applied: storesLeerkracht((row, before, came) => (came === undefined && before !== undefined ? before : row)),
  },
})
