import { storesLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const oldSurnameOfATeacherStays = defineWrongSystem({
  name: 'old-surname-of-a-teacher-stays',
  story: 'De naam van een leerkracht wordt alleen bij het aanmaken gevuld.',
  violates: ['B20'],
  caughtBy: 'leerkracht-trouwt',
  bend: {
    applied: storesLeerkracht((row, before) => ({
      ...row,
      ...(before?.achternaam && { achternaam: before.achternaam }),
    })),
  },
})
