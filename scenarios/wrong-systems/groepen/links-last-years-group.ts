import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Groepen worden op naam gezocht, over alle jaren: de 3 van vorig jaar krijgt nieuwe kinderen en de oude worden gedeactiveerd.',
  violates: ['D01', 'D02'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-de-drie-van-vorig-jaar',
  bend: {
    rejudge: { groep: linksWhen<'groep'>((came, held) => came.naam === held.naam && came.soort === held.soort) },
  },
})
