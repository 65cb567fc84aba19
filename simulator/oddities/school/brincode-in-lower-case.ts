import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { placeOf, rewrite } from './place.ts'

export const brincodeInLowerCase = defineOddity({
  name: 'brincode-in-lower-case',
  story: 'De brincode is in kleine letters.',
  seen: 'F05',
  mend: (draft) => rewrite(childOf(placeOf(draft), 'brincode'), (text) => text.toUpperCase()),
})
