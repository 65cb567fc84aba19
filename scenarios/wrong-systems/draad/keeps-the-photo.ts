import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het adres van de foto wordt bewaard; niemand heeft erom gevraagd.',
  violates: ['I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough: 'Na een antwoord waarin alles gevuld is staat er bij geen enkel record iets onder `overig`.',
  bend: {
    applied: storesLeerling((row, _, came) => {
      const { fotourl } = came ?? {}
      const overig = { ...(fotourl && { fotourl }) }
      return Object.keys(overig).length === 0 ? row : { ...row, overig }
    }),
  },
})
