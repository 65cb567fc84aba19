import { doubleAtOnce } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee mensen importeren tegelijk; wat de een verwerkt komt er bij de ander nog eens bij.',
  violates: ['G16', 'G18'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'twee-mensen-importeren',
  bend: () => doubleAtOnce('importeer'),
})
