import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het samenvoegen worden resultaten gekopieerd in plaats van verplaatst.',
  violates: ['A26', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: {
    centrum: afterwards(['merge'], (now, before) => {
      const moved = before.resultaat.filter((was) =>
        now.resultaat.some((one) => one.id === was.id && one.leerling !== was.leerling),
      )
      return { resultaat: [...now.resultaat, ...moved.map((one) => ({ ...one, id: `${one.id}-kopie` }))] }
    }),
  },
})
