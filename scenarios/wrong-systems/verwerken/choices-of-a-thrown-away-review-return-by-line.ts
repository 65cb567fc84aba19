import type { Adapter } from '../../../contracts/adapter/adapter.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Keuzes staan in de sessie onder het regelnummer en Import afbreken wist ze niet; bij de volgende import vallen ze op wie nu op die regel staat.',
  violates: ['G17', 'G19'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  caughtBy: 'naamgenoten-en-een-tweeling',
  bend: () => {
    type Choice = Parameters<Required<Adapter>['beslis']>[0]
    const made = new Map<string, Choice[]>()
    const thrown = new Set<string>()
    const placeOf = (question?: { readonly school?: string | undefined }) => question?.school ?? ''
    return {
      calls: (own) => ({
        reset: (start) => {
          made.clear()
          thrown.clear()
          return own.reset(start)
        },
        beslis: async (question) => {
          const answer = await own.beslis(question)
          const place = placeOf(question)
          if (answer.kind === 'ok') made.set(place, [...(made.get(place) ?? []), question])
          return answer
        },
        breekAf: (question) => {
          thrown.add(placeOf(question))
          return own.breekAf(question)
        },
        importeer: async (question) => {
          const answer = await own.importeer(question)
          if (answer.kind !== 'voorstel') return answer
          const place = placeOf(question)
          const again = thrown.delete(place) ? (made.get(place) ?? []) : []
          made.delete(place)
          const taken = new Map<string, Choice>()
          for (const choice of again) if ((await own.beslis(choice)).kind === 'ok') taken.set(choice.ref, choice)
          const asItStands = answer.leerlingen.map((line) => {
            const choice = taken.get(line.ref)
            if (choice === undefined) return line
            const { twijfel: _, bestaand: __, ...rest } = line
            if (choice.actie === 'koppelen') return { ...rest, beslissing: 'bestaand' as const, bestaand: choice.met }
            return {
              ...rest,
              beslissing: choice.actie === 'niet-importeren' ? ('niet-importeren' as const) : ('nieuw' as const),
            }
          })
          return { ...answer, leerlingen: asItStands }
        },
        verwerk: async (question) => {
          const answer = await own.verwerk(question)
          if (answer.kind === 'verwerkt') made.delete(placeOf(question))
          return answer
        },
      }),
    }
  },
})
