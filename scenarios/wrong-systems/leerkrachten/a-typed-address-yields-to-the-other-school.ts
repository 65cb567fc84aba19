import { scopeOf } from '../../../src/school/school.ts'
import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Dat een adres is ingetypt, weet alleen de school waar dat gebeurde. Importeert de andere school van deze leerkracht, dan staat het oude er weer, en kan zij niet meer inloggen.',
  violates: ['E07', 'E09'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'twee-scholen-om-en-om',
  bend: {
    applied: storesLeerkracht((row, before, came, { school }) =>
      before?.emailGetypt === true && came?.emailadres && before.school !== scopeOf(school)
        ? { ...row, emailadres: came.emailadres }
        : row,
    ),
  },
})
