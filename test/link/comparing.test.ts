import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commonNames } from '../../src/link/common-names.ts'
import { compareNames, haveLittleInCommon, nameLevels } from '../../src/link/compare-names.ts'
import { compareDays, parseDay } from '../../src/link/dates.ts'
import { fold } from '../../src/link/fold.ts'
import { jaroWinkler } from '../../src/link/similarity.ts'
import { createVocabulary } from '../../src/link/vocabulary.ts'
import { compareVoorvoegsels, surnameOf } from '../../src/link/voorvoegsel.ts'
import { editDistance } from '../../src/nearest.ts'

const known = [...commonNames.given.keys(), ...commonNames.surname.keys()]
const written = fc.constantFrom(
  'Zoë',
  'Jan-Pieter',
  'Şirin',
  'Berg, van den',
  'Wĳnstra',
  'Garcia Lopez',
  '-',
  'A',
  'El Amrani',
)
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...known), written)
const day = fc.constantFrom('2016-03-14', '2016-03-15', '2016-04-03', '2016-03-04', '2015-01-01', '2014-12-30')

describe('laws of comparing', () => {
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
