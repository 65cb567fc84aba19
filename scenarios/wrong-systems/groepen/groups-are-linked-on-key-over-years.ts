import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het groepsnummer telt, het schooljaar niet.',
  violates: ['D02'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-de-drie-van-vorig-jaar',
  bend: { rejudge: { groep: linksWhen<'groep'>((came, held) => came.key === held.key) } },
})
