import type { Regel } from '../../../contracts/adapter/adapter.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie op Koppeling opheffen klikt krijgt ongevraagd de volgende die erop lijkt: het kind komt in de kaart van een naamgenoot.',
  violates: ['G19', 'A26'],
  ernst: 'S1',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'voorstel-teruggedraaid',
  bend: () => {
    let lines: readonly Regel[] = []
    return {
      calls: (own) => ({
        importeer: async (koppeling) => {
          const answer = await own.importeer(koppeling)
          lines = answer.kind === 'voorstel' ? answer.leerlingen : []
          return answer
        },
        beslis: async (choice) => {
          const outcome = await own.beslis(choice)
          if (choice.actie !== 'koppeling-opheffen' || choice.soort !== 'leerling') return outcome
          const { ref, soort, school } = choice
          const line = lines.find((one) => one.ref === ref)
          const met = line?.kandidaten?.find((id) => id !== line.bestaand)
          return met === undefined
            ? outcome
            : own.beslis({ ref, soort, actie: 'koppelen', met, ...(school !== undefined && { school }) })
        },
      }),
    }
  },
})
