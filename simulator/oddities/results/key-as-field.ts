import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { resultatenIn } from './inside.ts'

export const keyAsField = defineOddity({
  name: 'key-as-field',
  story: 'De key van een resultaat staat als veld in het resultaat in plaats van als attribuut.',
  seen: 'edge-cases 2B, Test-Correct naar RTTI',
  mend: (draft) => {
    let changed = false
    for (const resultaat of resultatenIn(draft)) {
      const field = childOf(resultaat, 'key')
      if (field === undefined || resultaat.attributes.key !== undefined) continue
      resultaat.attributes.key = field.text
      resultaat.children.splice(resultaat.children.indexOf(field), 1)
      changed = true
    }
    return changed
  },
})
