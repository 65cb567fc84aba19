import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie niet meer komt is uit al zijn groepen, ook die van vorig jaar en die niet in de import zaten.',
  violates: ['E23'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'op-twee-scholen',
  bend: {
    applied: storesLeerkracht((row, before, came) =>
      came === undefined && before !== undefined ? { ...row, groepen: [] } : row,
    ),
  },
})
