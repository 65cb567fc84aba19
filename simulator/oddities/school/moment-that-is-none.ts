import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { drop } from './place.ts'

export const momentThatIsNone = defineOddity({
  name: 'moment-that-is-none',
  story: 'laatstontvangengegevens is leeg of geen tijdstip, zoals 01-01-1970; het wordt overgeslagen.',
  seen: 'edge-cases 2A, een vroege poging van Test-Correct',
  mend: ({ verzoek }) => {
    const element = childOf(verzoek, 'laatstontvangengegevens')
    return element !== undefined && !/^\s*-?\d{4,}-\d\d-\d\dT/.test(element.text) && drop(verzoek, element)
  },
})
