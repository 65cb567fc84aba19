import { describe, expect, test } from '@jest/globals'
import { plain } from '../../../simulator/generate/leerkrachten.ts'
import { achternaamAt, joinAchternaam, splitAchternaam } from '../../../simulator/generate/names/achternamen.ts'
import { type NameTable, parseTable, pickName, withLostLetters } from '../../../simulator/generate/names/name-tables.ts'
import { namesOf } from '../../../simulator/generate/names/namen.ts'
import { voornaamAt, voornaamOf } from '../../../simulator/generate/names/voornamen.ts'
import { weighted } from '../../../simulator/generate/weighted.ts'
import { drawsOf } from '../../../simulator/random.ts'

const backgrounds = [
  'nederlands',
  'fries',
  'turks',
  'marokkaans',
  'surinaams',
  'antilliaans',
  'pools',
  'oekraiens',
  'syrisch',
  'chinees',
  'portugees',
  'somalisch',
] as const

describe('names', () => {
  test.each([
    ['van den Berg', { voorvoegsel: 'van den', achternaam: 'Berg' }],
    ['van Dijk', { voorvoegsel: 'van', achternaam: 'Dijk' }],
    ["van 't Hof", { voorvoegsel: "van 't", achternaam: 'Hof' }],
    ["in 't Veld", { voorvoegsel: "in 't", achternaam: 'Veld' }],
    ['el Amrani', { voorvoegsel: 'el', achternaam: 'Amrani' }],
    ['El Amrani', { achternaam: 'El Amrani' }],
    ['Vandenberg', { achternaam: 'Vandenberg' }],
    ['dos Santos', { voorvoegsel: 'dos', achternaam: 'Santos' }],
  ])('%s is split as the standard wants it, and joined again', (whole, split) => {
    expect(splitAchternaam(whole)).toEqual(split)
    expect(joinAchternaam(split)).toBe(whole)
  })

  test.each([
    ['Anna', 'A'],
    ['IJsbrand', 'IJ'],
    ['Jan-Willem', 'JW'],
    ['Jia Yi', 'JY'],
    ['Ömer', 'Ö'],
    ['Łukasz', 'Ł'],
  ])('%s has the initials %s', (naam, letters) => {
    expect(voornaamOf(naam).letter).toBe(letters)
  })

  test('registers lose letters half of the time', () => {
    expect(
      withLostLetters(
        [
          ['Şahin', 4],
          ['Kaya', 2],
        ],
        { Ş: 'S' },
      ),
    ).toEqual([
      ['Şahin', 2],
      ['Sahin', 2],
      ['Kaya', 2],
    ])
  })

  test('a table is names with weights', () => {
    expect(parseTable('de Jong 3,\n  Vink, Tjin A Ton 2')).toEqual([
      ['de Jong', 3],
      ['Vink', 1],
      ['Tjin A Ton', 2],
    ])
  })

  test('weights are kept to', () => {
    const pick = weighted([
      ['a', 6],
      ['b', 3],
      ['c', 1],
    ])
    const draws = drawsOf(1, 'test')
    const seen = { a: 0, b: 0, c: 0 }
    for (let place = 0; place < 100_000; place++) seen[pick(draws(place)) as 'a' | 'b' | 'c']++
    expect(seen.a / 100_000).toBeCloseTo(0.6, 2)
    expect(seen.b / 100_000).toBeCloseTo(0.3, 2)
    expect(seen.c / 100_000).toBeCloseTo(0.1, 2)
  })

  test('addresses have letters and digits only', () => {
    expect(plain('Özdemir')).toBe('ozdemir')
    expect(plain('Łukasz Yıldız')).toBe('lukaszyildiz')
    expect(plain("van 't Hof-de Boer")).toBe('vanthofdeboer')
  })

  test.each(backgrounds)('of %s background are written in Latin letters, without damage', (background) => {
    const tables = namesOf(background)
    const draws = drawsOf(2, background)
    const damaged: string[] = []
    for (let place = 0; place < 3000; place++) {
      const { achternaam, voorvoegsel } = achternaamAt(pickName(tables.achternaam, draws(place)))
      const table = tables.voornaam(1955 + (place % 70))[place % 2]!
      const given = voornaamAt(pickName(table, draws(place + 5000)))
      for (const text of [achternaam, given.naam])
        if (!/^[\p{Script=Latin}' -]+$/u.test(text) || /Ã| {2}|^ | $/.test(text) || text.normalize('NFC') !== text)
          damaged.push(text)
      if ((voorvoegsel?.length ?? 0) > 10) damaged.push(voorvoegsel!)
    }
    expect(damaged).toEqual([])
  })

  test.each(backgrounds)('of %s background never have more initials than the six of the standard', (background) => {
    const { voornaam, volgnaam, meer } = namesOf(background)
    const most = ({ places }: NameTable) => Math.max(...Array.from(places, (place) => voornaamAt(place).letter.length))
    const more = meer.drie > 0 ? 3 : meer.twee > 0 ? 2 : 1
    for (const year of [1960, 1990, 2005, 2020])
      for (const sex of [0, 1] as const) {
        const all = most(voornaam(year)[sex]) + more * most(volgnaam[sex])
        expect(all).toBeLessThanOrEqual(6)
      }
  })
})
