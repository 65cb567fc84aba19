import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het jaar gaat als twee cijfers door het systeem: 1901 wordt 2001.',
  violates: ['C07'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'onmogelijke-datum [1901-05-01]',
  bend: {
    delivery: eachLeerling((one) => ({
      ...one,
      ...(one.geboortedatum && { geboortedatum: `20${one.geboortedatum.slice(2)}` }),
    })),
  },
})
