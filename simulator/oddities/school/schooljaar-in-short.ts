import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { placeOf, rewrite } from './place.ts'

export const schooljaarInShort = defineOddity({
  name: 'schooljaar-in-short',
  story: 'Het schooljaar is afgekort, zoals 26-27.',
  seen: 'F20; een vroege poging van Test-Correct',
  mend: (draft) =>
    rewrite(childOf(placeOf(draft), 'schooljaar'), (text) => {
      const [, first] = /^\s*(\d\d)-\d\d\s*$/.exec(text) ?? []
      return first === undefined ? text : `20${first}-20${String((Number(first) + 1) % 100).padStart(2, '0')}`
    }),
})
