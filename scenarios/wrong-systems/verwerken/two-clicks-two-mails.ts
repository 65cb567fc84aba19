import type { Adapter } from '../../../contracts/adapter/adapter.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Elke klik op Verwerken bekijkt eerst wie er al een uitnodiging heeft en mailt daarna de anderen; twee klikken tegelijk mailen iedereen twee keer.',
  violates: ['E24', 'G16'],
  ernst: 'S2',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'twee-keer-tegelijk-op-de-knop',
  bend: () => {
    const again: Awaited<ReturnType<Required<Adapter>['postbus']>>[number][] = []
    return {
      calls: (own) => ({
        reset: (start) => {
          again.length = 0
          return own.reset(start)
        },
        verwerk: async (question) => {
          const had = (await own.postbus({})).length
          await new Promise((go) => setImmediate(go))
          const answer = await own.verwerk(question)
          if (answer.kind === 'verwerkt' && answer.samenvatting === undefined)
            again.push(...(await own.postbus({})).slice(had))
          return answer
        },
        postbus: async (question) => [...(await own.postbus(question)), ...again],
      }),
    }
  },
})
