import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een kind dat verhuist houdt al zijn plaatsingen als geschiedenis, ook die van dit jaar op de oude school; de leerkracht daar blijft het zien.',
  violates: ['F13', 'F11'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'twee-vestigingen-door-het-jaar',
  bend: {
    applied: storesLeerling((row, before) =>
      before !== undefined && before.school !== row.school
        ? { ...row, groepen: [...new Set([...(before.groepen ?? []), ...(row.groepen ?? [])])] }
        : row,
    ),
  },
})
