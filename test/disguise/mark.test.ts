import { describe, expect, test } from '@jest/globals'
import { read, written } from '../../bench/disguise/days.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { createGrowingDisguise } from '../../src/disguise/growing.ts'
import { areMadeUp } from '../../src/disguise/mark.ts'
import { disguiseXml } from '../../src/disguise/xml.ts'

const schools = Array.from({ length: 12 }, (_, seed) =>
  generateSchool({ seed, pupils: 20 + 5 * seed, schooljaar: '2026-2027', eckid: 'all' }),
)

type People = readonly { readonly roepnaam?: string; readonly achternaam?: string; readonly eckid?: string }[]
const namesOf = (people: People) =>
  people.map(({ roepnaam, achternaam }) => ({ ...(roepnaam && { roepnaam }), ...(achternaam && { achternaam }) }))
const eckidsOf = (people: People) => people.map(({ eckid }) => ({ ...(eckid && { eckid }) }))

describe('who was made up is told from who was not', () => {
  test.each([
    ['names', namesOf],
    ['ECK iDs', eckidsOf],
  ])('by %s alone', (_, of) => {
    for (const [number, school] of schools.entries()) {
      const made = read(disguiseXml(written(school), createGrowingDisguise(`secret ${number}`)).xml)
      expect(areMadeUp(of(school.leerlingen))).toBe(false)
      expect(areMadeUp(of(made.leerlingen))).toBe(true)
    }
  })

  test('in capitals and without accents too, as a program may have written them', () => {
    const made = read(disguiseXml(written(schools[5]!), createGrowingDisguise('s')).xml)
    const loud = namesOf(made.leerlingen).map(({ roepnaam = '', achternaam = '' }) => ({
      roepnaam: roepnaam.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
      achternaam: achternaam.toUpperCase(),
    }))
    expect(areMadeUp(loud)).toBe(true)
  })

  test('and half of them is not nearly all', () => {
    const made = read(disguiseXml(written(schools[5]!), createGrowingDisguise('s')).xml)
    const half = [...eckidsOf(made.leerlingen).slice(0, 20), ...eckidsOf(schools[5]!.leerlingen).slice(0, 20)]
    expect(areMadeUp(half)).toBe(false)
  })
})
