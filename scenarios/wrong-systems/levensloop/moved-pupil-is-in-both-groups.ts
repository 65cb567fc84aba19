import { storesLeerling } from '../bends.ts'
import { groupsOfBeforeToo } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De nieuwe groep komt erbij, de oude gaat er niet af.',
  violates: ['G02'],
  ernst: 'S1',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-wie-van-groep-verandert',
  bend: { applied: storesLeerling(groupsOfBeforeToo) },
})
