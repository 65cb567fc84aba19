import { storesLeerling } from '../bends.ts'
import { inImportedGroups } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep die buiten de import blijft raakt haar kinderen kwijt; zij zitten nergens meer.',
  violates: ['G03'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'groep-niet-importeren',
  bend: {
    applied: storesLeerling(inImportedGroups),
  },
})
