import { childOf, type XmlElement } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'
import { below, normeringenIn } from './inside.ts'

export const normWithoutTermOrBegin = defineOddity({
  name: 'norm-without-term-or-begin',
  story: 'Een norm heeft geen term of geen beginnormwaarde.',
  seen: 'facts 5.4, Test-Correct naar RTTI',
  mend: (draft) => {
    let changed = false
    for (const norm of normeringenIn(draft).flatMap((normering) => below(normering, 'norm'))) {
      if (childOf(norm, 'term') === undefined) {
        norm.children.unshift(leaf(norm, 'term', 'zonder term'))
        changed = true
      }
      const end = childOf(norm, 'eindnormwaarde')
      if (childOf(norm, 'beginnormwaarde') === undefined && end !== undefined) {
        norm.children.splice(norm.children.indexOf(end), 0, leaf(norm, 'beginnormwaarde', '0'))
        changed = true
      }
    }
    return changed
  },
})

const leaf = (like: XmlElement, name: string, text: string): XmlElement => ({
  ...like,
  name,
  text,
  children: [],
  attributes: {},
})
