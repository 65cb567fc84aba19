import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity, sortChildren } from '../oddity.ts'

export const fieldsOutOfOrder = defineOddity({
  name: 'fields-out-of-order',
  story: 'De velden staan in een andere volgorde dan in het schema.',
  seen: 'HID1 (dependancecode als laatste); RTTI-berichten (aanmaakdatum voorop)',
  mend: (draft) => {
    const school = childOf(draft.verzoek, 'school')
    return school === undefined
      ? sortChildren(draft.verzoek, verzoekOrder)
      : [sortChildren(draft.verzoek, berichtOrder), sortChildren(school, schoolOrder)].includes(true)
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
