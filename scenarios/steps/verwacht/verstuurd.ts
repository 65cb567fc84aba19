import { count, object, optional } from '../../language/form.ts'
import { same } from '../../run/finding.ts'
import { defineExpectation } from './define-expectation.ts'

export const verstuurd = defineExpectation({
  name: 'verstuurd',
  form: object('What the last sending said.', {
    verstuurd: optional(count('Sent.')),
    geweigerd: optional(count('Set apart.')),
    uitgesteld: optional(count('To be tried again.')),
  }),
  example: 'verstuurd: { verstuurd: 1, geweigerd: 0 }',
  judge: async ({ verstuur }, wanted) => {
    const found = {
      verstuurd: verstuur?.verstuurd,
      geweigerd: verstuur?.geweigerd?.length ?? 0,
      uitgesteld: verstuur?.uitgesteld ?? 0,
    }
    return (Object.keys(wanted) as (keyof typeof found)[]).flatMap((name) =>
      same(`${name} bij het versturen`, wanted[name], found[name], { ernst: 'S3', bewijs: { verstuur } }),
    )
  },
})
