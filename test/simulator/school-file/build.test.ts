import { describe, expect, test } from '@jest/globals'
import { buildSchool, type GeneratorInput } from '../../../simulator/school-file/build.ts'
import { parseSchoolFile } from '../../../simulator/school-file/parse.ts'
import { writeSchoolFile } from '../../../simulator/school-file/write.ts'
import type { School } from '../../../src/school/school.ts'

const base: School = {
  schooljaar: '2026-2027',
  brincode: '99QK',
  groepen: [
    { id: 'g1', soort: 'groep', key: '11', naam: '3', jaargroep: '3' },
    { id: 'g2', soort: 'samengesteldeGroep', key: '12', naam: 'Plus' },
  ],
  leerlingen: [
    { id: 'l1', key: '1', roepnaam: 'Noor', achternaam: 'Smit', groep: '11', samengesteldeGroepen: ['12'] },
    { id: 'l2', key: '2', roepnaam: 'Daan', achternaam: 'Smit', groep: '11', eckid: 'x' },
  ],
  leerkrachten: [{ id: 'k1', key: '1', achternaam: 'Bos', groepen: [{ soort: 'groep', key: '11' }] }],
}

const surroundings = { schooljaar: '2025-2026', peildatum: '2025-10-01', generateSchool: () => base }
const built = (text: string) => buildSchool(parseSchoolFile(text, 'a.yaml'), surroundings)
const onBase = (text: string) => built(`school: {}\ngenereer: { pupils: 2 }\n${text}`).school

