import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { capitalised } from '../../letters.ts'
import { leerlingenWith } from '../../steps.ts'

export const voorvoegselInAchternaam = defineAnomaly({
  name: 'voorvoegsel-in-achternaam',
  story: 'Het voorvoegsel staat vooraan in de achternaam en niet in zijn eigen veld: Van Steeg.',
  seen: ['B10'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a voorvoegsel',
  fits: ({ voorvoegsel, achternaam }) => Boolean(voorvoegsel) && achternaam !== undefined,
  alter: leerlingenWith(['voorvoegsel', 'achternaam'], (leerling) => {
    const { voorvoegsel, achternaam } = leerling
    return {
      ...without(leerling, 'voorvoegsel'),
      achternaam: `${capitalised(voorvoegsel)} ${achternaam}`,
    }
  }),
})
