import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import { manualSchool } from '../../../simulator/generate/manual-school.ts'
import type { GenerateOptions } from '../../../simulator/generate/options.ts'
import type { School } from '../../../src/school/school.ts'

const hashOf = (school: School) => createHash('sha256').update(JSON.stringify(school)).digest('hex').slice(0, 16)
const base: GenerateOptions = { seed: 7, schooljaar: '2026-2027' }

describe('the same seed and options', () => {
  // A change here means that every user's schools change: say so in CHANGELOG.md.
  test.each<[GenerateOptions, string]>([
    [base, '9c2038c16cefa35d'],
    [{ ...base, sector: 'SBO', pupils: 120 }, '4946588cd6e05e15'],
    [{ ...base, sector: 'SO', pupils: 60, keys: 'guid' }, 'b1d2d537769d1617'],
    [{ ...base, sector: 'VO', pupils: 900, instructiegroepen: 9 }, '0140dfed540d6aa6'],
    [{ ...base, pupils: 5000, vestigingen: 3, plusgroep: true, eckid: 'all', bsn: 'full' }, 'e488e2db3cb24990'],
    [
      { ...base, peildatum: '2027-03-01', groepsplan: 'units', backgrounds: { pools: 1, turks: 2 } },
      '711c54952f2f6fe9',
    ],
  ])('give the same bytes on every day, machine and Node version: %j', (options, hash) => {
    expect(hashOf(generateSchool(options))).toBe(hash)
  })

  test('give the same school of the manual', () => {
    expect(hashOf(manualSchool('2026-2027'))).toBe('4f57f54e31c08240')
  })

  test('give another school with another seed', () => {
    expect(hashOf(generateSchool({ ...base, seed: 8 }))).not.toBe(hashOf(generateSchool(base)))
  })

  test('take a seed of digits as a number or as text', () => {
    expect(generateSchool({ ...base, seed: '7' })).toEqual(generateSchool(base))
  })
})

describe('an option changes nothing but what it is about', () => {
  const plain = generateSchool(base)
  const without = <Field extends string>(records: readonly object[] | undefined, ...fields: Field[]) =>
    records?.map((record) =>
      Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name as Field))),
    )

  test('ECK iDs', () => {
    const all = generateSchool({ ...base, eckid: 'all' })
    const none = generateSchool({ ...base, eckid: 'none' })
    expect(none).toEqual({ ...plain, leerlingen: without(plain.leerlingen, 'eckid') })
    expect({ ...all, leerkrachten: without(all.leerkrachten, 'eckid') }).toEqual(plain)
  })

  test('instruction groups and a plus group', () => {
    const more = generateSchool({ ...base, instructiegroepen: 4, plusgroep: true, staffWithoutGroups: false })
    expect(without(more.leerlingen, 'samengesteldeGroepen')).toEqual(plain.leerlingen)
    expect(more.groepen!.slice(0, plain.groepen!.length)).toEqual(plain.groepen)
  })

  test('locations', () => {
    const spread = generateSchool({ ...base, vestigingen: 3 })
    expect(without(spread.leerlingen, 'vestiging')).toEqual(plain.leerlingen)
    expect(spread.leerkrachten).toEqual(plain.leerkrachten)
  })

  test('duo teachers leave the pupils alone', () => {
    expect(generateSchool({ ...base, duoTeachers: 1 }).leerlingen).toEqual(plain.leerlingen)
  })

  test('names of groups', () => {
    const animals = generateSchool({ ...base, groepsnamen: 'dier' })
    expect({ ...animals, groepen: without(animals.groepen, 'naam') }).toEqual({
      ...plain,
      groepen: without(plain.groepen, 'naam'),
    })
  })

  test('the form of the keys', () => {
    const guids = generateSchool({ ...base, keys: 'guid' })
    expect(without(guids.leerlingen, 'key', 'groep')).toEqual(without(plain.leerlingen, 'key', 'groep'))
  })
})
