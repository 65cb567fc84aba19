import { beforeAll, describe, expect, test } from '@jest/globals'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import { count, noCounts } from '../../../simulator/generate/report/measure.ts'
import { reportOf, rowsOf } from '../../../simulator/generate/report/report.ts'
import { pupilsOfSchool } from '../../../simulator/generate/school-size.ts'
import { drawsOf } from '../../../simulator/random.ts'

const counts = noCounts()
beforeAll(() => {
  const draws = drawsOf('verdelingen', 'omvang')
  for (let place = 0; place < 600; place++)
    count(
      counts,
      generateSchool({ seed: `verdelingen/${place}`, schooljaar: '2026-2027', pupils: pupilsOfSchool(draws, place) }),
    )
})

describe('six hundred schools beside published figures', () => {
  const rowNamed = (what: string) => rowsOf(counts).find((row) => row.what === what)!

  // How far we may be off, as a share of the published figure.
  test.each([
    ['schools of fewer than 100 pupils', 0.2],
    ['pupils in a group, mean', 0.05],
    ['groups of more than 30', 0.6],
    ['groups of fewer than 16', 0.6],
    ['boys', 0.02],
    ['older than the cohort in year 2', 0.1],
    ['twelve or older in year 8', 0.1],
    ['births that are twins', 0.15],
    ['family name de Jong', 0.25],
    ['boys of about 2020 called Noah', 0.25],
    ['girls of about 2020 called Emma', 0.25],
  ])('%s', (what, tolerance) => {
    const { ours, known } = rowNamed(what)
    if (!('source' in known)) throw new Error(`${what} has no published figure`)
    expect(ours).toBeGreaterThan(known.value * (1 - tolerance))
    expect(ours).toBeLessThan(known.value * (1 + tolerance))
  })

  test('every published figure names where it stands, every other one says that it is ours', () => {
    for (const { what, known } of rowsOf(counts)) {
      if ('source' in known) expect(known.source).toMatch(/^https?:\/\//)
      else expect(reportOf(counts)).toContain(`our estimate: ${known.estimate}`)
      expect(reportOf(counts)).toContain(what)
    }
  })

  test('the matcher gets something to do: namesakes, twins and double roepnamen all occur', () => {
    expect(rowNamed('pupils with a full namesake at school').ours).toBeGreaterThan(0.0005)
    expect(rowNamed('groups with a roepnaam twice').ours).toBeGreaterThan(0.1)
  })

  test('nobody is too young for school, and the years follow the ages', () => {
    for (const [jaargroep, ages] of counts.leeftijden)
      for (const age of ages.keys()) {
        expect(age).toBeGreaterThanOrEqual(Math.max(4, Number(jaargroep) + 1))
        expect(age).toBeLessThanOrEqual(Number(jaargroep) + 5)
      }
  })
})

describe('options move what they are about', () => {
  const base = { seed: 3, schooljaar: '2026-2027', pupils: 2000 } as const
  const twinsOf = (twins: number) => {
    const own = noCounts()
    count(own, generateSchool({ ...base, twins }))
    return own.tweelingen
  }

  test('twins', () => {
    expect(twinsOf(0)).toBeLessThan(10)
    expect(twinsOf(0.2)).toBeGreaterThan(250)
  })

  test('siblings share a family name and are born nine months apart or on one day', () => {
    const { leerlingen } = generateSchool({ ...base, siblings: 1, pupils: 300 })
    const none = generateSchool({ ...base, siblings: 0, twins: 0, pupils: 300 })
    const different = (list: typeof leerlingen) => new Set(list.map(({ achternaam }) => achternaam)).size
    expect(different(leerlingen)).toBeLessThan(different(none.leerlingen) * 0.75)
  })

  test('backgrounds', () => {
    const { leerlingen } = generateSchool({ ...base, backgrounds: { pools: 1 }, pupils: 400 })
    const girls = leerlingen.filter(({ geslacht }) => geslacht === '2')
    const boys = leerlingen.filter(({ geslacht }) => geslacht === '1')
    expect(girls.some(({ achternaam = '' }) => /[sc]ka$/.test(achternaam))).toBe(true)
    expect(girls.some(({ achternaam = '' }) => /[sc]ki$/.test(achternaam))).toBe(false)
    expect(boys.some(({ achternaam = '' }) => /[sc]ki$/.test(achternaam))).toBe(true)
    expect(leerlingen.some(({ achternaam }) => achternaam === 'de Jong')).toBe(false)
  })

  test('duo teachers', () => {
    const teachersOf = (duoTeachers: number) =>
      generateSchool({ ...base, pupils: 220, duoTeachers, staffWithoutGroups: false }).leerkrachten!.length
    const groups = generateSchool({ ...base, pupils: 220 }).groepen!.length
    expect(teachersOf(0)).toBe(groups)
    expect(teachersOf(1)).toBe(groups * 2)
  })

  test('sector and plan', () => {
    const yearsOf = (options: object) =>
      new Set(generateSchool({ ...base, ...options }).leerlingen.map((l) => l.jaargroep))
    expect([...yearsOf({ sector: 'SBO' })]).toEqual(['S'])
    expect([...yearsOf({ sector: 'SO' })]).toEqual(['V'])
    expect([...yearsOf({ sector: 'VO' })].sort()).toEqual(['11', '12', '13', '14', '15', '16'])
    expect([...yearsOf({})].sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    const codes = (groepsplan: 'single' | 'combination') =>
      generateSchool({ ...base, groepsplan, pupils: 200 }).groepen!.map((g) => ('jaargroep' in g ? g.jaargroep : ''))
    expect(codes('single')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(new Set(codes('combination'))).toEqual(new Set(['C']))
  })
})
