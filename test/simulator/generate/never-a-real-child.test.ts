import { describe, expect, test } from '@jest/globals'
import { brincodeAt, brincodeOfSeed, numberOfBrincode } from '../../../simulator/generate/brincode.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import type { School } from '../../../src/school/school.ts'

const eckid = /^https:\/\/ketenid\.nl\/pilot\/[0-9a-f]{128}$/
const address = /@[a-z0-9]+\.example$/

/** What about a school could belong to somebody. Written apart from the generator, on purpose. */
function couldBeReal(school: School): string | undefined {
  if (!/^9\d[A-Z]{2}$/.test(school.brincode ?? '')) return `brincode ${school.brincode}`
  for (const person of [...school.leerlingen, ...(school.leerkrachten ?? [])]) {
    if (person.eckid !== undefined && !eckid.test(person.eckid)) return `eckid ${person.eckid}`
    if (person.emailadres !== undefined && !address.test(person.emailadres)) return `emailadres ${person.emailadres}`
  }
  for (const { bsn, sofinummer, onderwijsnummer, rijksregisternummer, postcodenl, fotourl } of school.leerlingen) {
    if (bsn !== undefined && isPossibleBsn(bsn)) return `bsn ${bsn}`
    if (sofinummer ?? onderwijsnummer ?? rijksregisternummer ?? postcodenl ?? fotourl) return 'a number or address'
  }
  return undefined
}

/** https://nl.wikipedia.org/wiki/Burgerservicenummer: 9a + 8b + … + 2h - i is a multiple of 11. */
function isPossibleBsn(digits: string): boolean {
  let sum = -Number(digits[8])
  for (let index = 0; index < 8; index++) sum += (9 - index) * (digits.charCodeAt(index) - 48)
  return digits.length === 9 && sum % 11 === 0
}

describe('never a real child', () => {
  test('in a million generated records', () => {
    let records = 0
    for (let seed = 0; records < 1_000_000; seed++) {
      const brincode = brincodeAt(numberOfBrincode('90AA') + (seed % 6760))
      const sector = (['PO', 'PO', 'SBO', 'VO'] as const)[seed % 4]!
      const pupils = 200 + ((seed * 37) % 2000)
      const school = generateSchool({
        seed,
        schooljaar: '2026-2027',
        brincode,
        sector,
        pupils,
        eckid: 'all',
        bsn: 'full',
      })
      expect(couldBeReal(school)).toBeUndefined()
      records += school.leerlingen.length + school.leerkrachten!.length
    }
    expect(records).toBeGreaterThanOrEqual(1_000_000)
  }, 60_000)

  const school = generateSchool({ seed: 1, schooljaar: '2026-2027', pupils: 5, eckid: 'all' })
  const first = school.leerlingen[0]!
  const teacher = school.leerkrachten![0]!
  test.each<[string, School]>([
    ['a school outside the test ranges', { ...school, brincode: '12AB' }],
    [
      'an ECK iD of the real service',
      { ...school, leerlingen: [{ ...first, eckid: first.eckid!.replace('pilot/', '') }] },
    ],
    ['an address that delivers', { ...school, leerkrachten: [{ ...teacher, emailadres: 'j.jansen@school.nl' }] }],
    ['a possible BSN', { ...school, leerlingen: [{ ...first, bsn: '111222333' }] }],
    ['a postcode', { ...school, leerlingen: [{ ...first, postcodenl: '1234AB' }] }],
  ])('the scan notices %s', (_what, doctored) => {
    expect(couldBeReal(school)).toBeUndefined()
    expect(couldBeReal(doctored)).toBeDefined()
  })

  test('brincodes of a seed are of the test range, and never the one of the manual', () => {
    const codes = new Set(Array.from({ length: 20_000 }, (_, seed) => brincodeOfSeed(seed)))
    expect([...codes].filter((code) => !/^99[A-Z]{2}$/.test(code))).toEqual([])
    expect(codes.size).toBe(675)
    expect(codes).not.toContain('99QQ')
  })
})
