import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De nieuwe groep komt erbij, de oude gaat er niet af.',
  violates: ['G02'],
  ernst: 'S1',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-wie-van-groep-verandert',
  bend: {
    applied: storesLeerling((row, before) => ({
      ...row,
      groepen: [...new Set([...(before?.groepen ?? []), ...(row.groepen ?? [])])],
    })),
  },
})
