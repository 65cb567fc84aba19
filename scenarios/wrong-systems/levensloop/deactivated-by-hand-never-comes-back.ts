import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie met de hand gedeactiveerd is blijft dat, ook als hij jaren later weer in het bericht staat.',
  violates: ['A28', 'A29'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'met-de-hand-gedeactiveerd-en-terug',
  bend: {
    applied: storesLeerling((row, before) =>
      before?.gedeactiveerd?.reden === 'met-de-hand' ? { ...row, actief: false } : row,
    ),
  },
})