describe('buildSchool', () => {
  test('without genereer the school is what stands in the file', () => {
    const { school } = built('school: { brincode: 99XX }\nleerlingen: [{ key: 1, roepnaam: Noor }]')
    expect(school).toEqual({
      schooljaar: '2025-2026',
      peildatum: '2025-10-01',
      brincode: '99XX',
      leerlingen: [{ id: '99XX/leerlingen/hand/1', key: '1', roepnaam: 'Noor' }],
    })
  })

  test('tells the generator the seed, the codes and the day', () => {
    let asked: GeneratorInput | undefined
    const file = parseSchoolFile(
      'seed: 7\nschool: { brincode: 99ZZ, peildatum: 2026-11-01 }\ngenereer: { pupils: 9 }',
      'a.yaml',
    )
    const generateSchool = (options: GeneratorInput) => {
      asked = options
      return base
    }
    buildSchool(file, { ...surroundings, generateSchool })
    expect(asked).toEqual({ seed: '7', schooljaar: '2025-2026', peildatum: '2026-11-01', brincode: '99ZZ', pupils: 9 })
  })

  test('says where the option stands that the generator refuses', () => {
    const generateSchool = () => {
      throw new RangeError('pupils is 3, but must be more')
    }
    const file = parseSchoolFile('school: {}\ngenereer:\n  pupils: 3', 'a.yaml')
    expect(() => buildSchool(file, { ...surroundings, generateSchool })).toThrow(
      'a.yaml:3:11: genereer.pupils: pupils is 3, but must be more',
    )
  })

  test('changes one generated pupil, found by name, and takes a field away', () => {
    const { leerlingen } = onBase(
      'leerlingen: [{ op: { roepnaam: Daan, achternaam: Smit }, achternaam: Smid, eckid: null }]',
    )
    expect(leerlingen).toEqual([
      base.leerlingen[0],
      { id: 'l2', key: '2', roepnaam: 'Daan', achternaam: 'Smid', groep: '11' },
    ])
  })

  test('finds a record by key, by id and by place', () => {
    for (const op of ['{ key: 2 }', '{ id: l2 }', '{ positie: 2 }']) {
      expect(onBase(`leerlingen: [{ op: ${op}, roepnaam: Bram }]`).leerlingen[1]).toMatchObject({
        id: 'l2',
        roepnaam: 'Bram',
      })
    }
  })

  test('mixes written pupils with generated ones', () => {
    const { leerlingen } = onBase('leerlingen: [{ key: 3, roepnaam: Bo, groep: 11 }]')
    expect(leerlingen.map(({ id }) => id)).toEqual(['l1', 'l2', '99QK/leerlingen/hand/1'])
  })

  test('removes a record', () => {
    expect(onBase('leerlingen: [{ op: { key: 1 }, verwijder: true }]').leerlingen).toEqual([base.leerlingen[1]])
  })

  test('references follow a group whose key is changed by hand', () => {
    const school = onBase('groepen: [{ op: { naam: "3" }, key: 99 }]')
    expect(school.leerlingen.map(({ groep }) => groep)).toEqual(['99', '99'])
    expect(school.leerkrachten?.[0]?.groepen).toEqual([{ soort: 'groep', key: '99' }])
  })

  test('references to a removed group go with it, unless it was removed on purpose to leave them dangling', () => {
    const gone = onBase('groepen: [{ op: { naam: "3" }, verwijder: true }]')
    expect(gone.leerlingen.map(({ groep }) => groep)).toEqual([undefined, undefined])
    expect(gone.leerkrachten).toEqual([{ id: 'k1', key: '1', achternaam: 'Bos' }])
    const dangling = onBase('groepen: [{ op: { naam: "3" }, verwijder: true, bewust: true }]')
    expect(dangling.leerlingen.map(({ groep }) => groep)).toEqual(['11', '11'])
  })

  test('spells out short roles and groups of a teacher', () => {
    const { leerkrachten } = onBase(
      'leerkrachten: [{ key: 9, achternaam: Vos, rollen: [LRK, leescoach], groepen: [12, { key: 11, rollen: [STA] }] }]',
    )
    expect(leerkrachten?.[1]).toEqual({
      id: '99QK/leerkrachten/hand/1',
      key: '9',
      achternaam: 'Vos',
      rollen: [{ rol: 'LRK' }, { rolomschrijving: 'leescoach' }],
      groepen: [
        { soort: 'samengesteldeGroep', key: '12' },
        { soort: 'groep', key: '11', rollen: [{ rol: 'STA' }] },
      ],
    })
  })

  test('refuses a written pupil with the key of a generated one', () => {
    expect(() => onBase('leerlingen: [{ key: 1, roepnaam: Bo }]')).toThrow(
      'a.yaml:3:21: leerlingen[0].key: the same key stands at a generated record',
    )
  })

  test('refuses an override that fits two', () => {
    expect(() => onBase('leerlingen: [{ op: { achternaam: Smit }, roepnaam: Bo }]')).toThrow('points at 2 records')
  })

  test('puts what happens later in the order of the days', () => {
    const text = `gebeurtenissen:
  - { soort: uitstroom, datum: 2026-12-01, leerling: { key: 1 } }
  - { soort: naamswijziging, datum: 2026-11-01, leerling: { key: 1 } }`
    const { gebeurtenissen, school } = built(`school: {}\ngenereer: { pupils: 2 }\n${text}`)
    expect(gebeurtenissen.map(({ soort }) => soort)).toEqual(['naamswijziging', 'uitstroom'])
    expect(school.leerlingen).toEqual(base.leerlingen)
  })

  test('puts anomalies on, and the second step of one that has two on its day', () => {
    const text = `anomalieen:
  - { naam: key-with-spaces, op: { leerling: { key: 2 } } }
  - { naam: name-changed, op: { leerling: { id: l1 } }, datum: 2026-12-01 }`
    const { gebeurtenissen, school } = built(`seed: 3\nschool: {}\ngenereer: { pupils: 2 }\n${text}`)
    expect(school.leerlingen.map(({ key }) => key)).toEqual(['1', ' 2 '])
    expect(gebeurtenissen).toEqual([
      { soort: 'anomalie', datum: '2026-12-01', naam: 'name-changed', op: { ids: ['l1'] }, seed: '3' },
    ])
  })

  test('refuses an anomaly that fits nobody and a change of somebody who has left, each with its place', () => {
    const text = `anomalieen: [{ naam: long-voorvoegsel, op: { leerkracht: { key: 1 } } }]
gebeurtenissen:
  - { soort: uitstroom, datum: 2026-11-01, leerling: { key: 1 } }
  - { soort: naamswijziging, datum: 2026-12-01, leerling: { key: 1 } }`
    expect(() => onBase(text)).toThrow(
      [
        'a.yaml:3:14: anomalieen[0]: The anomaly cannot be put on this school: long-voorvoegsel is put on a leerling; say "op: { leerling: … }".',
        'a.yaml:6:5: gebeurtenissen[1]: The change cannot happen in this school: "leerling" points at no records; it must point at one.',
      ].join('\n'),
    )
  })
})

describe('writeSchoolFile', () => {
  test.each(['yaml', 'json'] as const)('writes %s that reads back as the same school', (format) => {
    const text = writeSchoolFile(base, format)
    const again = buildSchool(parseSchoolFile(text, `a.${format}`), surroundings).school
    expect(again).toEqual({ ...base, peildatum: '2025-10-01' })
  })
})
