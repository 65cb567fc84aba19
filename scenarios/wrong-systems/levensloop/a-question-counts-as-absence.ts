import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Over wie nog een vraag openstaat komt niet mee, en wie niet meekomt wordt gedeactiveerd.',
  violates: ['G04', 'A03'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
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
