import { defineWrongSystem } from './wrong-system.ts'

export const resultsWithoutMarkerWait = defineWrongSystem({
  name: 'results-without-marker-wait',
  story: 'Een resultaat gaat pas als bekend is welke leerkracht het nakeek; zonder nummer blijft het liggen.',
  violates: ['H08'],
  caughtBy: 'wie-nakeek-mag-ontbreken',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.filter(({ resultaatverwerkerid }) => resultaatverwerkerid !== undefined),
    }),
  },
})
