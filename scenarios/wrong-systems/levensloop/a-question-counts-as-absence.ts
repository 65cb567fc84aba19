import { inactive, storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const aQuestionCountsAsAbsence = defineWrongSystem({
  name: 'a-question-counts-as-absence',
  story: 'Over wie nog een vraag openstaat komt niet mee, en wie niet meekomt wordt gedeactiveerd.',
  violates: ['G04', 'A03'],
  caughtBy: 'geboortedatum-verbeterd',
  bend: {
    applied: storesLeerling((row, before, came, { after }) => {
      const asked = after.levering.flatMap(({ plan }) =>
        plan.leerlingen.filter(({ mustLook }) => mustLook).flatMap(({ candidates }) => candidates.map(({ id }) => id)),
      )
      return before !== undefined && came === undefined && asked.includes(row.id) ? inactive(row) : row
    }),
  },
})
