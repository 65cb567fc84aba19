import { storesLeerkracht } from '../bends.ts'
import { inImportedGroups } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De leerkracht krijgt precies de groepen die verwerkt zijn; een groep die buiten bleef is hij kwijt.',
  violates: ['E10', 'G03'],
  ernst: 'S3',
  familie: 'verwart-groepen',
  caughtBy: 'groep-die-buiten-blijft',
  bend: {
    applied: storesLeerkracht(inImportedGroups),
  },
})
