import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een klas die niet meer geleverd wordt houdt haar leerlingen: na een splitsing zit ieder kind in de oude en in de nieuwe klas, en ziet de leerkracht van de oude het nog.',
  violates: ['D23', 'G02'],
  ernst: 'S1',
  familie: 'verwart-groepen',
  caughtBy: 'gesplitst-met-leerkrachten',
  bend: {
    applied: storesLeerling((row, before, came, { after, school }) => {
      if (before === undefined || came === undefined) return row
      const delivered = new Set((school.groepen ?? []).map(({ key }) => key))
      const stays = (before.groepen ?? []).filter((id) => {
        const groep = after.groep.find((one) => one.id === id)
        return groep?.schooljaar === school.schooljaar && groep.key !== undefined && !delivered.has(groep.key)
      })
      return { ...row, groepen: [...new Set([...(row.groepen ?? []), ...stays])] }
    }),
  },
})
