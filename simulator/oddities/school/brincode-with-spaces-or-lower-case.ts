import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { placeOf, rewrite } from './place.ts'

export const brincodeWithSpacesOrLowerCase = defineOddity({
  name: 'brincode-with-spaces-or-lower-case',
  story: 'De brincode is in kleine letters of met spaties eromheen.',
  seen: 'F05',
  mend: (draft) => rewrite(childOf(placeOf(draft), 'brincode'), (text) => text.trim().toUpperCase()),
})
