import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een bekende leerkracht op niet importeren telt als iemand die niet kwam: zij is haar klas kwijt, en ziet maandag geen kind meer.',
  violates: ['G04', 'E17'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'let-op-wie-zelf-buiten-blijft',
  bend: {
    applied: storesLeerkracht((row, _before, _came, { after, school }) => {
      const { keuzes = {} } = after.import.at(-1) ?? {}
      const isOut = school.leerkrachten?.some(
        ({ key }, index) => key === row.key && keuzes[`leerkracht ${index}`]?.decision === 'niet-importeren',
      )
      if (!isOut) return row
      const now = new Set(after.groep.flatMap((one) => (one.schooljaar === school.schooljaar ? one.id : [])))
      return { ...row, groepen: row.groepen?.filter((id) => !now.has(id)) ?? [] }
    }),
  },
})
