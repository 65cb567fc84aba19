import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { drop, placeOf } from './place.ts'

export const brincodeAndSchoolkeyTogether = defineOddity({
  name: 'brincode-and-schoolkey-together',
  story: 'Brincode en schoolkey staan er allebei, terwijl het een keuze is; de brincode telt.',
  seen: 'F17; HID1',
  mend: (draft) => {
    const place = placeOf(draft)
    return childOf(place, 'brincode') !== undefined && drop(place, childOf(place, 'schoolkey'))
  },
})
