import { describe, expect, test } from '@jest/globals'
import { capture } from '../../../scenarios/capture/capture.ts'
import type { Observed } from '../../../scenarios/capture/observed.ts'
import { onlyAround } from '../../../scenarios/capture/only.ts'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import { generateSchool } from '../../../simulator/index.ts'
import { defaultSettings } from '../../../simulator/world/live-school.ts'
import type { School } from '../../../src/school/school.ts'

const big = generateSchool({ seed: 41, pupils: 60, schooljaar: '2026-2027', brincode: '99KT' })
/** The third has the number of the first with a zero in front, and the fourth was called as the first. */
const school: School = {
  ...big,
  leerlingen: big.leerlingen.map((leerling, place) => ({
    ...leerling,
    key: ['559', '4711', '0559', '4712'][place] ?? `8${place}`,
    achternaam: [0, 3].includes(place) ? 'Enigvogel' : leerling.achternaam,
    ...(place < 4 && { geboortedatum: `2003-0${place + 2}-09` }),
  })),
}
const day = (date: string) => Date.parse(`${date}T09:00:00Z`)

const seen = (...schools: readonly School[]): Observed => ({
  world: 'default',
  seed: '1',
  now: day('2026-11-25'),
  modus: 'lenient',
  schoolId: '99KT00',
  others: [],
  settings: defaultSettings,
  versions: schools.map((one, place) => ({ from: day(`2026-11-2${place + 3}`), school: one })),
  gepland: [],
  koppelingen: [],
  storingen: [],
  journal: [],
  resultaten: [],
})

describe('a story of only some', () => {
  test('keeps who has the key, who may be taken for them, and their groups; it says how many it leaves out', () => {
    const { text } = capture(onlyAround(seen(school), ['559']), { madeUp: false })
    const [story] = parseScenarios(text, 'klein.yaml')
    const { leerlingen, groepen } = story!.school as unknown as School
    expect(leerlingen.map(({ key }) => key)).toEqual(expect.arrayContaining(['559', '0559', '4712']))
    expect(leerlingen.length).toBeLessThan(12)
    expect(leerlingen.map(({ key }) => key)).not.toContain('4711')
    const sat = new Set(leerlingen.map(({ groep }) => groep))
    expect((groepen ?? []).length).toBeLessThan(big.groepen!.length)
    for (const groep of sat) expect((groepen ?? []).map(({ key }) => key)).toContain(groep)
    expect(text).toMatch(/^# Niet in dit verhaal: \d+ andere mensen van deze school, en hun groepen/m)
  })

  test('leaves out what changed for others alone', () => {
    const later = {
      ...school,
      leerlingen: school.leerlingen.map((one) => (one.key === '4711' ? { ...one, roepnaam: 'Zwaantje' } : one)),
    }
    expect(onlyAround(seen(school, later), ['559']).versions).toHaveLength(1)
    expect(onlyAround(seen(school, later), ['4711']).versions).toHaveLength(2)
  })

  test('refuses a key that nobody has, without telling it', () => {
    expect(() => onlyAround(seen(school), ['559', '31415'])).toThrow(/^--only: nobody has key number 2 of those given/)
  })
})
