import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Resultaten hangen aan het nummer; krijgt een ander kind dat nummer, dan krijgt het ook de resultaten.',
  violates: ['A04', 'H01'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'let-op-een-koppeling-hersteld',
  bend: {
    centrum: afterwards(
      ['apply'],
      eachKept((result, now, before) => {
        const was = before.leerling.find(({ id }) => id === result.leerling)?.key
        const has = was === undefined ? undefined : now.leerling.find(({ key }) => key === was)
        return [has === undefined ? result : { ...result, leerling: has.id }]
      }),
    ),
  },
})
