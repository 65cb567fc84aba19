import { childOf, type XmlElement } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'

export const fieldsOutOfOrder = defineOddity({
  name: 'fields-out-of-order',
  story: 'De velden staan in een andere volgorde dan in het schema.',
  seen: 'HID1 (dependancecode als laatste); RTTI-berichten (aanmaakdatum voorop)',
  mend: (draft) => {
    const school = childOf(draft.verzoek, 'school')
    return school === undefined
      ? sort(draft.verzoek, verzoekOrder)
      : [sort(draft.verzoek, berichtOrder), sort(school, schoolOrder)].includes(true)
  },
})

const verzoekOrder = [
  'schooljaar',
  'brincode',
  'dependancecode',
  'schoolkey',
  'xsdversie',
  'gegevenssetid',
  'laatstontvangengegevens',
  'groepen',
]
const schoolOrder = [
  'schooljaar',
  'brincode',
  'dependancecode',
  'schoolkey',
  'aanmaakdatum',
  'auteur',
  'xsdversie',
  'commentaar',
]
const berichtOrder = ['school', 'toetsafnames', 'toetsen']

/** Sorts the children when all are known; unknown ones are left for the schema to refuse. */
function sort(element: XmlElement, order: readonly string[]): boolean {
  const ranks = element.children.map(({ name }) => order.indexOf(name))
  if (ranks.includes(-1) || ranks.every((rank, index) => index === 0 || ranks[index - 1]! <= rank)) return false
  element.children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  return true
}
