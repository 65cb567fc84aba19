import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const groupsAreLinkedOnKeyOverYears = defineWrongSystem({
  name: 'groups-are-linked-on-key-over-years',
  story: 'Het groepsnummer telt, het schooljaar niet.',
  violates: ['D02'],
  caughtBy: 'let-op-de-drie-van-vorig-jaar',
  bend: { rejudge: { groep: linksWhen<'groep'>((came, held) => came.key === held.key) } },
})
