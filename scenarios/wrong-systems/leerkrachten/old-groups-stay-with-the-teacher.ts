import { storesLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const oldGroupsStayWithTheTeacher = defineWrongSystem({
  name: 'old-groups-stay-with-the-teacher',
  story: 'Er komen groepen bij, er gaat er nooit een af: de juf van vorig jaar ziet de klas nog.',
  violates: ['E10', 'E23'],
  caughtBy: 'duo',
  bend: {
    applied: storesLeerkracht((row, before) => ({
      ...row,
      groepen: [...new Set([...(before?.groepen ?? []), ...(row.groepen ?? [])])],
    })),
  },
})
