import { describe, expect, test } from '@jest/globals'
import { applyChange, schoolOn } from '../../../simulator/changes/apply.ts'
import type { Change } from '../../../simulator/changes/change.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import type { School } from '../../../src/school/school.ts'
import { aSchool } from '../bend/a-school.ts'

const datum = '2026-11-02'
const around = { seed: '1' }
type Undated<Kind> = Kind extends Change ? Omit<Kind, 'datum'> & { datum?: string } : never
const changed = (change: Undated<Change>, school: School = aSchool) =>
  applyChange(school, { datum, ...change } as Change, around)
const pupil = (school: School, id: string) => school.leerlingen.find((one) => one.id === id)
const teacher = (school: School, id: string) => school.leerkrachten?.find((one) => one.id === id)
const group = (school: School, id: string) => school.groepen?.find((one) => one.id === id)
const idsIn = (school: School, groep?: string) =>
  school.leerlingen.filter((one) => one.groep === groep).map(({ id }) => id)

describe('a pupil', () => {
  test('joins a group, with a key of its own and made to fit', () => {
    const school = changed({ soort: 'instroom', groep: { naam: '4' } })
    const newcomer = school.leerlingen.at(-1)!
    expect(school.leerlingen).toHaveLength(13)
    expect(newcomer).toMatchObject({
      id: '99XX/leerlingen/2026-11-02/1',
      key: '261102001',
      groep: '104',
      jaargroep: '4',
    })
    expect(newcomer).toMatchObject({ instroomdatum: datum, mutatiedatum: '2026-11-02T08:00:00' })
    expect(newcomer.eckid).toMatch(/^https:\/\/ketenid\.nl\/pilot\/[0-9a-f]{128}$/)
  })

  test('joins exactly as told, and two on one day are two', () => {
    const one = changed({ soort: 'instroom', leerling: { key: '7', roepnaam: 'Bo', groep: '101', eckid: null } })
    expect(one.leerlingen.at(-1)).toMatchObject({ key: '7', roepnaam: 'Bo', groep: '101' })
    expect(one.leerlingen.at(-1)).not.toHaveProperty('eckid')
    expect(one.leerlingen.at(-1)).not.toHaveProperty('achternaam')
    const two = changed({ soort: 'instroom' }, one)
    expect(new Set(two.leerlingen.map(({ id }) => id)).size).toBe(14)
  })

  test('leaves and comes back as the same child', () => {
    const gone = changed({ soort: 'uitstroom', leerling: { key: '1002' } })
    expect(pupil(gone, 'l2')).toBeUndefined()
    const back = changed({ soort: 'instroom', leerling: { ...pupil(aSchool, 'l2')!, key: '5000' } }, gone)
    expect(pupil(back, 'l2')).toMatchObject({ key: '5000', eckid: pupil(aSchool, 'l2')!.eckid })
  })

  test('moves to another group and its jaargroep, or into a samengestelde groep', () => {
    expect(pupil(changed({ soort: 'groepswissel', leerling: { id: 'l1' }, groep: { naam: '5' } }), 'l1')).toMatchObject(
      {
        groep: '105',
        jaargroep: '5',
      },
    )
    const plus = changed({ soort: 'groepswissel', leerling: { id: 'l2' }, groep: { naam: 'Plus' } })
    expect(pupil(plus, 'l2')).toMatchObject({ groep: '104', samengesteldeGroepen: ['120'] })
  })

  test('changes name, first name, sex, or whatever is told', () => {
    const named = changed({ soort: 'naamswijziging', leerling: { id: 'l1' }, achternaam: 'Vermeer' })
    expect(pupil(named, 'l1')).toMatchObject({ achternaam: 'Vermeer', key: '1001' })
    expect(pupil(named, 'l1')).not.toHaveProperty('voorvoegsel')
    expect(pupil(changed({ soort: 'naamswijziging', leerling: { id: 'l1' } }), 'l1')?.achternaam).not.toBe('Berg')
    expect(pupil(changed({ soort: 'roepnaamswijziging', leerling: { id: 'l1' } }), 'l1')?.roepnaam).not.toBe('Noor')
    expect(pupil(changed({ soort: 'geslachtswijziging', leerling: { id: 'l1' } }), 'l1')).toMatchObject({
      geslacht: '2',
    })
    const told = changed({ soort: 'leerling-wijzigt', leerling: { id: 'l1' }, velden: { eckid: null, jaargroep: '2' } })
    expect(pupil(told, 'l1')).toMatchObject({ jaargroep: '2' })
    expect(pupil(told, 'l1')).not.toHaveProperty('eckid')
  })

  test('never becomes somebody else', () => {
    expect(() => changed({ soort: 'leerling-wijzigt', leerling: { id: 'l1' }, velden: { id: 'x' } })).toThrow(
      'never changes',
    )
  })

  test('never gets the key of one who has left', () => {
    const gone = changed({ soort: 'uitstroom', leerling: { key: '1012' } })
    const school = changed({ soort: 'instroom' }, gone)
    expect(school.leerlingen.map(({ key }) => key)).not.toContain('1012')
  })

  test('must be there', () => {
    expect(() => changed({ soort: 'uitstroom', leerling: { key: 'nobody' } })).toThrow(
      '"leerling" points at no records',
    )
  })
})

