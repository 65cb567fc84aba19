import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het nummer is uniek in de database: wie het van een ander krijgt maakt dat van de ander eerst leeg. Ruilen twee kinderen van nummer, dan wordt de tweede leeggemaakt nadat hij al bijgewerkt was.',
  violates: ['A04', 'A11'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'nummers-van-een-tweeling-verwisseld',
  bend: {
    applied: storesLeerling((row, was, _came, { before, after }) => {
      if (was?.key === undefined || row.key === undefined || was.key === row.key) return row
      const other = before.leerling.find(
        ({ id, school, key }) => id !== row.id && school === row.school && key === row.key,
      )
      const isSwapped = other !== undefined && after.leerling.some(({ id, key }) => id === other.id && key === was.key)
      if (!isSwapped || row.id < other.id) return row
      const { key: _, ...rest } = row
      return rest
    }),
  },
})
