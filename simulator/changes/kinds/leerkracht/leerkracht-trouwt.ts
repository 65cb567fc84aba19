import { aanwijzing, emailadres as address, bewust, naam, optional, voorvoegsel } from '../../fields.ts'
import { findLeerkracht, putLeerkracht } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { borrowedAchternaam, emailOf, secondName } from '../../people.ts'
import { withVelden } from '../../velden.ts'

/** The partner's name comes first: `Jansen-de Boer`. */
export const leerkrachtTrouwt = defineChange({
  soort: 'leerkracht-trouwt',
  meaning: 'A double name, and an e-mail address that goes with it.',
  example: 'leerkracht: { key: L1 }, achternaam: Jansen-de Boer',
  fields: {
    leerkracht: aanwijzing,
    achternaam: optional(naam),
    voorvoegsel: optional(voorvoegsel),
    emailadres: optional(address),
    bewust,
  },
  points: { leerkracht: 'leerkracht' },
  act: (school, change, { random }) => {
    const leerkracht = findLeerkracht(school, change.leerkracht)
    const partner = borrowedAchternaam(school, random, leerkracht)
    const doubled = {
      achternaam: `${partner.achternaam}-${secondName(leerkracht)}`.slice(0, 200),
      voorvoegsel: partner.voorvoegsel ?? null,
    }
    const { achternaam, voorvoegsel = null } = change.achternaam === undefined ? doubled : change
    const emailadres = change.emailadres ?? (leerkracht.emailadres && emailOf(school, { ...leerkracht, achternaam }))
    return putLeerkracht(
      school,
      leerkracht,
      withVelden(leerkracht, { achternaam, voorvoegsel, ...(emailadres !== undefined && { emailadres }) }),
    )
  },
})
