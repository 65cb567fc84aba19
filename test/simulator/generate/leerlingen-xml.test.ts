import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import type { GenerateOptions } from '../../../simulator/generate/options.ts'
import { ownLeerlingen } from '../../../simulator/wire/own-leerlingen.ts'
import { createSchoolWriter } from '../../../src/uwlr/write-school.ts'

const options = fc.record(
  {
    seed: fc.integer(),
    schooljaar: fc.constantFrom('2026-2027', '1999-2000', '1931-1932', '2094-2095'),
    dependancecode: fc.constant('03'),
    sector: fc.constantFrom('PO', 'SBO', 'SO', 'VO'),
    pupils: fc.integer({ min: 1, max: 300 }),
    vestigingen: fc.integer({ min: 0, max: 2 }),
    instructiegroepen: fc.integer({ min: 0, max: 3 }),
    plusgroep: fc.boolean(),
    keys: fc.constantFrom('number', 'guid'),
    eckid: fc.constantFrom('none', 'pupils', 'all'),
    bsn: fc.constantFrom('last4', 'full', 'none'),
    backgrounds: fc.constantFrom(undefined, { turks: 1 }, { chinees: 1, portugees: 1 }, { pools: 1, surinaams: 2 }),
  },
  { requiredKeys: ['seed', 'schooljaar'] },
) as fc.Arbitrary<GenerateOptions>

describe('pupils written without making records of them', () => {
  test.each(
    (['2.1', '2.2', '2.3'] as const).flatMap((versie) =>
      (['geen', 'smalle-set', 'lvs-set'] as const).flatMap((profiel) =>
        ['', 'een-lang-voorvoegsel'].map((prefix) => [versie, profiel, prefix] as const),
      ),
    ),
  )('are the same as the records written: version %s, profile %s, prefix "%s"', (versie, profiel, prefix) => {
    const writer = createSchoolWriter({ versie, profiel, prefix })
    fc.assert(
      fc.property(options, (given) => {
        const school = generateSchool(given)
        const written = Buffer.from(ownLeerlingen(school, writer)!).toString('utf8')
        expect(written).toBe(school.leerlingen.map(writer.leerling).join(''))
      }),
      { numRuns: 25 },
    )
  })

  test('are written from the records where somebody turned it off', () => {
    const writer = createSchoolWriter({ versie: '2.2', profiel: 'geen', prefix: '' })
    const writesItself = () => ownLeerlingen(generateSchool({ seed: 1, schooljaar: '2026-2027' }), writer) !== undefined
    expect(writesItself()).toBe(true)
    process.env.KOPPELPROEF_FROM_RECORDS = '1'
    try {
      expect(writesItself()).toBe(false)
    } finally {
      delete process.env.KOPPELPROEF_FROM_RECORDS
    }
  })
})
