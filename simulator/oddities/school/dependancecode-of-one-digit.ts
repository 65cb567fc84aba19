import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { placeOf, rewrite } from './place.ts'

export const dependancecodeOfOneDigit = defineOddity({
  name: 'dependancecode-of-one-digit',
  story: 'De dependancecode is één cijfer, zoals 0 of 1.',
  seen: 'F02',
  mend: (draft) =>
    rewrite(childOf(placeOf(draft), 'dependancecode'), (text) => (/^\s*\d\s*$/.test(text) ? `0${text.trim()}` : text)),
})
