import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep die buiten de import blijft raakt haar kinderen kwijt; zij zitten nergens meer.',
  violates: ['G03'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'groep-niet-importeren',
  bend: {
    applied: storesLeerling((row, _, came, { after }) => {
      const done =
        after.import
          .at(-1)
          ?.rapport?.gekoppeld.filter(({ soort }) => soort === 'groep')
          .map(({ id }) => id) ?? []
      return came === undefined ? row : { ...row, groepen: (row.groepen ?? []).filter((id) => done.includes(id)) }
    }),
  },
})
