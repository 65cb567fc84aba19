import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { generateSchool, ordinarySchool } from '../../../simulator/generate/generate-school.ts'
import { manualSchool } from '../../../simulator/generate/manual-school.ts'
import type { GenerateOptions } from '../../../simulator/generate/options.ts'

const options = fc.record(
  {
    seed: fc.oneof(fc.integer(), fc.string()),
    schooljaar: fc.constantFrom('2024-2025', '2026-2027', '2031-2032'),
    sector: fc.constantFrom('PO', 'SBO', 'SO', 'VO'),
    pupils: fc.integer({ min: 1, max: 400 }),
    groepsplan: fc.constantFrom('auto', 'single', 'combination', 'split', 'units'),
    vestigingen: fc.integer({ min: 0, max: 3 }),
    instructiegroepen: fc.integer({ min: 0, max: 12 }),
    plusgroep: fc.boolean(),
    keys: fc.constantFrom('number', 'guid'),
    eckid: fc.constantFrom('none', 'pupils', 'all'),
    siblings: fc.double({ min: 0, max: 1, noNaN: true }),
    twins: fc.double({ min: 0, max: 0.5, noNaN: true }),
  },
  { requiredKeys: ['seed', 'schooljaar'] },
) as fc.Arbitrary<GenerateOptions>

describe('a generated school', () => {
  test('has exactly as many pupils as asked, each in a group that exists', () => {
    fc.assert(
      fc.property(options, (given) => {
        const school = generateSchool(given)
        const keys = new Set(school.groepen!.map(({ key }) => key))
        const used = [
          ...school.leerlingen.flatMap(({ groep = '', samengesteldeGroepen = [] }) => [groep, ...samengesteldeGroepen]),
          ...school.leerkrachten!.flatMap(({ groepen = [] }) => groepen.map(({ key }) => key)),
        ]
        expect(school.leerlingen).toHaveLength(given.pupils ?? 220)
        expect(used.filter((key) => !keys.has(key))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('gives every key, ECK iD and e-mail address once', () => {
    fc.assert(
      fc.property(options, (given) => {
        const { leerlingen, leerkrachten = [], groepen = [], vestigingen = [] } = generateSchool(given)
        for (const list of [
          [...leerlingen, ...leerkrachten, ...groepen, ...vestigingen].map(({ key }) => key),
          [...leerlingen, ...leerkrachten].flatMap(({ eckid = [] }) => eckid),
          leerkrachten.map(({ emailadres }) => emailadres),
        ])
          expect(new Set(list).size).toBe(list.length)
      }),
      { numRuns: 60 },
    )
  })

  test('stays within the lengths of the standard', () => {
    fc.assert(
      fc.property(options, (given) => {
        const { leerlingen, leerkrachten = [], groepen = [] } = generateSchool(given)
        const long = [...leerlingen, ...leerkrachten].filter(
          ({ achternaam, voorvoegsel = '-', voorletters, roepnaam }) =>
            achternaam!.length > 200 ||
            voorvoegsel.length > 10 ||
            !/^.{1,6}$/u.test(voorletters!) ||
            roepnaam!.length > 64,
        )
        expect(long).toEqual([])
        expect(groepen.filter(({ naam }) => !/^.{1,64}$/u.test(naam))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    [{ pupils: 0 }, 'pupils is 0, but must be a whole number 1 to 5000'],
    [{ pupils: 5001 }, 'pupils is 5001'],
    [{ schooljaar: '2026-2028' }, 'schooljaar is 2026-2028'],
    [{ peildatum: '2027-09-01' }, 'peildatum is 2027-09-01'],
    [{ brincode: '12AB' }, 'brincode is 12AB'],
    [{ backgrounds: { turks: 0 } }, 'backgrounds is {"turks":0}'],
  ])('refuses %j and says why', (wrong, message) => {
    expect(() => generateSchool({ seed: 1, schooljaar: '2026-2027', ...wrong })).toThrow(message)
  })

  test('of an ordinary size has 220 pupils and one to two teachers a group', () => {
    const school = ordinarySchool(7, '2026-2027')
    const groups = school.groepen!.filter(({ soort }) => soort === 'groep').length
    const teachers = school.leerkrachten!.filter(({ groepen }) => groepen !== undefined).length
    expect(school.leerlingen).toHaveLength(220)
    expect(groups).toBeGreaterThanOrEqual(8)
    expect(teachers).toBeGreaterThanOrEqual(groups)
    expect(teachers).toBeLessThanOrEqual(groups * 2)
  })
})

describe('the school of the manual', () => {
  const school = manualSchool('2026-2027')

  test('has 25 groepen, 4 leerkrachten and 22 leerlingen at 99QQ', () => {
    expect(school.brincode).toBe('99QQ')
    expect(school.groepen).toHaveLength(25)
    expect(school.leerkrachten).toHaveLength(4)
    expect(school.leerlingen).toHaveLength(22)
  })

  test('has the three pupils that its screens show', () => {
    const naamVan = new Map(school.groepen!.map(({ key, naam }) => [key, naam]))
    const shown = school.leerlingen.slice(0, 3)
    expect(shown.map((l) => [l.roepnaam, l.achternaam, l.geboortedatum, l.jaargroep, naamVan.get(l.groep!)])).toEqual([
      ['Max', 'Beacher', '2014-03-04', '1', '3'],
      ['Bas', 'Junior', '2013-06-01', '4', 'Albatros 26-27'],
      ['Wade', 'Wilson', '2012-07-13', '4', 'ZeroPunctuation'],
    ])
  })

  test('refers only to groups that it has, and gives each key once', () => {
    const keys = school.groepen!.map(({ key }) => key)
    expect(new Set(keys).size).toBe(25)
    for (const { groep } of school.leerlingen) expect(keys).toContain(groep)
    for (const { groepen } of school.leerkrachten!) for (const { key } of groepen!) expect(keys).toContain(key)
  })
})
