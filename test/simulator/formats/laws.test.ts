import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { csv } from '../../../simulator/formats/csv.ts'
import { edexml } from '../../../simulator/formats/edexml.ts'
import { writeIn } from '../../../simulator/formats/format.ts'
import { formats } from '../../../simulator/formats/formats.ts'
import { json, yaml } from '../../../simulator/formats/school-files.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import type { School } from '../../../src/school/school.ts'
import { anySchool } from './any-school.ts'

// Many schools, on machines that may be busy.
jest.setTimeout(120_000)

const moment = { now: '2026-11-23T08:00:00', schooljaar: '2026-2027' }

/** What EDEXML has no place for. */
const wireOnly = (school: School): School => {
  const { naam: _, ...rest } = school
  return JSON.parse(JSON.stringify(rest), (field, value) =>
    field === 'id' || field === 'inKoppelingenBeschikbaar' ? undefined : value,
  )
}

describe('a school written and read back is the same school', () => {
  test.each([csv, json, yaml].map((format) => [format.name, format] as const))('in %s, all of it', (_, format) => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const { files, lost } = writeIn(format, school, moment)
        expect(format.read(files, moment)).toEqual({ school, unknown: [] })
        expect(lost).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('in edexml, all that goes on the wire', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const { files } = writeIn(edexml, school, moment)
        expect(edexml.read(files, moment)).toEqual({ school: wireOnly(school), unknown: [] })
      }),
      { numRuns: 40 },
    )
  })

  test('through one format after the other', () => {
    const school = generateSchool({
      seed: 7,
      schooljaar: '2026-2027',
      pupils: 60,
      vestigingen: 2,
      instructiegroepen: 2,
    })
    const through = formats.reduce((now, format) => format.read(format.write(now, moment), moment).school, school)
    const { naam: _, ...rest } = JSON.parse(JSON.stringify(school)) as School
    expect(wireOnly(through)).toEqual({ ...wireOnly(rest as School), aanmaakdatum: moment.now, xsdversie: '2.1' })
  })
})

describe('what a format cannot hold is told', () => {
  test('edexml: our ids, the name of the school and the flag of a group', () => {
    const school = generateSchool({ seed: 7, schooljaar: '2026-2027', pupils: 40, instructiegroepen: 1 })
    const groepen = school.groepen!.map((groep) =>
      groep.soort === 'groep' ? groep : { ...groep, inKoppelingenBeschikbaar: false },
    )
    const { lost } = writeIn(edexml, { ...school, groepen }, moment)
    expect(lost).toEqual([
      { what: 'groepen.id', count: groepen.length },
      { what: 'groepen.inKoppelingenBeschikbaar', count: 1 },
      { what: 'leerkrachten.id', count: school.leerkrachten!.length },
      { what: 'leerlingen.id', count: 40 },
      { what: 'naam', count: 1 },
    ])
  })

  test('edexml: an empty block, and two numbers of the school where one has a place', () => {
    const school: School = {
      schooljaar: '2026-2027',
      brincode: '99XX',
      instellingsnummer: '12',
      leerlingen: [{ key: '1' }],
      leerkrachten: [],
    }
    expect(writeIn(edexml, school, moment).lost.map(({ what }) => what)).toEqual(['instellingsnummer', 'leerkrachten'])
  })
})
