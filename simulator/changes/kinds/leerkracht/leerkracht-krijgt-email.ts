import { aanwijzing, bewust, emailadres, optional } from '../../fields.ts'
import { findLeerkracht, putLeerkracht } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { emailOf } from '../../people.ts'

/** The address that is given, or initial and name at the school's domain. */
export const leerkrachtKrijgtEmail = defineChange({
  soort: 'leerkracht-krijgt-email',
  meaning: 'A teacher gets an e-mail address.',
  example: 'leerkracht: { key: L1 }, emailadres: els@school.example',
  fields: { leerkracht: aanwijzing, emailadres: optional(emailadres), bewust },
  points: { leerkracht: 'leerkracht' },
  act: (school, change) => {
    const leerkracht = findLeerkracht(school, change.leerkracht)
    return putLeerkracht(school, leerkracht, {
      ...leerkracht,
      emailadres: change.emailadres ?? emailOf(school, leerkracht),
    })
  },
})
