import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { placeOf } from './place.ts'

export const brincodeWithDependance = defineOddity({
  name: 'brincode-with-dependance',
  story: 'De dependancecode zit aan de brincode vast: 99QQ00 of 99QQ.00.',
  seen: 'F03; HID2',
  mend: (draft) => {
    const place = placeOf(draft)
    const brincode = childOf(place, 'brincode')
    const [, brin, code] = /^(\d\d[A-Z]{2})\.?(\d\d)$/.exec(brincode?.text ?? '') ?? []
    if (brincode === undefined || brin === undefined || code === undefined) return false
    brincode.text = brin
    const own = childOf(place, 'dependancecode')
    if (own === undefined) {
      place.children.splice(place.children.indexOf(brincode) + 1, 0, {
        ...brincode,
        name: 'dependancecode',
        text: code,
        children: [],
        attributes: {},
      })
    } else if (own.text === '') own.text = code
    return true
  },
})
