import { defineAnomaly } from '../../anomaly.ts'
import { leerkrachten } from '../../steps.ts'

export const emailInOddCase = defineAnomaly({
  name: 'email-in-odd-case',
  story: 'Het e-mailadres staat met hoofdletters en een spatie erachter: J.Jansen@School.',
  seen: ['E04'],
  severity: 'S2',
  on: 'leerkracht',
  needs: 'an emailadres',
  fits: ({ emailadres }) => emailadres !== undefined,
  alter: leerkrachten((leerkracht) => {
    const odd = leerkracht.emailadres?.replace(/(^|[.@])([a-z])/g, (_, before, letter) => before + letter.toUpperCase())
    return odd === undefined ? leerkracht : { ...leerkracht, emailadres: `${odd} ` }
  }),
})
