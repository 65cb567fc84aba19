import { describe, expect, test } from '@jest/globals'
import { aSchool } from '../bend/a-school.ts'
import { changed, datum, group, idsIn, pupil, teacher } from './one-change.ts'

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

  test('a samengestelde groep gets no jaargroep: a message has no place for it', () => {
    const velden = { soort: 'samengesteldeGroep', jaargroep: '4' } as const
    expect(() => changed({ soort: 'groep-wijzigt', groep: { naam: '4' }, velden })).toThrow(
      'a samengestelde groep has no jaargroep',
    )
  })
})
