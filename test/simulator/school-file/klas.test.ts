import { describe, expect, test } from '@jest/globals'
import { buildSchool } from '../../../simulator/school-file/build.ts'
import { parseSchoolFile } from '../../../simulator/school-file/parse.ts'
import type { School } from '../../../src/school/school.ts'

const nothing = { schooljaar: '2026-2027', brincode: '99XX', leerlingen: [] }
const built = (text: string, base: School = nothing) =>
  buildSchool(parseSchoolFile(`school: { brincode: 99XX }\n${text}`, 'a.yaml'), {
    schooljaar: '2026-2027',
    peildatum: '2026-11-23',
    generateSchool: () => base,
  }).school

const namesIn = ({ leerlingen }: School) => leerlingen.map(({ roepnaam }) => roepnaam)

describe('erbij: klas', () => {
  test('is group 3A with five pupils, without a word more', () => {
    const school = built('erbij: klas')
    expect(school.groepen).toMatchObject([{ key: '31', naam: '3A', soort: 'groep', jaargroep: '3' }])
    expect(namesIn(school)).toEqual(['Noor', 'Sam', 'Lina', 'Bram', 'Fatma'])
    expect(school.leerlingen.map(({ key, groep }) => [key, groep])).toEqual(
      ['11', '12', '13', '14', '15'].map((key) => [key, '31']),
    )
  })

  test('comes before the records by hand, in a group that they may point at', () => {
    const school = built('erbij: klas\nleerlingen: [{ key: 16, roepnaam: Mees, groep: 31 }]')
    expect(namesIn(school)).toEqual(['Noor', 'Sam', 'Lina', 'Bram', 'Fatma', 'Mees'])
    expect(school.leerlingen[5]!.id).toBe('99XX/leerlingen/hand/6')
  })

  test('leaves its place to a record by hand with that key', () => {
    const school = built(
      'erbij: klas\ngroepen: [{ key: 31, naam: Muizen, jaargroep: 3 }]\nleerlingen: [{ key: 13, roepnaam: Bo, groep: 31 }]',
    )
    expect(school.groepen?.map(({ naam }) => naam)).toEqual(['Muizen'])
    expect(namesIn(school)).toEqual(['Noor', 'Sam', 'Bo', 'Bram', 'Fatma'])
    expect(school.leerlingen[2]).toEqual({ id: '99XX/leerlingen/hand/3', key: '13', roepnaam: 'Bo', groep: '31' })
  })

  test('two by hand with that key are both there: one in its place, one behind the class', () => {
    const school = built(
      'erbij: klas\nleerlingen: [{ key: 11, roepnaam: Bo }, { key: 11, roepnaam: Jip, bewust: true }]',
    )
    expect(namesIn(school)).toEqual(['Bo', 'Sam', 'Lina', 'Bram', 'Fatma', 'Jip'])
  })

  test('a pupil of the class is changed by pointing at it', () => {
    const school = built('erbij: klas\nleerlingen: [{ op: { roepnaam: Sam }, voorvoegsel: null }]')
    expect(school.leerlingen[1]).not.toHaveProperty('voorvoegsel')
    expect(namesIn(school)).toEqual(['Noor', 'Sam', 'Lina', 'Bram', 'Fatma'])
  })

  test('comes behind generated pupils, and says so when one of those has its key', () => {
    const base: School = { ...nothing, leerlingen: [{ id: 'l1', key: '900', roepnaam: 'Daan' }] }
    expect(namesIn(built('genereer: { pupils: 1 }\nerbij: klas', base))[0]).toBe('Daan')
    const clash: School = { ...nothing, leerlingen: [{ id: 'l1', key: '11', roepnaam: 'Daan' }] }
    expect(() => built('genereer: { pupils: 1 }\nerbij: klas', clash)).toThrow(
      'a.yaml:3:8: erbij.key: the same key stands at a generated record',
    )
  })

  test('another word is refused with the one there is', () => {
    expect(() => built('erbij: school')).toThrow('a.yaml:2:8: erbij: is not one of klas')
  })
})
