import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    '"Verwijder nummers" slaat gedeactiveerde leerlingen over; het nieuwe LAS geeft hun nummer aan een ander kind.',
  violates: ['A23', 'A04'],
  ernst: 'S1',
  familie: 'verliest-nummers',
  caughtBy: 'nummers-verwijderd-van-wie-weg-is',
  bend: {
    centrum: afterwards(['removeNummers'], (now, before) => ({
      leerling: now.leerling.map((row) =>
        row.actief === false ? (before.leerling.find(({ id }) => id === row.id) ?? row) : row,
      ),
    })),
  },
})
