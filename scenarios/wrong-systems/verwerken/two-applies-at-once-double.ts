import { doubleAtOnce } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee mensen drukken tegelijk op verwerken: elke leerling komt er twee keer.',
  violates: ['G16'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  slipsThrough: 'Twee keer tegelijk verwerken; elk kind staat er één keer.',
  bend: () => doubleAtOnce('verwerk'),
})
