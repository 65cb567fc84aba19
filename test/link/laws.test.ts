import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { explainProposal, weighPair } from '../../src/link/explain.ts'
import type { KnownLeerling } from '../../src/link/known.ts'
import { linkPeople } from '../../src/link/link-people.ts'
import { linkSchool } from '../../src/link/link-school.ts'
import type { Person } from '../../src/link/people.ts'
import { atSchool, forLists } from '../../src/link/policy.ts'
import { saidOf } from '../../src/link/said.ts'

const name = fc.constantFrom(
  'Anna',
  'Hanna',
  'Bram',
  'Mohamed',
  'Mohammed',
  'Zoë',
  'Jan-Pieter',
  'Şirin',
  'Max',
  'Maximiliaan',
  'A',
)
const surname = fc.constantFrom(
  'Zandstra',
  'Jansen',
  'Janssen',
  'de Vries',
  'Vries',
  'Berg, van den',
  'Wĳnstra',
  'Garcia Lopez',
  'Garcia',
  '-',
)
const day = fc.constantFrom('2016-03-14', '2016-03-15', '2016-04-03', '2016-03-04', '2015-01-01', '2014-12-30')
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 5 })
const person = fc.record({
  roepnaam: maybe(name),
  achternaam: maybe(surname),
  geboortedatum: maybe(day),
  key: maybe(fc.constantFrom('1', '2', '3', '01', '#1', ' 2 ')),
  eckid: maybe(fc.constantFrom('a', 'b', '')),
  geslacht: maybe(fc.constantFrom('1', '2', '0')),
})
const people = fc
  .array(person, { maxLength: 7 })
  .map((list) => list.map((one, index): Person => ({ ...one, id: String(index) })))
const policies = fc.constantFrom(atSchool, forLists)

/** What was decided, by ids, in an order that does not depend on the lists. */
const outcome = (existing: readonly Person[], incoming: readonly Person[], policy: typeof atSchool) =>
  linkPeople(existing, incoming, policy)
    .decisions.map(
      ({ kind, existing: e, reasons }, i) =>
        `${incoming[i]!.id} ${kind} ${e === undefined ? '' : existing[e]!.id} ${reasons.join()}`,
    )
    .sort()

/** All that is told: who, how sure, and who else may be it, in that order. */
const told = (existing: readonly Person[], incoming: readonly Person[], policy: typeof atSchool) => {
  const links = linkPeople(existing, incoming, policy)
  return links.decisions
    .map((decision, i) => ({
      id: incoming[i]!.id,
      kind: decision.kind,
      candidates: decision.candidates.map((e) => existing[e]!.id),
      certainty: decision.certainty,
      said: saidOf(links, decision, i),
    }))
    .sort((a, b) => Number(a.id) - Number(b.id))
}

/**
 * Who is linked to whom, and who is asked about. For two lists only links that are not learned: what lists teach is their
 * own, and the reason says so; there likeness decides too what is worth asking.
 */
const decided = (existing: readonly Person[], incoming: readonly Person[], policy: typeof atSchool) =>
  linkPeople(existing, incoming, policy)
    .decisions.map(({ kind, existing: e, because }, i) => {
      const isLearned = policy.learned !== undefined && (kind === 'ask' || because === 'learned')
      const linked = e === undefined || isLearned ? {} : { linked: existing[e]!.id }
      return { id: incoming[i]!.id, kind: isLearned ? 'new' : kind, ...linked }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))

const schools = fc.array(fc.constantFrom(undefined, '99XX00', '99YY00'), { minLength: 7, maxLength: 7 })

/** The same person with its fields in another order. */
const otherColumns = (person: Person) => Object.fromEntries(Object.entries(person).reverse()) as Person

const partition = <Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(is),
  items.filter((item) => !is(item)),
]

