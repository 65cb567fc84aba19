import type { Aanwijzing } from '../../simulator/school-file/aanwijzing.ts'
import type { Static } from '../../src/typebox.ts'
import { object, optional, refTo, text } from './form.ts'

export const soorten = ['groep', 'leerkracht', 'leerling'] as const
export type Soort = (typeof soorten)[number]

/** Points into the school. */
export const naarSchool = refTo<Aanwijzing>('aanwijzing')

/** What `$defs` calls `ea`. */
export const eaAanwijzing = object(
  'Points at a record of the EA.',
  {
    bij: optional(text('Which school’s record, by its name in the story. Default the school that the story is at.')),
    ea: optional(text('Its id in the EA.')),
    van: optional(naarSchool),
    roepnaam: optional(text('Its roepnaam.')),
    achternaam: optional(text('Its achternaam.')),
    naam: optional(text('Its name (groups).')),
  },
  { minProperties: 1, 'x-mend': 'at least one of ea, van, roepnaam, achternaam, naam' },
)

/** Points at a record of the EA: by its id, by which person of the school it is in truth, or by what it says. */
export type EaAanwijzing = Static<typeof eaAanwijzing>

/** Points into the EA. */
export const naarEa = refTo<EaAanwijzing>('ea')

/** One of the three that points into the school. */
export const wieInSchool = {
  leerling: optional(naarSchool),
  leerkracht: optional(naarSchool),
  groep: optional(naarSchool),
}

/** One of the three that points into the EA. */
export const wieInEa = { leerling: optional(naarEa), leerkracht: optional(naarEa), groep: optional(naarEa) }
