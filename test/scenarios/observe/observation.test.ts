import { describe, expect, test } from '@jest/globals'
import type { AdapterLeerling } from '../../../contracts/adapter/adapter.ts'
import { identify } from '../../../scenarios/observe/identify.ts'
import { type Law, observe } from '../../../scenarios/observe/observation.ts'
import type { School } from '../../../src/school/school.ts'

const anna = {
  id: 'anna',
  key: 'k1',
  eckid: 'e1',
  roepnaam: 'Anna',
  voorvoegsel: 'van der',
  achternaam: 'Berg',
  geboortedatum: '2016-03-14',
}
const bram = { id: 'bram', key: 'k2', eckid: 'e2', roepnaam: 'Bram', achternaam: 'Smit', geboortedatum: '2015-11-02' }
const cees = { id: 'cees', key: 'k3', roepnaam: 'Cees', achternaam: 'Smit', geboortedatum: '2017-05-21' }
const people = [anna, bram, cees]
const school = (...leerlingen: School['leerlingen']): School => ({
  schooljaar: '2026-2027',
  brincode: '99XX',
  leerlingen,
})

const held = (...leerlingen: readonly AdapterLeerling[]) => ({
  toestand: { groepen: [], leerkrachten: [], leerlingen },
  van: new Map<string, string>(),
})
const start = held(
  { id: '1', roepnaam: 'Anna', achternaam: 'Berg', geboortedatum: '2016-03-14' },
  { id: '2', roepnaam: 'Bram', achternaam: 'Smit', geboortedatum: '2015-11-02' },
)
const linked = [
  { id: '1', key: 'k1' },
  { id: '2', key: 'k2' },
  { id: '3', key: 'k3' },
]

const brokenBy = (...now: readonly AdapterLeerling[]): readonly Law[] =>
  observe(start, school(...people))
    .look(held(...now), school(...people), '2026-11-27')
    .gebroken.map(({ wet }) => wet)

describe('whose a record is, before the EA fetched', () => {
  test.each([
    ['by ECK iD', { id: '1', eckid: 'e1' }, 'anna'],
    ['by key, with blanks around it', { id: '1', key: ' k2 ' }, 'bram'],
    ['by name and birth date', { id: '1', roepnaam: 'anna', achternaam: 'Berg', geboortedatum: '2016-03-14' }, 'anna'],
    [
      'by a name with its voorvoegsel in it',
      { id: '1', roepnaam: 'Anna', achternaam: 'Van der Berg', geboortedatum: '2016-03-14' },
      'anna',
    ],
    ['not by a name alone', { id: '1', roepnaam: 'Anna', achternaam: 'Berg' }, undefined],
    [
      'not when number and name point at two people',
      { id: '1', key: 'k2', roepnaam: 'Anna', achternaam: 'Berg', geboortedatum: '2016-03-14' },
      undefined,
    ],
    ['not by a key that counts for one message', { id: '1', key: '#001' }, undefined],
  ])('is known %s', (_, record, person) => {
    expect(identify([record], [...people, { id: 'd', key: '#001' }], new Map()).van.get('1')).toBe(person)
  })

  test('is not known of two records that say the same', () => {
    expect(
      identify(
        [
          { id: '1', key: 'k1' },
          { id: '2', key: 'k1' },
        ],
        people,
        new Map(),
      ).van.size,
    ).toBe(0)
  })

  test('is what the EA says itself, where it does', () => {
    expect(identify([{ id: '1', key: 'k2' }], people, new Map([['1', 'anna']])).van.get('1')).toBe('anna')
    expect(identify([{ id: '1', key: 'k2' }], people, new Map([['1', 'nobody']])).van.size).toBe(0)
  })
})

describe('a look at a system that runs by itself', () => {
  test('finds nothing wrong when everybody got their own, and who is new a new one', () => {
    const { score, gebroken } = observe(start, school(...people)).look(held(...linked), school(...people), '2026-11-27')
    expect(gebroken).toEqual([])
    expect([score.goed, score.nieuw]).toEqual([2, 1])
  })

  test.each<[Law, readonly AdapterLeerling[]]>([
    [
      'fout',
      [
        { id: '1', key: 'k2' },
        { id: '2', key: 'k1' },
      ],
    ],
    ['gemist', [{ id: '1' }, { id: '2', key: 'k2' }, { id: '3', key: 'k1' }]],
    [
      'gesplitst',
      [
        { id: '1', key: 'k1' },
        { id: '2', key: 'k2' },
        { id: '3', eckid: 'e1' },
      ],
    ],
    [
      'onterechtGedeactiveerd',
      [
        { id: '1', key: 'k1', actief: false },
        { id: '2', key: 'k2' },
      ],
    ],
    ['kwijt', [{ id: '1', key: 'k1' }]],
    ['samengeklonterd', [{ id: '1', key: 'k1', eckid: 'e2' }, { id: '2' }]],
  ])('names the broken law: %s', (law, now) => {
    expect(brokenBy(...now)).toContain(law)
    expect(brokenBy(...linked)).not.toContain(law)
  })

  test('a record that was rightly made for somebody is theirs at the next look', () => {
    const observation = observe(start, school(...people))
    observation.look(held(...linked), school(...people), '2026-11-27')
    const renumbered = school(...people.map((one) => ({ ...one, key: `${one.key}-new` })))
    const again = observation.look(
      held({ id: '1', key: 'k1-new' }, { id: '2', key: 'k2-new' }, { id: '3', key: 'k3' }, { id: '4', key: 'k3-new' }),
      renumbered,
      '2026-11-27',
    )
    expect(again.gebroken).toEqual([{ wet: 'gemist', gevallen: [{ records: ['3', '4'], persoon: 'cees' }] }])
    expect([again.score.goed, again.verschil.goed, again.verschil.nieuw]).toEqual([2, 0, -1])
  })
})
