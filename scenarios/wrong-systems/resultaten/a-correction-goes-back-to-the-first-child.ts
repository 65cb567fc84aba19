import { afterNorming } from '../shared-results.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een verbetering zoekt op bij wie de toets het eerst stond: wat naar het goede kind was verplaatst, gaat terug naar het verkeerde.',
  violates: ['H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'verbeterd-na-het-verplaatsen',
  bend: () => {
    const first = new Map<string, string>()
    return {
      centrum: afterNorming(({ id, leerling }, own) => {
        const was = first.get(id)
        if (was === undefined) first.set(id, leerling)
        else if (was !== leerling) {
          const now = own.state()
          own.reset({
            ...now,
            resultaat: now.resultaat.map((one) => (one.id === id ? { ...one, leerling: was } : one)),
          })
        }
      }),
    }
  },
})
