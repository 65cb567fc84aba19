import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een leerkracht staat alleen nog bij groepen van dit jaar; wie vorig jaar een toets afnam is niet meer te vinden.',
  violates: ['E23', 'D01'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'keuze-over-het-jaar',
  bend: {
    applied: storesLeerkracht((row, _, came, { after, school }) => {
      const old = after.groep.filter(({ schooljaar }) => schooljaar !== school.schooljaar).map(({ id }) => id)
      return came === undefined ? row : { ...row, groepen: row.groepen?.filter((id) => !old.includes(id)) ?? [] }
    }),
  },
})
