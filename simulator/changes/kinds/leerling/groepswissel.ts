import { aanwijzing } from '../../fields.ts'
import { findGroep, findLeerling, putLeerling } from '../../find.ts'
import { defineChange } from '../../kind.ts'

/** The jaargroep goes along where the group has one. */
export const groepswissel = defineChange({
  soort: 'groepswissel',
  meaning: 'A pupil moves to another stamgroep, or joins a samengestelde groep.',
  example: 'leerling: { key: 21 }, groep: { naam: 3A }',
  fields: { leerling: aanwijzing, groep: aanwijzing },
  points: { leerling: 'leerling', groep: 'groep' },
  act: (school, change) => {
    const leerling = findLeerling(school, change.leerling)
    const groep = findGroep(school, change.groep)
    if (groep.soort === 'samengesteldeGroep') {
      const places = [...new Set([...(leerling.samengesteldeGroepen ?? []), groep.key])]
      return putLeerling(school, leerling, { ...leerling, samengesteldeGroepen: places })
    }
    const jaargroep = groep.jaargroep === 'C' ? leerling.jaargroep : groep.jaargroep
    return putLeerling(school, leerling, { ...leerling, groep: groep.key, ...(jaargroep && { jaargroep }) })
  },
})
