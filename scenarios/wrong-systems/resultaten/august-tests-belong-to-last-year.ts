import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het schooljaar van een resultaat begint hier op 1 september; een toets uit augustus gaat onder het vorige schooljaar naar ESIS.',
  violates: ['F08', 'H04'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'een-jaar-vol-toetsen',
  bend: {
    bericht: (bericht) => {
      const day = bericht.toetsafnames[0]?.resultaten[0]?.afnamedatum ?? ''
      const year = Number(day.slice(0, 4))
      const schooljaar = day.slice(5, 7) >= '09' ? `${year}-${year + 1}` : `${year - 1}-${year}`
      return day === '' ? bericht : { ...bericht, school: { ...bericht.school, schooljaar } }
    },
  },
})
