import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Stuurt het LAS geen e-mailadres, dan is het adres van een bekende leerkracht weg en kan hij niet meer inloggen.',
  violates: ['E07', 'E01'],
  ernst: 'S2',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'adres-verdwijnt',
  bend: {
    applied: storesLeerkracht(({ emailadres, ...row }, before, came) => ({
      ...row,
      ...((came === undefined || before === undefined || row.emailGetypt || came.emailadres) &&
        emailadres && { emailadres }),
    })),
  },
})
