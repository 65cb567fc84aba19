import { describe, expect, test } from '@jest/globals'
import { applyChange, schoolOn } from '../../../simulator/changes/apply.ts'
import type { Change } from '../../../simulator/changes/change.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import type { School } from '../../../src/school/school.ts'
import { aSchool } from '../bend/a-school.ts'
import { around, changed, datum, group, idsIn, pupil } from './one-change.ts'

describe('the school year rolls over', () => {
  const summer = '2027-08-01'
  const rolled = (more: object = {}, school = aSchool) =>
    changed({ soort: 'schooljaarovergang', datum: summer, ...more }, school)

  test('the oldest leave, everybody goes up one, as many start', () => {
    const school = rolled()
    expect(school.schooljaar).toBe('2027-2028')
    expect(aSchool.leerlingen.filter(({ jaargroep }) => jaargroep === '8').map(({ id }) => pupil(school, id!))).toEqual(
      [undefined, undefined, undefined],
    )
    expect(pupil(school, 'l2')).toMatchObject({ jaargroep: '5', key: '1002' })
    const starters = school.leerlingen.filter(({ instroomdatum }) => instroomdatum === summer)
    expect(starters).toHaveLength(3)
    expect(starters.every(({ jaargroep, geboortedatum }) => jaargroep === '1' && geboortedatum! > '2022-08-01')).toBe(
      true,
    )
  })

  test('each group of the new year is another group with a new key, and its name goes along with the year', () => {
    const { groepen } = rolled()
    expect(groepen!.map(({ key }) => key)).toEqual(['270801001', '270801002', '270801003', '270801004', '270801005'])
    expect(groepen!.map(({ naam }) => naam)).toEqual(['1', '4', '5', '2027-2028 - 8', 'Plus'])
    expect(groepen!.map(({ id }) => id)).toEqual(['g1', 'g4', 'g5', 'g8', 'gp'].map((id) => `${id}/2027-2028`))
    expect(groepen![3]).toMatchObject({ jaargroep: '8' })
  })

  test('next year’s children of 5 sit where 5 sits', () => {
    const school = rolled()
    expect(idsIn(school, group(school, 'g5/2027-2028')!.key)).toEqual(expect.arrayContaining(idsIn(aSchool, '104')))
  })

  test('where no group takes a year, the children stay in their room, which becomes a combination', () => {
    const school = rolled()
    expect(group(school, 'g5/2027-2028')).toMatchObject({ jaargroep: 'C' })
    expect(pupil(school, 'l3')).toMatchObject({ jaargroep: '6', groep: group(school, 'g5/2027-2028')!.key })
  })

  test('old keys are kept when the LAS does so, for another group', () => {
    const { groepen } = rolled({ groepskeys: 'behouden' })
    expect(groepen!.map(({ key }) => key)).toEqual(aSchool.groepen!.map(({ key }) => key))
    expect(groepen!.map(({ id }) => id)).not.toContain('g1')
  })

  test('a name may go up with the class: what was 1 is now 2', () => {
    const school = rolled({ groepsnamen: 'klas' })
    expect(group(school, 'g1/2027-2028')).toMatchObject({ naam: '1', jaargroep: '2' })
    expect(idsIn(school, group(school, 'g1/2027-2028')!.key)).toEqual(idsIn(aSchool, '101'))
    expect(group(school, 'g8/2027-2028')).toMatchObject({ jaargroep: '1' })
  })

  test('who enters 3 starts to learn there', () => {
    const school = changed({ soort: 'leerling-wijzigt', leerling: { id: 'l1' }, velden: { jaargroep: '2' } })
    expect(pupil(rolled({}, school), 'l1')).toMatchObject({ jaargroep: '3', startOndwJgr3: summer })
  })

  test('in a generated school of any sector, ten years on', () => {
    for (const sector of ['PO', 'SBO', 'SO', 'VO'] as const) {
      let school = generateSchool({ seed: 3, schooljaar: '2026-2027', sector, pupils: 180, instructiegroepen: 2 })
      for (let year = 2027; year < 2037; year++) school = rolled({ datum: `${year}-08-01` }, school)
      expect(school.schooljaar).toBe('2036-2037')
      expect(school.leerlingen).toHaveLength(180)
      expect(new Set(school.leerlingen.map(({ key }) => key)).size).toBe(180)
      const keys = new Set(school.groepen!.map(({ key }) => key))
      expect(school.leerlingen.filter(({ groep }) => groep !== undefined && !keys.has(groep))).toEqual([])
    }
  })
})

