import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep heeft één leerkracht; de tweede van een duo duwt de eerste eruit.',
  violates: ['E10'],
  ernst: 'S3',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-een-duo',
  bend: {
    applied: ({ after }) => {
      const taken = new Set<string>()
      return {
        leerkracht: after.leerkracht.map((row) => ({
          ...row,
          groepen: row.groepen?.filter((id) => !taken.has(id) && taken.add(id)),
        })),
      }
    },
  },
})
