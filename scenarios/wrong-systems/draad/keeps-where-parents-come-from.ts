import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Afkomst van kind en ouders wordt bewaard; een toetssysteem heeft er niets aan.',
  violates: ['I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough: 'Na een antwoord waarin alles gevuld is staat er bij geen enkel record iets onder `overig`.',
  bend: {
    applied: storesLeerling((row, _, came) => {
      const { etniciteit, land, landVader, landMoeder } = came ?? {}
      const overig = {
        ...(etniciteit && { etniciteit }),
        ...(land && { land }),
        ...(landVader && { landVader }),
        ...(landMoeder && { landMoeder }),
      }
      return Object.keys(overig).length === 0 ? row : { ...row, overig }
    }),
  },
})
