import { childOf, type XmlElement } from '../../src/uwlr/xml-tree.ts'
import type { Draft, Oddity } from './oddity.ts'

const below = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

const resultatenIn = ({ verzoek }: Draft): readonly XmlElement[] =>
  below(childOf(verzoek, 'toetsafnames'), 'toetsafname').flatMap((afname) =>
    below(childOf(afname, 'resultaten'), 'resultaat'),
  )

const normeringenIn = ({ verzoek }: Draft): readonly XmlElement[] =>
  below(childOf(verzoek, 'toetsen'), 'toets').flatMap((toets) => [
    ...below(toets, 'toetsnormering'),
    ...below(childOf(toets, 'toetsonderdelen'), 'toetsonderdeel').flatMap((onderdeel) =>
      below(onderdeel, 'toetsonderdeelnormering'),
    ),
  ])

const leaf = (like: XmlElement, name: string, text: string): XmlElement => ({
  ...like,
  name,
  text,
  children: [],
  attributes: {},
})

export const keyAsField: Oddity = {
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
}

export const scoreThatIsNoWholeNumber: Oddity = {
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
}

export const normWithoutTermOrBegin: Oddity = {
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
      if (childOf(norm, 'beginnormwaarde') === undefined && childOf(norm, 'eindnormwaarde') !== undefined) {
        norm.children.splice(
          norm.children.indexOf(childOf(norm, 'eindnormwaarde')!),
          0,
          leaf(norm, 'beginnormwaarde', '0'),
        )
        changed = true
      }
    }
    return changed
  },
}
