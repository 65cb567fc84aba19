import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een resultaat gaat pas als bekend is welke leerkracht het nakeek; zonder nummer blijft het liggen.',
  violates: ['H08'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'wie-nakeek-mag-ontbreken',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.filter(({ resultaatverwerkerid }) => resultaatverwerkerid !== undefined),
    }),
  },
})
