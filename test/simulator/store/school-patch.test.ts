import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import { applyPatch, patchOf } from '../../../simulator/store/school-patch.ts'
import type { Leerling } from '../../../src/school/leerling.ts'
import type { School } from '../../../src/school/school.ts'

const school = generateSchool({ seed: 'patch', schooljaar: '2026-2027', pupils: 500 })
const viaJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))
const withPupils = (leerlingen: readonly Leerling[]): School => ({ ...school, leerlingen })
const changed = school.leerlingen.map((leerling, place) =>
  place === 17 ? { ...leerling, achternaam: 'Nieuwenaam' } : leerling,
)

/** Few names, so that records meet, double and disappear. */
const text = fc.constantFrom('a', 'b', 'c', '7')
const record = fc.record(
  { id: text, key: text, naam: text, roepnaam: text, samengesteldeGroepen: fc.array(text) },
  { requiredKeys: [] },
)
const list = fc.option(fc.array(record, { maxLength: 6 }), { nil: undefined })
const anySchool = fc
  .record(
    { schooljaar: text, naam: text, vestigingen: list, groepen: list, leerlingen: list, leerkrachten: list },
    { requiredKeys: [] },
  )
  .map((each) => each as unknown as School)

describe('a patch of a school', () => {
  test('applied to the school before gives the school after, through JSON too', () => {
    fc.assert(
      fc.property(anySchool, anySchool, (before, after) => {
        expect(applyPatch(before, viaJson(patchOf(before, after)))).toEqual(after)
      }),
      { numRuns: 1000 },
    )
  })

  test('gives the school after for records moved, doubled, dropped and added', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(520), { maxLength: 60 }), fc.boolean(), (places, copied) => {
        const picked = places.map((place) => school.leerlingen[place] ?? { key: `nieuw-${place}`, roepnaam: 'Nieuw' })
        const after = withPupils([...picked, ...school.leerlingen.slice(250)])
        const arrived = copied ? viaJson(after) : after
        expect(applyPatch(school, viaJson(patchOf(school, arrived)))).toEqual(after)
      }),
    )
  })

  test('is empty when nothing changed, even when every record was copied', () => {
    expect(patchOf(school, school)).toEqual({})
    expect(patchOf(school, viaJson(school))).toEqual({})
  })

  test('of one changed pupil among 500 holds that pupil’s change only, and the others stay the same objects', () => {
    const patch = patchOf(school, withPupils(changed))
    expect(patch).toEqual({
      lijsten: {
        leerlingen: { van: 500, stukken: [[0, 17], { van: 17, zet: { achternaam: 'Nieuwenaam' } }, [18, 482]] },
      },
    })
    const after = applyPatch(school, patch)
    expect(after.leerlingen.filter((leerling, place) => leerling === school.leerlingen[place])).toHaveLength(499)
    expect(after.groepen).toBe(school.groepen)
  })

  test('of a pupil who left and one who came is small too', () => {
    const nieuw = { key: 'x1', roepnaam: 'Nieuw' }
    const patch = patchOf(school, withPupils([...school.leerlingen.slice(1), nieuw]))
    expect(patch.lijsten?.leerlingen?.stukken).toEqual([[1, 499], { nieuw }])
  })

  test('tells an absent list from an empty one', () => {
    const { leerkrachten, ...without } = school
    for (const [before, after] of [
      [without, { ...without, leerkrachten: [] }],
      [{ ...without, leerkrachten: [] }, without],
    ] as const)
      expect(applyPatch(before, patchOf(before, after))).toEqual(after)
  })

  test('is refused by a school that it was not made for', () => {
    expect(() => applyPatch(withPupils([]), patchOf(school, withPupils(changed)))).toThrow('a list of 500 records')
  })
})
