import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const voorvoegselInAchternaam = defineAnomaly({
  name: 'voorvoegsel-in-achternaam',
  story: 'Het voorvoegsel staat vooraan in de achternaam en niet in zijn eigen veld: Van Steeg.',
  seen: ['B10'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a voorvoegsel',
  fits: ({ voorvoegsel, achternaam }) => Boolean(voorvoegsel) && achternaam !== undefined,
  alter: leerlingen((leerling) => {
    const { voorvoegsel, achternaam } = leerling
    return {
      ...without(leerling, 'voorvoegsel'),
      achternaam: `${voorvoegsel![0]!.toUpperCase()}${voorvoegsel!.slice(1)} ${achternaam}`,
    }
  }),
})