describe('laws of linking', () => {
  test('one existing record is the target of at most one link', () => {
    fc.assert(
      fc.property(people, people, policies, (existing, incoming, policy) => {
        const targets = linkPeople(existing, incoming, policy).decisions.flatMap((decision) => decision.existing ?? [])
        expect(new Set(targets).size).toBe(targets.length)
      }),
    )
  })

  test('the order of the lists, of their columns and of the schools decides nothing', () => {
    const shuffled = fc.tuple(people, people, policies, schools).chain(([existing, incoming, policy, school]) => {
      const placed = [existing, incoming].map((list) => list.map((one, index) => ({ ...one, school: school[index] })))
      const shuffle = (list: readonly Person[]) =>
        fc.shuffledSubarray([...list], { minLength: list.length }).map((all) => all.map(otherColumns))
      return fc.tuple(fc.constant(placed), shuffle(placed[0]!), shuffle(placed[1]!), fc.constant(policy))
    })
    fc.assert(
      fc.property(shuffled, ([[existing, incoming], have, come, policy]) => {
        expect(told(have, come, policy)).toEqual(told(existing!, incoming!, policy))
      }),
    )
  })

  test('a stranger far away changes nobody’s decision', () => {
    const stranger = {
      roepnaam: 'Xerxes',
      achternaam: 'Quillfeather',
      geboortedatum: '1987-08-27',
      key: '777',
      geslacht: '1',
    }
    fc.assert(
      fc.property(people, people, policies, fc.constantFrom(undefined, 'far'), (existing, incoming, policy, school) => {
        const far: Person = { ...stranger, id: 'far', ...(school === undefined ? {} : { school }) }
        const without = decided(existing, incoming, policy)
        expect(decided([...existing, far], incoming, policy)).toEqual(without)
        const [came, others] = partition(decided(existing, [...incoming, far], policy), ({ id }) => id === 'far')
        expect(came).toEqual([{ id: 'far', kind: 'new' }])
        expect(others).toEqual(without)
      }),
    )
  })

  test('linking the same twice gives the same twice', () => {
    fc.assert(
      fc.property(people, people, policies, (existing, incoming, policy) => {
        expect(outcome(existing, incoming, policy)).toEqual(outcome(existing, incoming, policy))
      }),
    )
  })

  test('a question always has somebody to ask about, or a number that came twice', () => {
    fc.assert(
      fc.property(people, people, policies, (existing, incoming, policy) => {
        for (const { kind, candidates, reasons } of linkPeople(existing, incoming, policy).decisions)
          if (kind === 'ask') expect(candidates.length > 0 || /^duplicate-/.test(reasons[0]!)).toBe(true)
      }),
    )
  })

  test('what a person said to keep apart is never linked or shown', () => {
    fc.assert(
      fc.property(people, policies, (same, policy) => {
        const { decisions } = linkPeople(same, same, policy, { apart: (i, e) => i === e })
        for (const [i, { existing, candidates }] of decisions.entries())
          expect([existing, ...candidates]).not.toContain(i)
      }),
    )
  })

  test('after a link was applied, the same delivery links by number and changes nobody', () => {
    fc.assert(
      fc.property(people, (list) => {
        const numbered = list.map((one, index): Person => ({ ...one, key: String(100 + index), eckid: undefined }))
        const named = numbered.filter(
          ({ roepnaam, achternaam }) => roepnaam !== undefined && achternaam !== undefined && achternaam !== '-',
        )
        for (const [i, { kind, existing }] of linkPeople(named, named, atSchool).decisions.entries())
          expect([kind, existing]).toEqual(['link', i])
      }),
    )
  })
})

describe('the explanation', () => {
  const has: KnownLeerling = {
    id: 'anna',
    school: '99XX00',
    roepnaam: 'Anna',
    achternaam: 'Zandstra',
    geboortedatum: '2016-03-14',
  }
  const known = { groepen: [], leerkrachten: [], leerlingen: [has] }
  const school = {
    schooljaar: '2026-2027',
    brincode: '99XX',
    leerlingen: [{ roepnaam: 'Anna', achternaam: 'Zandstra', geboortedatum: '2016-03-15', groep: '1' }],
  }

  test('says in two languages what was found, and adds up', () => {
    const [proposal] = linkSchool(known, school).leerlingen
    const { bits, evidence } = proposal!.candidates[0]!
    expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(bits, 5)
    expect(explainProposal(proposal!, 'nl')).toMatch(
      /nieuw \(een mens moet kijken\)[\s\S]*geboortedatum[\s\S]*één cijfer anders[\s\S]*samen/,
    )
    expect(explainProposal(proposal!, 'en')).toMatch(
      /a person must look[\s\S]*birth date[\s\S]*one digit differs[\s\S]*together/,
    )
  })

  test('weighs any pair that is asked about', () => {
    const evidence = weighPair([has], [{ ...school.leerlingen[0]!, id: 'i' }], 'anna', 'i')
    expect(evidence.find(({ field }) => field === 'geboortedatum')).toMatchObject({
      level: 'close',
      incoming: '2016-03-15',
      existing: '2016-03-14',
    })
    expect(() => weighPair([has], [], 'anna', 'i')).toThrow(RangeError)
  })
})
