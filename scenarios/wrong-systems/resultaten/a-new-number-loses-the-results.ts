import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Resultaten hangen aan het nummer; krijgt een kind een ander nummer, dan zijn ze weg.',
  violates: ['A09', 'H01'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'geweigerd-en-daarna-goed',
  bend: {
    centrum: afterwards(
      ['apply'],
      eachKept((result, now, before) => {
        const [is, was] = [now, before].map(({ leerling }) => leerling.find(({ id }) => id === result.leerling)?.key)
        return was !== undefined && is !== was ? [] : [result]
      }),
    ),
  },
})
