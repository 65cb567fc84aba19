import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    '“Verwijder nummers” haalt van wie gedeactiveerd is ook het ECK iD weg: komt het kind terug, dan staat het er twee keer.',
  violates: ['A23', 'A28'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'nummers-verwijderd-van-wie-weg-is',
  bend: {
    centrum: afterwards(['removeNummers'], (now) => ({
      leerling: now.leerling.map((row) => {
        if (row.actief !== false) return row
        const { eckid: _, ...rest } = row
        return rest
      }),
    })),
  },
})
