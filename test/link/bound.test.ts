import { describe, expect, test } from '@jest/globals'
import { listsOf } from '../../bench/link/lists.ts'
import { regimes } from '../../bench/link/regimes.ts'
import { themes } from '../../bench/link/stress/kinds.ts'
import { stressSet } from '../../bench/link/stress/set.ts'
import { expectedWrong } from '../../src/link/learned.ts'
import { linkPeople } from '../../src/link/link-people.ts'
import type { Person } from '../../src/link/people.ts'
import { atSchool, forLists, growthOf, policyOfPart } from '../../src/link/policy.ts'

const many = regimes.find(({ name }) => name.startsWith('many slips'))!
const sloppy = { ...many, town: { ...many.town, people: 500 } }
const bound = forLists.learned!.mostWrong

/** A delivery with a stranger of near the same names beside every eighth who comes, and what became of it. */
function delivery(seed: string, mostWrong = bound) {
  const { existing, incoming, truth } = listsOf(sloppy, 'nl', seed)
  const { decisions } = linkPeople(existing, incoming, {
    ...forLists,
    mostWrong,
    learned: { ...forLists.learned!, mostWrong },
  })
  const links = decisions.flatMap(({ existing: e }, i) => (e === undefined ? [] : [{ i, e }]))
  const wrong = links.filter(({ i, e }) => truth.get(incoming[i]!.id) !== existing[e]!.id).length
  return {
    links: links.length,
    wrong,
    expected: expectedWrong(decisions),
    asked: decisions.filter(({ kind }) => kind === 'ask').length,
  }
}

describe('the wrong links to expect of a delivery', () => {
  const { links, wrong, expected, asked } = delivery('bound')

  test('are within the bound, and so many links are made', () => {
    expect(expected).toBeLessThanOrEqual(bound)
    expect(links).toBeGreaterThan(150)
  })

  test('are not fewer than there are', () => expect(wrong).toBeLessThanOrEqual(Math.ceil(expected)))

  test('become fewer where less is allowed, at the price of questions', () => {
    const strict = delivery('bound', bound / 50)
    expect(strict.expected).toBeLessThanOrEqual(bound / 50)
    expect(strict.asked).toBeGreaterThan(asked)
  })
})

describe('a delivery of a country', () => {
  test('may expect a twentieth of a wrong link, and as much for each hundred thousand who came', () => {
    expect([20, 100_000, 1_200_000].map((people) => growthOf(atSchool, people) * atSchool.mostWrong)).toEqual([
      0.05,
      0.05,
      expect.closeTo(0.6),
    ])
  })

  test('has that in all its parts together, and not for each of them', () => {
    const parts = [700_000, 500_000].map((part) => policyOfPart(forLists, part, 1_200_000))
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
    expect(sum(parts.map(({ mostWrong }) => mostWrong))).toBeCloseTo(0.6)
    expect(sum(parts.map(({ learned }) => learned?.mostWrong ?? 0))).toBeCloseTo(1.2)
    expect(parts.map((policy) => growthOf(policy, 700_000))).toEqual([1, 1])
  })
})

describe('a surname that is wholly other, where the lists teach that surnames change', () => {
  const registers = regimes.find(({ name }) => name.startsWith('old registers'))!
  const { existing, incoming } = listsOf({ ...registers, town: { ...registers.town, people: 500 } }, 'de', '1')
  const born = { roepnaam: 'Enie', geboortedatum: '1887-09-14' }
  const became = (others: readonly Person[]) => {
    const had = [...existing, { id: 'olbrich', ...born, achternaam: 'Olbrich' }, ...others]
    const { decisions } = linkPeople(had, [...incoming, { id: 'gehrdke', ...born, achternaam: 'Gehrdke' }], forLists)
    return decisions.at(-1)!.kind
  }

  test('links who else agrees', () => expect(became([])).toBe('link'))

  test('is asked where somebody of both names is here, of another day', () =>
    expect(became([{ id: 'gehrke', roepnaam: 'Enie', achternaam: 'Gehrke', geboortedatum: '1876-10-30' }])).toBe('ask'))
})

describe('a given name in another transliteration, with one voorletter that tells nothing of a twin', () => {
  const dayOf = (number: number) => new Date(Date.UTC(2013, 0, 2 + 2 * number)).toISOString().slice(0, 10)
  const childOf = (number: number, roepnaam: string, voorletters: string): Person => ({
    id: String(number),
    school: `S${number % 40}`,
    roepnaam,
    voorletters,
    achternaam: surnames[number % surnames.length]! + endings[Math.floor(number / surnames.length) % endings.length]!,
    geboortedatum: dayOf(number),
    groep: '3A',
  })
  /** Of those who came a third is not there, and of those there a third does not come; so many are called Nour in one list and Noor in the other. */
  const became = (written: number, letters: string) => {
    const numbers = Array.from({ length: 1200 }, (_, number) => number)
    const isWritten = (number: number) => number >= 400 && number < 400 + written
    const had = numbers
      .slice(0, 800)
      .map((n) => childOf(n, isWritten(n) ? 'Nour' : 'Wessel', isWritten(n) ? letters : 'W'))
    const came = numbers
      .slice(400)
      .map((n) => childOf(n, isWritten(n) ? 'Noor' : 'Wessel', isWritten(n) ? letters : 'W'))
    const decisions = linkPeople(had, came, atSchool).decisions.slice(0, written)
    return { links: decisions.filter(({ kind }) => kind === 'link').length, because: decisions[0]?.because }
  }

  test('is a way to write it, where few are written so', () => expect(became(3, 'N').links).toBe(3))

  test('is asked where so many are that one of them may be a twin, whom the other list lacks', () =>
    expect(became(300, 'N')).toEqual({ links: 0, because: 'like-twin' }))

  test('is a way to write it of any number, where a second voorletter agrees and no namesake is near', () =>
    expect(became(300, 'NC').links).toBeGreaterThanOrEqual(295))

  test('has one bound for a delivery of any length, which its parts share', () => {
    const parts = [700_000, 500_000].map((part) => policyOfPart(atSchool, part, 1_200_000).mostTwins)
    expect(parts[0]! + parts[1]!).toBeCloseTo(atSchool.mostTwins)
  })
})

const surnames =
  'Veld Kamp Berg Broek Horst Laar Dam Woude Linden Heide Beek Meer Bosch Wijk Donk Rijt Zand Steen Molen Kerk'.split(
    ' ',
  )
const endings =
  'stra ema huis man ing mans sma inga aar oven dijk lo erink wold wier land gaard born beke sen zang vaart poort sluis werf zicht rust hof brug pad laan kant put ven ham ooi eind sloot tuin stede burg waard horn gouw hout kolk mark plas rode schans tocht veen vliet weg wiel zijl aard berk els'.split(
    ' ',
  )

test('in schools with a twin, a cousin or a namesake beside every child hardly a wrong link is expected, as none is', () => {
  const { existing, incoming } = stressSet(themes['word for word'] ?? [], 'a test', { children: 5 })
  const { decisions } = linkPeople(existing, incoming, atSchool)
  expect(decisions.filter(({ kind }) => kind === 'link').length).toBeGreaterThan(1500)
  expect(expectedWrong(decisions)).toBeLessThan(0.2)
})
