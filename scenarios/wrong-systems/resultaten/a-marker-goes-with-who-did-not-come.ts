import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Komt een leerkracht niet mee met de import, dan raakt alles wat hij nakeek zijn naam kwijt.',
  violates: ['E22', 'E23', 'H08'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'leerkracht-weg',
  bend: {
    centrum: afterwards(['apply'], (now, before) => {
      const came = new Set(now.import.at(-1)?.rapport?.gekoppeld.map(({ soort, id }) => `${soort} ${id}`))
      const forget = eachKept(({ verwerker, ...result }) => [
        verwerker === undefined || came.has(`leerkracht ${verwerker}`)
          ? { ...result, ...(verwerker && { verwerker }) }
          : result,
      ])
      return forget(now, before)
    }),
  },
})
