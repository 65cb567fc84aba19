import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { placeOf, rewrite } from './place.ts'

export const xsdversieLeftEmptyOrOne = defineOddity({
  name: 'xsdversie-left-empty-or-one',
  story: 'De xsdversie ontbreekt, is leeg of is 1; bedoeld is 2.2.',
  seen: 'HID1, HID2; RTTI-berichten zonder xsdversie',
  mend: (draft) => {
    const place = placeOf(draft)
    const versie = childOf(place, 'xsdversie')
    if (versie !== undefined) return rewrite(versie, (text) => (/^\s*(?:1|1\.0)?\s*$/.test(text) ? '2.2' : text.trim()))
    const before =
      childOf(place, 'commentaar') ??
      childOf(place, 'gegevenssetid') ??
      childOf(place, 'laatstontvangengegevens') ??
      childOf(place, 'groepen')
    const at = before === undefined ? place.children.length : place.children.indexOf(before)
    place.children.splice(at, 0, { ...place, name: 'xsdversie', text: '2.2', children: [], attributes: {} })
    return true
  },
})
