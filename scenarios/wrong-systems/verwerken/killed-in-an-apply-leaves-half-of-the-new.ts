import { holding } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Verwerken is geen transactie: valt het systeem halverwege uit, dan staat de helft van de nieuwe kinderen er al, en bij een tweede druk op de knop komen die er nog eens bij.',
  violates: ['G16'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'stroom-valt-uit-en-nog-eens-op-de-knop [1]',
  bend: () =>
    holding((held) => {
      return {
        calls: (own) => ({
          valUit: async (question) => {
            const centrum = held()
            if (question.tijdens !== 'verwerk' || question.na === 0 || centrum === undefined)
              return await own.valUit(question)
            const before = centrum.state()
            const answer = await own.verwerk(question.vraag)
            if (answer.kind !== 'verwerkt') return { kind: 'ok' }
            const after = centrum.state()
            const were = new Set(before.leerling.map(({ id }) => id))
            const fresh = after.leerling.filter(({ id }) => !were.has(id))
            const lost = new Set(fresh.slice(Math.floor(fresh.length / 2)).map(({ id }) => id))
            centrum.reset({
              ...after,
              leerling: after.leerling.filter(({ id }) => !lost.has(id)),
              import: before.import,
              koppeling: before.koppeling,
            })
            return { kind: 'ok' }
          },
        }),
      }
    }),
})
