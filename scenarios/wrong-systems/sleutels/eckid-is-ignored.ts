import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Er wordt alleen met nummers van het LAS gewerkt; na een overstap kent het systeem niemand meer bij zijn ECK iD.',
  violates: ['A09', 'A24', 'A29'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'andere-sector',
  bend: { delivery: everybody(({ eckid, ...person }) => person as never) },
})
