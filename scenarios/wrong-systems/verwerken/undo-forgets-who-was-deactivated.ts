import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ongedaan maken haalt weg wat nieuw was, maar wie gedeactiveerd werd blijft dat.',
  violates: ['G17', 'G14'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'ongedaan-gemaakt',
  bend: {
    calls: anewAtReset((own) => {
      const off = new Set<string>()
      return {
        maakOngedaan: async () => {
          for (const { id, actief } of (await own.toestand()).leerlingen) if (actief === false) off.add(id)
          return own.maakOngedaan()
        },
        toestand: async () => {
          const state = await own.toestand()
          return {
            ...state,
            leerlingen: state.leerlingen.map((leerling) =>
              off.has(leerling.id) ? { ...leerling, actief: false } : leerling,
            ),
          }
        },
      }
    }),
  },
})
