import { describe, expect, test } from '@jest/globals'
import { type Random, randomOf } from '../../simulator/random.ts'
import { expectedWrong } from '../../src/link/learned.ts'
import { type Decision, linkPeople } from '../../src/link/link-people.ts'
import { createNameCounter, createNameShares } from '../../src/link/name-classes.ts'
import type { Person } from '../../src/link/people.ts'
import { atSchool, forLists } from '../../src/link/policy.ts'

const backgrounds = [
  {
    given: 'Aras Emine Defne Kerem Yusuf Zeynep Burak Ceylin Hatice Orhan Meryem Tarik'.split(' '),
    surname: 'Yildiz Ozturk Demir Kaplan Aslan Bulut Coskun Erdogan Gunes Karatas Polat Simsek'.split(' '),
  },
  {
    given: 'Douwe Fenna Hidde Jelmer Lobke Marit Nienke Pepijn Roos Sietske Tjeerd Wietse'.split(' '),
    surname: 'Boersma Cuperus Dijkstra Feenstra Hoekstra Jongbloed Kooistra Lemstra Nauta Postma Rienks Visser'.split(
      ' ',
    ),
  },
] as const

const day = (number: number) => new Date(Date.UTC(2015, 0, 2 + number)).toISOString().slice(0, 10)

/** A town where few names go round, and two lists of it: of each list 15 of 100 are not in the other. Who is who in both has one number. */
function townOf(seed: string, people: number) {
  const random = randomOf(seed, 'namesakes')
  const existing: Person[] = []
  const incoming: Person[] = []
  for (let number = 0; number < people; number++) {
    const { given, surname } = random.pick(backgrounds)
    const person = {
      roepnaam: common(given, random),
      achternaam: common(surname, random),
      geboortedatum: day(random.below(300)),
    }
    const lists = random.next()
    if (lists < 0.87) existing.push({ ...person, id: `e${number}` })
    if (lists < 0.74 || lists >= 0.87) incoming.push({ ...person, id: `i${number}` })
  }
  return { existing, incoming }
}

/** The first names are common, the last are rare. */
const common = (names: readonly string[], random: Random) => names[Math.floor(names.length * random.next() ** 3)]!

type Town = ReturnType<typeof townOf>

const decided = ({ existing, incoming }: Town, policy = atSchool) => linkPeople(existing, incoming, policy).decisions

const linksOf = ({ existing, incoming }: Town, decisions: readonly Decision[]) =>
  decisions.flatMap(({ existing: e }, i) =>
    e === undefined ? [] : [[incoming[i]!.id.slice(1), existing[e]!.id.slice(1)]],
  )

const wrongOf = (town: Town, decisions: readonly Decision[]) =>
  linksOf(town, decisions).filter(([came, linked]) => came !== linked).length

const unbound = { ...atSchool, mostWrong: Number.POSITIVE_INFINITY }

describe('in a list without school, where others have these names and this birth date', () => {
  const town = townOf('a', 500)
  const all = linksOf(town, decided(town, unbound)).length

  test.each([
    ['school', atSchool],
    ['lists', forLists],
  ] as const)(
    'nobody is linked wrongly, and no more are expected to be than the policy allows (%s)',
    (_name, policy) => {
      const decisions = decided(town, policy)
      expect(expectedWrong(decisions)).toBeLessThanOrEqual(policy.learned?.mostWrong ?? policy.mostWrong)
      expect(wrongOf(town, decisions)).toBe(0)
    },
  )

  test('half and more are linked still, and who is not is asked, because of all of them together', () => {
    const decisions = decided(town)
    const doubtful = decisions.filter(({ because }) => because === 'bound')
    expect(linksOf(town, decisions).length + doubtful.length).toBe(all)
    expect(linksOf(town, decisions).length).toBeGreaterThan(all / 2)
    expect(doubtful.length).toBeGreaterThan(0)
    expect(doubtful.every(({ kind, candidates }) => kind === 'ask' && candidates.length > 0)).toBe(true)
  })

  test('with two voorletters each more are linked', () => {
    const letters = (people: readonly Person[]) =>
      people.map((person) => ({
        ...person,
        voorletters: `${person.roepnaam![0]}${'ABCDEFGHIJ'[Number(person.id.slice(1)) % 10]}`,
      }))
    const lettered = { existing: letters(town.existing), incoming: letters(town.incoming) }
    expect(linksOf(lettered, decided(lettered)).length).toBeGreaterThan(linksOf(town, decided(town)).length * 1.2)
  })

  test('the order of the lists decides nothing', () => {
    const reversed = { existing: [...town.existing].reverse(), incoming: [...town.incoming].reverse() }
    expect(linksOf(reversed, decided(reversed)).sort()).toEqual(linksOf(town, decided(town)).sort())
  })

  test('where a stranger far away makes a difference, the links of all together are the reason', () => {
    const stranger = { id: 'e-far', roepnaam: 'Xerxes', achternaam: 'Quillfeather', geboortedatum: '1987-08-27' }
    const [without, beside] = [town, { ...town, existing: [...town.existing, stranger] }].map((one) => decided(one))
    const otherwise = without!.flatMap((one, i) => (one.kind === beside![i]!.kind ? [] : [[one, beside![i]!]]))
    expect(otherwise.every((both) => both.some(({ because }) => because === 'bound'))).toBe(true)
  })

  test('in one school all are linked, as a school knows its own', () => {
    const placed = (people: readonly Person[]) => people.map((person) => ({ ...person, school: '99XX00' }))
    const school = { existing: placed(town.existing), incoming: placed(town.incoming) }
    expect(linksOf(school, decided(school))).toEqual(linksOf(school, decided(school, unbound)))
  })
})

describe('names that go together', () => {
  const names = townOf('names', 12_000).existing.map(({ roepnaam, achternaam }) => [roepnaam!, achternaam!] as const)
  const learn = (list: typeof names) => {
    const counter = createNameCounter()
    for (const [given, surname] of list) counter.add(given, surname)
    return counter.learn()
  }
  const [half, other] = [0, 1].map((part) => names.filter((_, index) => index % 2 === part))
  const table = learn(half!)
  const shareOf = createNameShares(table)

  test('are those of one background, hardly those of two', () => {
    expect(shareOf('Douwe', 'Boersma', 0)).toBeGreaterThan(100 * shareOf('Douwe', 'Yildiz', 0))
  })

  test('let as many namesakes be expected as there are among others, of common names and of rare ones', () => {
    const count = (given: string, surname: string) => other!.filter(([g, s]) => g === given && s === surname).length
    for (const [from, to] of [
      [0, 3],
      [3, 12],
    ] as const) {
      const cells = backgrounds.flatMap(({ given, surname }) =>
        given.slice(from, to).flatMap((g) => surname.slice(from, to).map((s) => [g, s] as const)),
      )
      const expected = cells.reduce((sum, [g, s]) => sum + other!.length * shareOf(g, s, 0), 0)
      const seen = cells.reduce((sum, [g, s]) => sum + count(g, s), 0)
      expect(seen / expected).toBeGreaterThan(0.8)
      expect(seen / expected).toBeLessThan(1.2)
    }
  })

  test('are learned alike in whatever order people come', () => {
    expect(learn([...half!].reverse())).toEqual(table)
  })

  test('say what is usual where a list is too short to teach', () => {
    expect(createNameShares(learn([]))('Douwe', 'Boersma', 0.001)).toBeCloseTo(0.005)
  })
})
