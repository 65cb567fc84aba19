import { expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { anomalies } from '../../../simulator/bend/anomalies.ts'
import { bend } from '../../../simulator/bend/bend.ts'
import { schoolOn } from '../../../simulator/changes/apply.ts'
import type { Change } from '../../../simulator/changes/change.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import { writeSchoolFile } from '../../../simulator/school-file/write.ts'
import { ToolError } from '../../../src/tool-error.ts'

// Many schools, on machines that may be busy.
jest.setTimeout(120_000)

const names = anomalies.map(({ name }) => name)
const use = fc.record(
  {
    naam: fc.constantFrom(...names),
    op: fc.oneof(
      fc.constant('school' as const),
      fc.double({ min: 0.05, max: 1, noNaN: true }).map((deel) => ({ deel })),
    ),
  },
  { requiredKeys: ['naam'] },
)

/** Several anomalies, one after the other; those that do not fit are passed over with a reason. */
function bendAll(seed: number, uses: readonly { naam: string; op?: 'school' | { deel: number } }[]) {
  let school = generateSchool({
    seed,
    schooljaar: '2026-2027',
    pupils: 1 + (seed % 30),
    instructiegroepen: seed % 3,
    eckid: 'all',
  })
  const later: Change[] = []
  for (const one of uses) {
    try {
      const bent = bend(school, one, '1')
      school = bent.school
      later.push(...bent.later)
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
    }
  }
  return { school, later }
}

test('any anomalies in any order give a school, the same for the same seed, that can be written down', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.array(use, { maxLength: 5 }), (seed, uses) => {
      const { school, later } = bendAll(seed, uses)
      expect(bendAll(seed, uses)).toEqual({ school, later })
      expect(school.leerlingen.every(({ id }) => id !== undefined)).toBe(true)
      expect(JSON.stringify(school)).not.toMatch(/undefined|NaN/)
      expect(writeSchoolFile(school)).toContain('leerlingen:')
    }),
    { numRuns: 50 },
  )
})

test('their second steps find who they are for, or say that they have gone', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.array(use, { maxLength: 4 }), (seed, uses) => {
      const { school, later } = bendAll(seed, uses)
      try {
        const after = schoolOn(school, later, '2027-07-31', { seed: '1' })
        expect(after.leerlingen.every(({ id }) => id !== undefined)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(ToolError)
      }
    }),
    { numRuns: 50 },
  )
})

test.each(names)('%s goes with birth dates that are odd: it gives a school, or a change that cannot happen', (naam) => {
  const [one, ...odd] = [naam, 'birth-date-with-zone', 'day-and-month-swapped', 'impossible-birth-date'].map(
    (each) => ({
      naam: each,
      op: 'school' as const,
    }),
  )
  for (const uses of [
    [...odd, one!],
    [one!, ...odd],
  ]) {
    const { school, later } = bendAll(5, uses)
    for (const { geboortedatum } of school.leerlingen)
      expect(geboortedatum ?? '').toMatch(/^(\d{4}-\d\d-\d\d(Z|[+-]\d\d:\d\d)?)?$/)
    try {
      expect(schoolOn(school, later, '2027-07-31', { seed: '1' }).leerlingen.length).toBeGreaterThan(0)
    } catch (error) {
      expect(error).toBeInstanceOf(ToolError)
    }
  }
})
