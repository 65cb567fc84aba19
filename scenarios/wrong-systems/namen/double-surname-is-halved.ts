import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const doubleSurnameIsHalved = defineWrongSystem({
  name: 'double-surname-is-halved',
  story: 'Van een dubbele achternaam blijft het deel voor het streepje over.',
  violates: ['B18', 'B19'],
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling((row) => ({
      ...row,
      ...(row.achternaam && { achternaam: row.achternaam.split(/\s*-\s*/)[0]! || row.achternaam }),
    })),
  },
})
