import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De uitnodiging gaat de deur uit zodra de leerkracht op het scherm staat, dus ook als de import wordt afgebroken.',
  violates: ['E24', 'G17'],
  ernst: 'S3',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'let-op-een-duo',
  bend: {
    calls: anewAtReset((own) => {
      const extra: { leerkracht: string; emailadres: string }[] = []
      return {
        importeer: async (koppeling) => {
          const answer = await own.importeer(koppeling)
          if (answer.kind === 'voorstel')
            extra.push(
              ...answer.leerkrachten
                .filter(({ beslissing }) => beslissing === 'nieuw')
                .map(({ ref }) => ({ leerkracht: ref, emailadres: `${ref.replace(' ', '-')}@uitnodiging.example` })),
            )
          return answer
        },
        postbus: async () => [...(await own.postbus()), ...extra],
      }
    }),
  },
})
