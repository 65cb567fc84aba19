import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { resultatenIn } from './inside.ts'

export const scoreThatIsNoWholeNumber = defineOddity({
  name: 'score-that-is-no-whole-number',
  story: 'De score heeft decimalen, of is een letter zoals X voor niet gemaakt; hij wordt bewaard zoals hij kwam.',
  seen: 'H06; facts 5.4, Test-Correct naar RTTI',
  mend: (draft) => {
    let changed = false
    for (const resultaat of resultatenIn(draft)) {
      const score = childOf(resultaat, 'score')
      if (score === undefined || !/^\s*(?:\d+[.,]\d+|[A-Za-z])\s*$/.test(score.text)) continue
      // What the schema has a place for: another kind of result, in a type of the sender's own.
      score.name = 'anderresultaat'
      score.attributes['{http://www.w3.org/2001/XMLSchema-instance}type'] = 'score'
      changed = true
    }
    return changed
  },
})
