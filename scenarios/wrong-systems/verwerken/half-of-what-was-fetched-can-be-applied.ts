import { holding } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

/** Of a list the first half. */
const half = <Item>(items: readonly Item[]): readonly Item[] => items.slice(0, Math.ceil(items.length / 2))

export default defineWrongSystem({
  story:
    'Valt het systeem uit tijdens het ophalen, dan staat er een controle klaar met de leerlingen tot dan toe; wie die verwerkt deactiveert de rest.',
  violates: ['I09', 'G06'],
  ernst: 'S1',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'stroom-valt-uit [1]',
  bend: () =>
    holding((held) => ({
      calls: (own) => ({
        valUit: async (question) => {
          const outcome = await own.valUit(question)
          const centrum = held()
          if (question.tijdens !== 'importeer' || centrum === undefined) return outcome
          await own.importeer(question.vraag)
          const now = centrum.state()
          const open = now.import.findLast(({ status }) => status === 'controle')
          const levering = now.levering.map((one) =>
            one.id !== open?.id
              ? one
              : {
                  ...one,
                  school: { ...one.school, leerlingen: half(one.school.leerlingen) },
                  plan: { ...one.plan, leerlingen: half(one.plan.leerlingen) },
                },
          )
          centrum.reset({ ...now, levering })
          return outcome
        },
      }),
    })),
})
