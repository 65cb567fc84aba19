import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie in welke groep zit wordt bij iedere import opnieuw gevuld. Stuurt het LAS een keer geen groepen, dan zit niemand meer ergens in.',
  violates: ['D29', 'G03'],
  ernst: 'S2',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'geen-groepen',
  bend: {
    applied: storesLeerling((row, _was, came, { after, school }) => {
      if (came === undefined || (school.groepen ?? []).length > 0) return row
      const now = new Set(after.groep.filter(({ schooljaar }) => schooljaar === school.schooljaar).map(({ id }) => id))
      return { ...row, groepen: (row.groepen ?? []).filter((id) => !now.has(id)) }
    }),
  },
})
