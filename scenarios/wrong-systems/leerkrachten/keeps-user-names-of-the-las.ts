import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De gebruikersnaam van de leerkracht in ESIS wordt bewaard.',
  violates: ['I07'],
  ernst: 'S3',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough: 'Na een antwoord waarin alles gevuld is staat er bij geen enkele leerkracht iets onder `overig`.',
  bend: {
    applied: storesLeerkracht((row, _, came) => {
      const { gebruikersnaam } = came ?? {}
      const overig = { ...(gebruikersnaam && { gebruikersnaam }) }
      return Object.keys(overig).length === 0 ? row : { ...row, overig }
    }),
  },
})
