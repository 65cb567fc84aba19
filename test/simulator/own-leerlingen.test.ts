import { describe, expect, test } from '@jest/globals'
import { dialects } from '../../simulator/dialects/dialect.ts'
import { letWriteLeerlingen } from '../../simulator/wire/own-leerlingen.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { decodeXml } from '../../src/uwlr/xml-bytes.ts'
import { faultOf, openDesk } from './wire/desk.ts'

const leerling: Leerling = { key: '1', achternaam: 'Duğan', roepnaam: 'Zoë' }
const head = { schooljaar: '2026-2027', peildatum: '2026-10-01', brincode: '99XX' } as const

/** A school that writes its one pupil itself, and fails whoever looks at the record. */
function shySchool(): School {
  const school: School = {
    ...head,
    get leerlingen(): readonly Leerling[] {
      throw new Error('somebody looked')
    },
  }
  letWriteLeerlingen(school, (writer) => Buffer.from(writer.leerling(leerling)))
  return school
}

const clock = { now: () => Date.UTC(2026, 9, 5) }
const answerOf = (school: School, dialect: string) => {
  const desk = openDesk({ schools: [{ school, settings: { dialect } }], clock })
  return desk.post(desk.verzoek)
}

describe('a school that writes its own pupils', () => {
  test.each(dialects.map(({ name }) => name))('is sent without a look at its records, in the dialect %s', (dialect) => {
    const text = (school: School) => decodeXml(Buffer.concat(answerOf(school, dialect).body))
    expect(text(shySchool())).toBe(text({ ...head, leerlingen: [leerling] }))
  })

  test('tells its structure without a look at its records', () => {
    const desk = openDesk({ schools: [shySchool()], clock })
    const answer = desk.post(desk.verzoek.replaceAll('leerlinggegevens_verzoek', 'structuur_verzoek'))
    expect([answer.status, faultOf(answer)]).toEqual([200, undefined])
  })

  test('is written from its records once a copy has anything changed', () => {
    const school: School = { ...head, leerlingen: [leerling] }
    letWriteLeerlingen(school, () => Buffer.from('its own words'))
    const copy = { ...school, leerlingen: [{ ...leerling, roepnaam: 'Ömer' }] }
    expect(Buffer.concat(answerOf(copy, 'wcf').body).toString()).toContain('<roepnaam>Ömer</roepnaam>')
  })
})
