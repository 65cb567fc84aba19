import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie een ander adres intikt ziet dat op de kaart, maar de uitnodiging gaat naar het adres uit ESIS: een collega die dat postvak leest kan het account aanmaken.',
  violates: ['E02', 'E06', 'E24'],
  ernst: 'S1',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'ander-adres-ingetikt-voor-de-uitnodiging',
  bend: {
    applied: ({ before, after, leerkrachten }) => ({
      uitnodiging: after.uitnodiging.map((one) => {
        const came = leerkrachten.get(one.leerkracht)?.emailadres
        const isNew = !before.uitnodiging.some(({ id }) => id === one.id)
        return isNew && came !== undefined ? { ...one, emailadres: came } : one
      }),
    }),
  },
})
