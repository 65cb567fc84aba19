import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij samenvoegen krijgen verstuurde resultaten het nummer van de blijvende kaart in de verzendadministratie: ESIS heeft ze onder het verkeerde nummer en krijgt ze nooit meer.',
  violates: ['A26', 'H04'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'dubbel-ingeschreven-en-verstuurd',
  bend: {
    centrum: afterwards(['merge'], (now, before, [stays]) => {
      const key = now.leerling.find(({ id }) => id === stays)?.key
      return {
        resultaat: now.resultaat.map((row) => {
          const moved = before.resultaat.find(({ id }) => id === row.id)?.leerling !== row.leerling
          return moved && row.verzonden !== undefined && key !== undefined
            ? { ...row, verzonden: { ...row.verzonden, leerlingid: key } }
            : row
        }),
      }
    }),
  },
})
