import { describe, expect, test } from '@jest/globals'
import { anomalies } from '../../../simulator/bend/anomalies.ts'
import { bend, targetsOf } from '../../../simulator/bend/bend.ts'
import { schoolOn } from '../../../simulator/changes/apply.ts'
import type { School } from '../../../src/school/school.ts'
import { aSchool } from './a-school.ts'
import { whatShows } from './what-shows.ts'

const seed = 'test'

/** The first delivery and, where the anomaly needs days, the one after them. */
function deliveries(naam: string, seed = 'test') {
  const { school: first, later } = bend(aSchool, { naam }, seed)
  return { first, last: schoolOn(first, later, '2027-07-31', { seed }), later }
}

/** References that lead nowhere, as texts. */
function dangling({ groepen = [], leerlingen, leerkrachten = [], vestigingen = [] }: School): string[] {
  const of = (soort: string) => new Set(groepen.filter((groep) => groep.soort === soort).map(({ key }) => key))
  const known = { groep: of('groep'), samengesteldeGroep: of('samengesteldeGroep') }
  const places = new Set(vestigingen.map(({ key }) => key))
  return [
    ...leerlingen.flatMap(({ groep, samengesteldeGroepen = [], vestiging }) => [
      ...(groep !== undefined && !known.groep.has(groep) ? ['leerling/groep'] : []),
      ...samengesteldeGroepen
        .filter((key) => !known.samengesteldeGroep.has(key))
        .map(() => 'leerling/samengestelde groep'),
      ...(vestiging !== undefined && !places.has(vestiging) ? ['leerling/vestiging'] : []),
    ]),
    ...leerkrachten.flatMap(({ groepen: mine = [] }) =>
      mine.filter(({ soort, key }) => !known[soort].has(key)).map(() => 'leerkracht/groep'),
    ),
  ]
}

describe('every anomaly', () => {
  test('has a name of its own, and a way in which it shows', () => {
    expect(anomalies.map(({ name }) => name).sort()).toEqual(Object.keys(whatShows).sort())
  })

  test('tells its story in one Dutch sentence and names a row of the catalogue', () => {
    for (const { story, seen } of anomalies) {
      expect(story).toMatch(/^[A-ZÉ].*\.$/s)
      expect(seen.length).toBeGreaterThan(0)
      for (const row of seen) expect(row).toMatch(/^[A-GI]\d\d$/)
    }
  })
})

describe.each(anomalies.map((anomaly) => [anomaly.name, anomaly] as const))('%s', (name, anomaly) => {
  const { first, last, later } = deliveries(name)
  const was = anomaly.later ? first : aSchool
  const on = targetsOf(aSchool, anomaly, undefined, `${seed}/${name}`)

  test('does what it says', () => expect(whatShows[name]!({ was, is: last, on })).toBe(true))

  test.each(['1', '2', '3'])('does so with seed %s too', (other) => {
    const those = deliveries(name, other)
    const targets = targetsOf(aSchool, anomaly, undefined, `${other}/${name}`)
    expect(whatShows[name]!({ was: anomaly.later ? those.first : aSchool, is: those.last, on: targets })).toBe(true)
  })

  test('is missed when it does nothing', () => expect(whatShows[name]!({ was, is: was, on })).toBe(false))

  test('needs a later day only when it says so', () => expect(later.length > 0).toBe(anomaly.later))

  test('gives the same school for the same seed', () => expect(deliveries(name).last).toEqual(last))

  test('keeps all references, or says which it breaks', () => {
    expect(dangling(last).length > 0).toBe(anomaly.breaks !== undefined)
  })

  test('keeps who is who: an id is never on another child by accident', () => {
    for (const { id, key } of first.leerlingen) {
      const now = last.leerlingen.filter((one) => one.id === id)
      if (name !== 'recorded-twice') expect(now.length).toBeLessThanOrEqual(1)
      else expect(now.some((one) => one.key === key)).toBe(true)
    }
  })

  test('can be dated', () => {
    const { school, later: events } = bend(aSchool, { naam: name, datum: '2027-01-11' }, seed)
    expect(events[0]?.datum).toBe('2027-01-11')
    if (!anomaly.later) expect(school).toBe(aSchool)
    const after = schoolOn(school, events, '2027-07-31', { seed })
    expect(whatShows[name]!({ was: anomaly.later ? first : aSchool, is: after, on })).toBe(true)
  })
})
