import { storesLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const leftTeacherIsRemovedFromAllYears = defineWrongSystem({
  name: 'left-teacher-is-removed-from-all-years',
  story: 'Wie niet meer komt is uit al zijn groepen, ook die van vorig jaar en die niet in de import zaten.',
  violates: ['E23'],
  caughtBy: 'let-op-wie-niet-komt-blijft',
  bend: {
    applied: storesLeerkracht((row, before, came) =>
      came === undefined && before !== undefined ? { ...row, groepen: [] } : row,
    ),
  },
})
