import { doubleAtOnce } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee mensen drukken tegelijk op verwerken: elke leerling komt er twee keer.',
  violates: ['G16'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'twee-keer-tegelijk-op-de-knop',
  bend: () => doubleAtOnce('verwerk'),
})
