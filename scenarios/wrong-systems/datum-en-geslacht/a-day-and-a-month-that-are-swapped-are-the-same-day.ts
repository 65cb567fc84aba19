import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee kinderen van één naam, het ene van 5 februari en het andere van 2 mei, worden vanzelf gekoppeld.',
  violates: ['C06', 'B04'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'dag-en-maand-verwisseld',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>((came, held) => {
        const [year, month, day] = came.geboortedatum?.split('-') ?? []
        const isOneName = came.achternaam === held.achternaam && came.roepnaam === held.roepnaam
        return isOneName && month !== day && held.geboortedatum === `${year}-${day}-${month}`
      }),
    },
  },
})
