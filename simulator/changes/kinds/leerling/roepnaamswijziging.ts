import { aanwijzing, bewust, naam, optional } from '../../fields.ts'
import { findLeerling, putLeerling } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { otherRoepnaam } from '../../people.ts'

/** The name that is given, or a common one. */
export const roepnaamswijziging = defineChange({
  soort: 'roepnaamswijziging',
  meaning: 'A pupil gets another first name.',
  example: 'leerling: { key: 11 }, roepnaam: Noortje',
  fields: { leerling: aanwijzing, roepnaam: optional(naam), bewust },
  points: { leerling: 'leerling' },
  act: (school, change, { random }) => {
    const leerling = findLeerling(school, change.leerling)
    return putLeerling(school, leerling, { ...leerling, roepnaam: change.roepnaam ?? otherRoepnaam(random, leerling) })
  },
})
