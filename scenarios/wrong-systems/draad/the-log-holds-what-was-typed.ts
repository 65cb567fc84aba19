import { withLog } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wat iemand op het controlescherm intypt gaat het logboek in, om vragen te kunnen beantwoorden: ook het adres van thuis van een leerkracht.',
  violates: ['I07'],
  ernst: 'S2',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'ander-adres-ingetikt-voor-de-uitnodiging',
  bend: {
    calls: withLog((own, write) => ({
      beslis: async (beslissing) => {
        if (beslissing.actie === 'email') write(`beslis email ${beslissing.emailadres}`)
        return own.beslis(beslissing)
      },
    })),
  },
})
