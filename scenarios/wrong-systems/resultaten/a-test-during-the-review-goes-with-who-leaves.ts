import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie met een import van de lijst gaat, wordt bewaard zoals hij was toen er werd opgehaald; de toets die daarna is nagekeken is weg.',
  violates: ['G01', 'G18', 'H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'resultaat-van-wie-weg-is',
  bend: {
    centrum: afterwards(['apply'], (now, before, [id]) => {
      const since = before.import.find((one) => one.id === id)?.opgehaald ?? 0
      const there = new Set(before.leerling.flatMap((one) => (one.actief === false ? [] : one.id)))
      const gone = new Set(now.leerling.flatMap((one) => (one.actief === false && there.has(one.id) ? one.id : [])))
      return { resultaat: now.resultaat.filter((one) => !gone.has(one.leerling) || one.genormeerdOp < since) }
    }),
  },
})
