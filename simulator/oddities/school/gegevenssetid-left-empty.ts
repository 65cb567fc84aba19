import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { drop } from './place.ts'

export const gegevenssetidLeftEmpty = defineOddity({
  name: 'gegevenssetid-left-empty',
  story: 'Het gegevenssetid is leeg in plaats van weggelaten.',
  seen: 'MagisterHelper via de Iddink-hub',
  mend: ({ verzoek }) => {
    const element = childOf(verzoek, 'gegevenssetid')
    return element?.text === '' && drop(verzoek, element)
  },
})
