import { storesLeerling } from '../bends.ts'
import { importedGroups } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep die buiten de import blijft raakt haar kinderen kwijt; zij zitten nergens meer.',
  violates: ['G03'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'groep-niet-importeren',
  bend: {
    applied: storesLeerling((row, _, came, applied) =>
      came === undefined
        ? row
        : { ...row, groepen: (row.groepen ?? []).filter((id) => importedGroups(applied).includes(id)) },
    ),
  },
})
