import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { placeOf, rewrite } from './place.ts'

export const schooljaarLeftEmpty = defineOddity({
  name: 'schooljaar-left-empty',
  story: 'Het schooljaar is leeg of bestaat uit twee aanhalingstekens; bedoeld is het huidige.',
  seen: 'F20; HID1, HID2',
  mend: (draft) =>
    rewrite(childOf(placeOf(draft), 'schooljaar'), (text) => (/^[\s"']*$/.test(text) ? draft.huidigSchooljaar : text)),
})
