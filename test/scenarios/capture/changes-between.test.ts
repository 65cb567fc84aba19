import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { changesBetween } from '../../../scenarios/capture/changes-between.ts'
import { anomalies } from '../../../simulator/bend/anomalies.ts'
import { bendNow } from '../../../simulator/bend/bend.ts'
import { applyChange } from '../../../simulator/changes/apply.ts'
import type { Change } from '../../../simulator/changes/change.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import type { School } from '../../../src/school/school.ts'
import { ToolError } from '../../../src/tool-error.ts'

const start = generateSchool({ seed: 5, pupils: 40, schooljaar: '2026-2027', eckid: 'all', instructiegroepen: 2 })
const day = '2026-11-09'
const as = (change: object) => change as Change
const { leerlingen, leerkrachten, groepen } = start
const [pupil, teacher, groep] = [leerlingen[4]!, leerkrachten![0]!, groepen![0]!]
const other = groepen!.find(({ soort, key }) => soort === 'groep' && key !== pupil.groep)!

const replayed = (before: School, after: School): School =>
  changesBetween(before, after, day).reduce<School>(
    (school, change) => applyChange(school, { datum: day, ...change } as Change, { seed: 'another' }),
    before,
  )

const plain = (school: School) => JSON.parse(JSON.stringify(school))

test.each([
  ['uitstroom', { soort: 'uitstroom', leerling: { id: pupil.id } }, ['uitstroom']],
  ['groepswissel', { soort: 'groepswissel', leerling: { id: pupil.id }, groep: { key: other.key } }, ['groepswissel']],
  ['instroom', { soort: 'instroom' }, ['instroom']],
  ['naamswijziging', { soort: 'naamswijziging', leerling: { id: pupil.id } }, ['leerling-wijzigt']],
  ['roepnaamswijziging', { soort: 'roepnaamswijziging', leerling: { id: pupil.id } }, ['roepnaamswijziging']],
  ['leerkracht-komt', { soort: 'leerkracht-komt', groep: { key: groep.key } }, ['leerkracht-komt']],
  ['leerkracht-vertrekt', { soort: 'leerkracht-vertrekt', leerkracht: { id: teacher.id } }, ['leerkracht-vertrekt']],
  ['leerkracht-trouwt', { soort: 'leerkracht-trouwt', leerkracht: { id: teacher.id } }, ['leerkracht-wijzigt']],
  [
    'a group gets another name',
    { soort: 'groep-wijzigt', groep: { key: groep.key }, velden: { naam: 'X' } },
    ['groep-wijzigt'],
  ],
])('%s is told in the words of a school', (_, change, soorten) => {
  const after = applyChange(start, as({ datum: day, ...change }), { seed: '1' })
  expect(changesBetween(start, after, day).map(({ soort }) => soort)).toEqual(soorten)
  expect(plain(replayed(start, after))).toEqual(plain(after))
})

test('what was told after the fact carries the day it happened', () => {
  const after = applyChange(start, as({ soort: 'uitstroom', leerling: { id: pupil.id }, datum: '2026-11-03' }), {
    seed: '1',
  })
  expect(changesBetween(start, after, day)).toEqual([
    { soort: 'uitstroom', leerling: { id: pupil.id }, datum: '2026-11-03' },
  ])
})

test('a record that was changed without a date, which no other kind can say, is told field by field', () => {
  const after = { ...start, leerlingen: leerlingen.map((one) => (one === pupil ? { ...one, roepnaam: 'Jikke' } : one)) }
  expect(changesBetween(start, after, day)).toEqual([
    {
      soort: 'school-wijzigt',
      lijsten: {
        leerlingen: {
          van: leerlingen.length,
          stukken: [
            { van: 0, aantal: 4 },
            { van: 4, zet: { roepnaam: 'Jikke' } },
            { van: 5, aantal: leerlingen.length - 5 },
          ],
        },
      },
    },
  ])
})

test('whatever happened, the changes give exactly the next picture', () => {
  const kinds: readonly object[] = [
    { soort: 'schooljaarovergang' },
    { soort: 'las-migratie' },
    { soort: 'opheffing' },
    { soort: 'groep-splitst', groep: { key: groep.key } },
    { soort: 'geslachtswijziging', leerling: { id: pupil.id } },
    { soort: 'instroom' },
    ...anomalies.map(({ name }) => ({ soort: 'anomalie', naam: name })),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.constantFrom(...anomalies), fc.string(), (kind, { name }, seed) => {
      const maybe = (act: () => School, otherwise: School): School => {
        try {
          return act()
        } catch (error) {
          if (error instanceof ToolError) return otherwise
          throw error
        }
      }
      const before = maybe(() => bendNow(start, { naam: name }, seed), start)
      const after = maybe(() => applyChange(before, as({ ...kind, datum: day }), { seed }), before)
      expect(plain(replayed(before, after))).toEqual(plain(after))
    }),
    { numRuns: 150 },
  )
})