describe('a teacher', () => {
  test('marries: a double name and an address that goes with it', () => {
    const { achternaam, emailadres, key } = teacher(
      changed({ soort: 'leerkracht-trouwt', leerkracht: { id: 'k1' } }),
      'k1',
    )!
    expect(achternaam).toMatch(/.-de Boer$/)
    expect(emailadres).not.toBe('j.deboer@vlieger.example')
    expect(emailadres).toMatch(/@vlieger\.example$/)
    expect(key).toBe('1')
  })

  test('leaves; the last one takes the block along', () => {
    const three = changed({ soort: 'leerkracht-vertrekt', leerkracht: { id: 'k1' } })
    expect(three.leerkrachten?.map(({ id }) => id)).toEqual(['k2', 'k3', 'k4'])
    const none = ['k2', 'k3', 'k4'].reduce(
      (left, id) => changed({ soort: 'leerkracht-vertrekt', leerkracht: { id } }, left),
      three,
    )
    expect(none).not.toHaveProperty('leerkrachten')
  })

  test('comes to a group, with the short forms of a school file', () => {
    const leerkracht = { achternaam: 'Prins', roepnaam: 'Mo', rollen: ['LRK', 'leescoach'] }
    const school = changed({ soort: 'leerkracht-komt', leerkracht: leerkracht as never, groep: { naam: '4' } })
    expect(school.leerkrachten?.at(-1)).toMatchObject({
      key: '261102001',
      roepnaam: 'Mo',
      rollen: [{ rol: 'LRK' }, { rolomschrijving: 'leescoach' }],
      groepen: [{ soort: 'groep', key: '104' }],
    })
    const mailed = changed({ soort: 'leerkracht-krijgt-email', leerkracht: { key: '261102001' } }, school)
    expect(mailed.leerkrachten?.at(-1)?.emailadres).toBe('m.prins2@vlieger.example')
  })

  test('gets an e-mail address', () => {
    const bare = changed({ soort: 'leerkracht-wijzigt', leerkracht: { id: 'k2' }, velden: { emailadres: null } })
    const mailed = changed({ soort: 'leerkracht-krijgt-email', leerkracht: { id: 'k2' } }, bare)
    expect(teacher(mailed, 'k2')?.emailadres).toBe('m.prins@vlieger.example')
    const told = changed(
      { soort: 'leerkracht-krijgt-email', leerkracht: { id: 'k2' }, emailadres: 'mia@elders.example' },
      bare,
    )
    expect(teacher(told, 'k2')?.emailadres).toBe('mia@elders.example')
  })
})

describe('a group', () => {
  test('splits: new keys, the pupils dealt out, the teacher in both, the old one gone', () => {
    const school = changed({ soort: 'groep-splitst', groep: { naam: '4' } })
    const [a, b] = school.groepen!.filter(({ naam }) => /^4[AB]$/.test(naam))
    expect([a!.key, b!.key]).toEqual(['261102001', '261102002'])
    expect([...idsIn(school, a!.key), ...idsIn(school, b!.key)].sort()).toEqual([...idsIn(aSchool, '104')].sort())
    expect(group(school, 'g4')).toBeUndefined()
    expect(teacher(school, 'k2')?.groepen?.map(({ key }) => key)).toEqual(['261102001', '261102002', '105'])
  })

  test('merges with another: one new key, jaargroep C, nobody lost', () => {
    const school = changed({ soort: 'groepen-samenvoegen', groepen: [{ naam: '4' }, { naam: '5' }] })
    const merged = group(school, 'g4+g5')!
    expect(merged).toMatchObject({ key: '261102001', naam: '4 en 5', jaargroep: 'C' })
    expect(idsIn(school, '261102001')).toHaveLength(6)
    expect(teacher(school, 'k2')?.groepen).toEqual([{ soort: 'groep', key: '261102001' }])
  })

  test('that splits again on the same day gets keys that none had before', () => {
    const once = changed({ soort: 'groep-splitst', groep: { naam: '4' } })
    const twice = changed({ soort: 'groep-splitst', groep: { naam: '4A' } }, once)
    const thrice = changed({ soort: 'groep-splitst', groep: { naam: '4B' } }, twice)
    const keys = [aSchool, once, twice, thrice].map(({ groepen }) => groepen!.map(({ key }) => key))
    const born = keys.slice(1).map((now, step) => now.filter((key) => !keys[step]!.includes(key)))
    expect(born.map((list) => list.length)).toEqual([2, 2, 2])
    expect(new Set([...keys[0]!, ...born.flat()]).size).toBe(keys[0]!.length + 6)
  })

  test('3A and 3B merge into 3 and keep their jaargroep', () => {
    const split = changed({ soort: 'groep-splitst', groep: { naam: '4' } })
    const school = changed({ soort: 'groepen-samenvoegen', groepen: [{ naam: '4A' }, { naam: '4B' }] }, split)
    expect(school.groepen?.find(({ naam }) => naam === '4')).toMatchObject({ jaargroep: '4' })
  })

  test('has its flag switched off', () => {
    const school = changed({ soort: 'in-koppelingen-beschikbaar', groep: { naam: 'Plus' }, waarde: false })
    expect(group(school, 'gp')).toMatchObject({ inKoppelingenBeschikbaar: false })
    const wrong = { soort: 'in-koppelingen-beschikbaar', groep: { naam: '4' }, waarde: false } as const
    expect(() => changed(wrong)).toThrow('only a samengestelde groep')
  })

  test('gets another key, and its pupils and teachers follow', () => {
    const school = changed({ soort: 'groep-wijzigt', groep: { naam: '4' }, velden: { key: 'x4', naam: 'Albatros' } })
    expect(group(school, 'g4')).toMatchObject({ key: 'x4', naam: 'Albatros' })
    expect(idsIn(school, 'x4')).toEqual(idsIn(aSchool, '104'))
    expect(teacher(school, 'k2')?.groepen?.[0]?.key).toBe('x4')
  })
})

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
