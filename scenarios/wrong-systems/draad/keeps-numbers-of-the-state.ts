import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Burgerservicenummer en onderwijsnummer worden bewaard omdat ze kwamen.',
  violates: ['I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough: 'Na een antwoord waarin alles gevuld is staat er bij geen enkel record iets onder `overig`.',
  bend: {
    applied: storesLeerling((row, _, came) => {
      const { bsn, onderwijsnummer, bsnOndwnr4 } = came ?? {}
      const overig = {
        ...(bsn && { bsn }),
        ...(onderwijsnummer && { onderwijsnummer }),
        ...(bsnOndwnr4 && { bsnOndwnr4 }),
      }
      return Object.keys(overig).length === 0 ? row : { ...row, overig }
    }),
  },
})
