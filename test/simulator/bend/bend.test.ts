import { describe, expect, test } from '@jest/globals'
import { bend } from '../../../simulator/bend/bend.ts'
import { applyChange } from '../../../simulator/changes/apply.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import type { School } from '../../../src/school/school.ts'
import { aSchool } from './a-school.ts'

const zeros = (school: School) => school.leerlingen.filter(({ key }) => key === '0').length
const spaced = (school: School) => school.leerlingen.filter(({ key }) => key?.startsWith(' ')).map(({ id }) => id)

describe('an anomaly is put on', () => {
  test('one pupil, by key, place or name', () => {
    for (const leerling of [{ key: '1003' }, { positie: 3 }, { roepnaam: 'Fenna' }, { id: 'l3' }]) {
      expect(spaced(bend(aSchool, { naam: 'key-with-spaces', op: { leerling } }, '1').school)).toEqual(['l3'])
    }
  })

  test('a share of the school', () => {
    expect(spaced(bend(aSchool, { naam: 'key-with-spaces', op: { deel: 0.25 } }, '1').school)).toHaveLength(3)
    expect(spaced(bend(aSchool, { naam: 'key-with-spaces', op: { deel: 0.001 } }, '1').school)).toHaveLength(1)
  })

  test('everybody', () => {
    expect(spaced(bend(aSchool, { naam: 'key-with-spaces', op: 'school' }, '1').school)).toHaveLength(12)
  })

  test('one pupil of the seed when nobody says whom', () => {
    const chosen = ['1', '2', '3', '4'].map((seed) => spaced(bend(aSchool, { naam: 'key-with-spaces' }, seed).school))
    expect(chosen.every(({ length }) => length === 1)).toBe(true)
    expect(new Set(chosen.flat()).size).toBeGreaterThan(1)
  })

  test('the same pupils, whoever else joins', () => {
    const use = { naam: 'key-with-spaces', op: { deel: 0.5 } }
    const few = spaced(bend(aSchool, use, '1').school)
    const [first, ...others] = aSchool.leerlingen
    const moved = spaced(bend({ ...aSchool, leerlingen: [...others, first!] }, use, '1').school)
    expect([...moved].sort()).toEqual([...few].sort())
  })

  test('nobody that it does not fit', () => {
    const use = (op: object) => bend(aSchool, { naam: 'voorvoegsel-lost', op }, '1')
    expect(() => use({ leerling: { key: '1003' } })).toThrow('voorvoegsel-lost needs a leerling with a voorvoegsel')
    expect(() => use({ leerling: { key: 'nobody' } })).toThrow('"op" points at no records')
    expect(() => use({ leerkracht: { key: '1' } })).toThrow('say "op: { leerling: … }"')
    expect(() => bend(aSchool, { naam: 'no-groepen', op: { deel: 0.5 } }, '1')).toThrow('is put on the whole school')
    expect(() => bend({ ...aSchool, leerlingen: [] }, { naam: 'key-zero' }, '1')).toThrow('key-zero needs a leerling')
    expect(() => bend(aSchool, { naam: 'key-nil' }, '1')).toThrow('there is none called "key-nil"')
  })

  test('nobody without a second, where two are needed', () => {
    const alone = { ...aSchool, leerlingen: aSchool.leerlingen.slice(0, 1) }
    expect(() => bend(alone, { naam: 'duplicate-key' }, '1')).toThrow('it needs a second record')
  })
})

describe('anomalies', () => {
  test('compose: each sees what the one before made', () => {
    const twins = bend(aSchool, { naam: 'twins', op: { leerling: { id: 'l7' } } }, '1').school
    const bare = bend(twins, { naam: 'no-birth-date', op: 'school' }, '1').school
    expect(bare.leerlingen).toHaveLength(13)
    expect(bare.leerlingen.every((leerling) => !('geboortedatum' in leerling))).toBe(true)
  })

  test('compose over days: a date that is to be corrected may be gone by then, or written with a zone', () => {
    const use = { naam: 'birth-date-corrected', op: { leerling: { id: 'l2' } } }
    const { school, later } = bend(aSchool, use, '1')
    for (const naam of ['no-birth-date', 'birth-date-with-zone']) {
      const before = bend(school, { naam, op: 'school' }, '1').school
      const after = applyChange(before, later[0]!, { seed: '1' })
      expect(after.leerlingen[1]!.geboortedatum ?? 'gone').toMatch(
        naam === 'no-birth-date' ? /gone/ : /^\d{4}-\d\d-\d\d$/,
      )
    }
  })

  test.each([
    ['hyphenated-first-name', 'roepnaam'],
    ['double-surname-written-otherwise', 'achternaam'],
  ] as const)('compose over days: after %s the %s may be gone', (naam, veld) => {
    const leerling = { id: 'l2' }
    const { school, later } = bend(aSchool, { naam, op: { leerling } }, '1')
    const gone = { soort: 'leerling-wijzigt', datum: '2026-11-02', leerling, velden: { [veld]: null } } as const
    const after = applyChange(applyChange(school, gone, { seed: '1' }), later[0]!, { seed: '1' })
    expect(after.leerlingen[1]![veld]).toBeUndefined()
  })

  test('leave everybody else as they were', () => {
    const { school } = bend(aSchool, { naam: 'key-zero', op: { leerling: { id: 'l2' } } }, '1')
    expect(zeros(school)).toBe(1)
    expect(school.leerlingen.filter((leerling, index) => leerling !== aSchool.leerlingen[index])).toHaveLength(1)
    expect(school.groepen).toBe(aSchool.groepen)
  })

  test('in two steps remember whom they were put on', () => {
    const { school, later } = bend(aSchool, { naam: 'eckid-appears', op: { leerling: { id: 'l2' } } }, '1')
    expect(school.leerlingen.filter(({ eckid }) => eckid === undefined).map(({ id }) => id)).toEqual(['l2'])
    expect(later).toEqual([
      { soort: 'anomalie', datum: '2026-10-15', naam: 'eckid-appears', op: { ids: ['l2'] }, seed: '1' },
    ])
  })

  test('work on a generated school', () => {
    const school = generateSchool({ seed: 7, schooljaar: '2026-2027', pupils: 90 })
    const { school: bent } = bend(school, { naam: 'diacritics-lost', op: { deel: 0.5 } }, '1')
    const changed = bent.leerlingen.filter((leerling, index) => leerling !== school.leerlingen[index])
    expect(changed.length).toBeGreaterThan(0)
  })
})
