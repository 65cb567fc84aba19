import { aanwijzing, bewust, naam, optional, voorvoegsel } from '../../fields.ts'
import { findLeerling, putLeerling } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { borrowedAchternaam } from '../../people.ts'
import { withVelden } from '../../velden.ts'

/** The name that is given, or one that another pupil has. */
export const naamswijziging = defineChange({
  soort: 'naamswijziging',
  meaning: 'A pupil gets another family name.',
  example: 'leerling: { key: 11 }, achternaam: Ander',
  fields: { leerling: aanwijzing, achternaam: optional(naam), voorvoegsel: optional(voorvoegsel), bewust },
  points: { leerling: 'leerling' },
  act: (school, change, { random }) => {
    const leerling = findLeerling(school, change.leerling)
    const { achternaam, voorvoegsel = null } =
      change.achternaam === undefined ? borrowedAchternaam(school, random, leerling) : change
    return putLeerling(school, leerling, withVelden(leerling, { achternaam, voorvoegsel }))
  },
})
