import { onMoving } from '../shared-results.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een uitslag die ESIS weigerde blijft apart staan, ook nadat hij bij het goede kind is gezet; hij gaat nooit.',
  violates: ['H02', 'H04'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'stroom-weg-na-een-weigering',
  bend: {
    centrum: (own) =>
      onMoving((results, { id }, naar) =>
        results.map((one) => {
          const { key, eckid } = own.state().leerling.find((pupil) => pupil.id === naar) ?? {}
          if (one.id !== id || one.apart === undefined || key === undefined) return one
          const { eckid: _, ...apart } = one.apart
          return { ...one, apart: { ...apart, leerlingid: key, ...(eckid !== undefined && { eckid }) } }
        }),
      ).centrum?.(own) ?? own,
  },
})
