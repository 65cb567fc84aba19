import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep wordt op nummer bijgewerkt, over alle jaren: de 3 van vorig jaar heet ineens 4.',
  violates: ['D02', 'D01'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'let-op-de-drie-van-vorig-jaar',
  bend: {
    applied: ({ after, school }) => ({
      groep: after.groep.map((row) => {
        const now = school.groepen?.find(({ key }) => key === row.key)
        return now === undefined || row.schooljaar === school.schooljaar ? row : { ...row, naam: now.naam }
      }),
    }),
  },
})
