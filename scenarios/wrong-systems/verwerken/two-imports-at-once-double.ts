import { doubleAtOnce } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee mensen importeren tegelijk; wat de een verwerkt komt er bij de ander nog eens bij.',
  violates: ['G16', 'G18'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  slipsThrough: 'Twee keer tegelijk importeren en dan verwerken; elk kind staat er één keer.',
  bend: () => doubleAtOnce('importeer'),
})
