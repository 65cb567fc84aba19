import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie gedeactiveerd was en terugkomt wordt als schone kaart heropend: de groepen van eerdere schooljaren zijn weg.',
  violates: ['A28', 'A29', 'G14'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'terug-na-een-jaar',
  bend: {
    applied: storesLeerling((row, before, _came, { after, school }) => {
      if (before?.actief !== false || row.actief === false) return row
      const year = new Map(after.groep.map(({ id, schooljaar }) => [id, schooljaar]))
      return { ...row, groepen: (row.groepen ?? []).filter((id) => year.get(id) === school.schooljaar) }
    }),
  },
})
