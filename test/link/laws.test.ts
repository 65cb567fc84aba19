import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commonNames } from '../../src/link/common-names.ts'
import { compareNames, haveLittleInCommon, nameLevels } from '../../src/link/compare-names.ts'
import { compareDays, parseDay } from '../../src/link/dates.ts'
import { explainProposal, weighPair } from '../../src/link/explain.ts'
import { fold } from '../../src/link/fold.ts'
import type { KnownLeerling } from '../../src/link/known.ts'
import { linkPeople } from '../../src/link/link-people.ts'
import { linkSchool } from '../../src/link/link-school.ts'
import type { Person } from '../../src/link/people.ts'
import { atSchool, forLists } from '../../src/link/policy.ts'
import { saidOf } from '../../src/link/said.ts'
import { jaroWinkler } from '../../src/link/similarity.ts'
import { createVocabulary } from '../../src/link/vocabulary.ts'
import { compareVoorvoegsels, surnameOf } from '../../src/link/voorvoegsel.ts'
import { editDistance } from '../../src/nearest.ts'

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

describe('laws of comparing', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), name, surname)

  test('folding twice is folding once, and capitals do not count', () => {
    fc.assert(fc.property(text, (one) => expect(fold(fold(one))).toBe(fold(one))))
    fc.assert(
      fc.property(fc.constantFrom('Işık', 'DĲK', 'Straße', 'ŁUKASZ', 'Ömer'), (one) =>
        expect(fold(one.toUpperCase())).toBe(fold(one)),
      ),
    )
  })

  test('names, days, voorvoegsels and distances compare alike both ways', () => {
    fc.assert(
      fc.property(text, text, day, day, (a, b, x, y) => {
        const vocabulary = createVocabulary()
        const [one, two] = [vocabulary.add(a), vocabulary.add(b)]
        if (one >= 0 && two >= 0) expect(vocabulary.compare(one, two)).toBe(vocabulary.compare(two, one))
        expect(compareDays(parseDay(x), parseDay(y))).toBe(compareDays(parseDay(y), parseDay(x)))
        expect(editDistance(a, b, 2)).toBe(editDistance(b, a, 2))
        const [left, right] = [surnameOf(a, undefined).voorvoegsel, surnameOf(b, undefined).voorvoegsel]
        expect(compareVoorvoegsels(left, right)).toBe(compareVoorvoegsels(right, left))
      }),
    )
  })

  test('what is told at a glance of two names is what their letters say', () => {
    const known = [...commonNames.given.keys(), ...commonNames.surname.keys()]
    const slip = fc.tuple(fc.constantFrom(...known), fc.nat(12), fc.constantFrom('', 'a', 'ij', 's', ' ', '-'))
    const slipped = slip.map(([name, at, letters]) => name.slice(0, at) + letters + name.slice(at + 1))
    const one = fc.oneof(fc.constantFrom(...known), slipped, text, fc.stringMatching(/^[a-e]{1,9}$/))
    let glanced = 0
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 12 }), (written) => {
        const { names, add, compare } = createVocabulary()
        const places = written.map((name) => add(name)).filter((place) => place >= 0)
        for (const a of places)
          for (const b of places) {
            const looked =
              a === b
                ? 'same'
                : haveLittleInCommon(names[a]!, names[b]!)
                  ? 'different'
                  : compareNames(names[a]!, names[b]!)
            expect([names[a]!.text, names[b]!.text, nameLevels[compare(a, b)]]).toEqual([
              names[a]!.text,
              names[b]!.text,
              looked,
            ])
            glanced++
          }
      }),
    )
    expect(glanced).toBeGreaterThan(1000)
  })

  test('the distance of two texts is the number of slips, however they begin and end', () => {
    const word = fc.stringMatching(/^[abc]{0,7}$/)
    fc.assert(
      fc.property(word, word, word, word, fc.nat(4), (a, b, start, end, limit) => {
        const [x, y] = [start + a + end, start + b + end]
        expect(editDistance(x, y, limit)).toBe(Math.min(slipsBetween(x, y), limit + 1))
      }),
    )
  })

  test.each([
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
  ])('Jaro-Winkler of %s and %s is the published %d', (a, b, likeness) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 4)
  })

  test.each([
    ['Berg', 'van den', 'berg', 'van den'],
    ['van den Berg', undefined, 'berg', 'van den'],
    ['Berg, van den', undefined, 'berg', 'van den'],
    ["in 't Veld", undefined, 'veld', 'in het'],
    ['v.d. Linde', undefined, 'linde', 'van der'],
    ['Van', undefined, 'van', ''],
    ['Jansen-de Vries', undefined, 'jansen de vries', ''],
    ['El Amrani', undefined, 'amrani', 'el'],
  ])('%s with voorvoegsel %s is %s, %s', (achternaam, voorvoegsel, bare, found) => {
    expect(surnameOf(achternaam, voorvoegsel)).toMatchObject({ bare, voorvoegsel: found })
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

/** Letters too many, too few or wrong, and neighbours swapped: by the book, without a shortcut. */
function slipsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + wrong)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1)
    }
  return rows[a.length]![b.length]!
}
