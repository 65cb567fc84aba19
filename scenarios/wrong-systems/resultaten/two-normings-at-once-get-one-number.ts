import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het volgende nummer wordt gelezen voordat het vorige geschreven is. Twee leerkrachten die tegelijk invoeren krijgen hetzelfde, en de tweede uitslag komt in de plaats van de eerste.',
  violates: ['H05', 'H04'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'twee-leerkrachten-voeren-tegelijk-in',
  bend: {
    calls: (own) => {
      let last: string | undefined
      return {
        normeer: async (question) => {
          const there = new Set((await own.toestand({})).resultaten?.map(({ id }) => id))
          await new Promise((resolve) => setImmediate(resolve))
          const overwritten = last === undefined || there.has(last) ? undefined : last
          const answer = await own.normeer(question)
          if (!('id' in answer) || there.has(answer.id)) return answer
          if (overwritten !== undefined && overwritten !== answer.id)
            await own.verwijderResultaat({ resultaat: overwritten })
          last = answer.id
          return answer
        },
      }
    },
  },
})