describe('the school moves to another LAS', () => {
  test('every key changes, ECK iDs and references stay', () => {
    const school = changed({ soort: 'las-migratie' })
    for (const list of ['leerlingen', 'leerkrachten', 'groepen'] as const) {
      const old = new Set(aSchool[list]!.map(({ key }) => key))
      expect(school[list]!.filter(({ key }) => old.has(key))).toEqual([])
      expect(school[list]!.map(({ id }) => id)).toEqual(aSchool[list]!.map(({ id }) => id))
      expect(new Set(school[list]!.map(({ key }) => key)).size).toBe(school[list]!.length)
    }
    expect(school.leerlingen.map(({ eckid }) => eckid)).toEqual(aSchool.leerlingen.map(({ eckid }) => eckid))
    expect(idsIn(school, group(school, 'g4')!.key)).toEqual(idsIn(aSchool, '104'))
    expect(school.groepen![0]!.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  })

  test('and back to numbers', () => {
    const school = changed({ soort: 'las-migratie', datum: '2027-01-04' }, changed({ soort: 'las-migratie' }))
    expect(school.leerlingen[0]!.key).toMatch(/^\d+$/)
  })
})

describe('two schools merge', () => {
  const other = generateSchool({ seed: 5, schooljaar: '2026-2027', pupils: 30, brincode: '99YY' })
  const clashing: School = {
    ...other,
    leerlingen: other.leerlingen.map((one, index) => ({ ...one, key: String(1001 + index) })),
  }
  const schoolOf = (brincode: string) => (brincode === '99YY' ? clashing : undefined)
  const fusie: Change = { soort: 'fusie', datum, met: { brincode: '99YY' }, brincode: '99ZZ' }
  const merged = applyChange(aSchool, fusie, { seed: '1', schoolOf })

  test('everybody is there, as who they were, under one BRIN', () => {
    expect(merged.brincode).toBe('99ZZ')
    const ids = [...aSchool.leerlingen, ...clashing.leerlingen].map(({ id }) => id)
    expect(merged.leerlingen.map(({ id }) => id)).toEqual(ids)
    expect(merged.groepen).toHaveLength(aSchool.groepen!.length + clashing.groepen!.length)
  })

  test('keys that clash get new ones; those of the school that stays are kept', () => {
    expect(new Set(merged.leerlingen.map(({ key }) => key)).size).toBe(merged.leerlingen.length)
    expect(merged.leerlingen.slice(0, 12).map(({ key }) => key)).toEqual(aSchool.leerlingen.map(({ key }) => key))
  })

  test('both become a vestiging', () => {
    expect(merged.vestigingen?.map(({ key }) => key)).toEqual(['V1', 'V2'])
    expect(merged.leerlingen.map(({ vestiging }) => vestiging)).not.toContain(undefined)
  })

  test('with nobody it cannot', () => {
    expect(() => applyChange(aSchool, fusie, around)).toThrow('there is no school 99YY to merge with')
  })

  test('the other closes', () => {
    const closed = changed({ soort: 'opheffing' }, clashing)
    expect(closed.leerlingen).toEqual([])
    expect(closed).not.toHaveProperty('groepen')
  })
})

describe('changes by day', () => {
  const changes: readonly Change[] = [
    { soort: 'uitstroom', datum: '2026-12-01', leerling: { key: '1001' } },
    { soort: 'naamswijziging', datum: '2026-11-01', leerling: { key: '1001' }, achternaam: 'Vermeer' },
    { soort: 'anomalie', datum: '2026-11-15', naam: 'key-zero', op: { leerling: { id: 'l2' } } },
  ]

  test('the school on any day can be asked for', () => {
    const names = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(
      (day) => pupil(schoolOn(aSchool, changes, day, around), 'l1')?.achternaam,
    )
    expect(names).toEqual(['Berg', 'Vermeer', 'Vermeer', undefined])
  })

  test('only what changed gets the day as mutatiedatum, and the school its peildatum', () => {
    const school = schoolOn(aSchool, changes, '2026-11-20', around)
    const stamped = school.leerlingen.filter(({ mutatiedatum }) => mutatiedatum !== undefined)
    expect(stamped.map(({ id, mutatiedatum }) => [id, mutatiedatum])).toEqual([
      ['l1', '2026-11-01T08:00:00'],
      ['l2', '2026-11-15T08:00:00'],
    ])
    expect(school.peildatum).toBe('2026-11-15')
    expect(schoolOn(aSchool, changes, '2026-10-31', around)).toBe(aSchool)
  })
})
