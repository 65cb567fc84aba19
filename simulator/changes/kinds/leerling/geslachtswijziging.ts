import { aanwijzing, geslacht as anyGeslacht, bewust, naam, optional } from '../../fields.ts'
import { findLeerling, putLeerling } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { otherRoepnaam } from '../../people.ts'

/** The initial goes along with the name; the full first names are not known any more. */
export const geslachtswijziging = defineChange({
  soort: 'geslachtswijziging',
  meaning: 'Another sex and the first name that goes with it.',
  example: 'leerling: { key: 14 }, geslacht: 2, roepnaam: Brechtje',
  fields: { leerling: aanwijzing, geslacht: optional(anyGeslacht), roepnaam: optional(naam), bewust },
  points: { leerling: 'leerling' },
  act: (school, change, { random }) => {
    const leerling = findLeerling(school, change.leerling)
    const geslacht = change.geslacht ?? (leerling.geslacht === '1' ? '2' : '1')
    const roepnaam = change.roepnaam ?? otherRoepnaam(random, { ...leerling, geslacht })
    const { voornamen: _, ...rest } = leerling
    return putLeerling(school, leerling, {
      ...rest,
      geslacht,
      roepnaam,
      ...(leerling.voorletters &&
        roepnaam && { voorletters: roepnaam.slice(0, 1).toUpperCase() + leerling.voorletters.slice(1) }),
    })
  },
})
