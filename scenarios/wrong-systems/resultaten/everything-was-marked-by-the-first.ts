import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie het eerste resultaat nakeek staat bij alle resultaten van het bericht.',
  violates: ['H08'],
  ernst: 'S3',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'wie-nakeek-mag-ontbreken',
  bend: {
    bericht: (bericht) => {
      const { resultaatverwerkerid } = bericht.toetsafnames.find((one) => one.resultaatverwerkerid) ?? {}
      return {
        ...bericht,
        toetsafnames: bericht.toetsafnames.map((one) => ({
          ...one,
          ...(resultaatverwerkerid && { resultaatverwerkerid }),
        })),
      }
    },
  },
})
