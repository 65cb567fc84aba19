import { inactive } from '../bends.ts'
import { inANewYear } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De eerste import van een schooljaar zet op inactief wie er niet in werd gekoppeld, ook wie een mens er buiten liet.',
  violates: ['G09', 'G10', 'G04'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'een-jaar-met-verloop',
  bend: () =>
    inANewYear((now) => {
      const last = now.import.at(-1)
      const linked = new Set(last?.rapport?.gekoppeld.flatMap(({ soort, id }) => (soort === 'leerling' ? id : [])))
      return {
        leerling: now.leerling.map((one) =>
          one.school === last?.koppeling && !linked.has(one.id) ? inactive(one) : one,
        ),
      }
    }),
})
