import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { placeOf, rewrite } from './place.ts'

const fields = ['schooljaar', 'brincode', 'dependancecode', 'xsdversie'] as const

export const blanksAroundValues = defineOddity({
  name: 'blanks-around-values',
  story: 'Om schooljaar, brincode, dependancecode of xsdversie staan spaties of regeleinden.',
  seen: 'F05',
  mend: (draft) => {
    const place = placeOf(draft)
    // What is nothing but blanks is empty, which is another story.
    const trimmed = fields.map((field) =>
      rewrite(childOf(place, field), (text) => (text.trim() === '' ? text : text.trim())),
    )
    return trimmed.includes(true)
  },
})
