import { schoolIdOf } from '../../../src/school/school.ts'
import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij een import op de eigen school wordt de kaart van de leerkracht opnieuw geschreven zonder de andere school waar zij ook werkt.',
  violates: ['E09'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'op-de-eigen-school-nieuwe-klas',
  bend: {
    applied: storesLeerkracht((row, _before, came, { school }) => {
      if (
        came === undefined ||
        row.ookBij === undefined ||
        row.school !== schoolIdOf(school.brincode ?? '', school.dependancecode)
      )
        return row
      const { ookBij: _, ...rest } = row
      return rest
    }),
  },
})
