import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { drop, placeOf } from './place.ts'

export const schoolkeyLeftEmpty = defineOddity({
  name: 'schoolkey-left-empty',
  story: 'De schoolkey is leeg in plaats van weggelaten.',
  seen: 'F17',
  mend: (draft) => {
    const element = childOf(placeOf(draft), 'schoolkey')
    return element?.text === '' && drop(placeOf(draft), element)
  },
})
