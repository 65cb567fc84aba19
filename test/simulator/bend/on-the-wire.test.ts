import { describe, expect, test } from '@jest/globals'
import { createValidator } from '../../../contracts/schema/validator.ts'
import { anomalies } from '../../../simulator/bend/anomalies.ts'
import { bend } from '../../../simulator/bend/bend.ts'
import { schoolOn } from '../../../simulator/changes/apply.ts'
import type { School } from '../../../src/school/school.ts'
import { readAntwoord } from '../../../src/uwlr/read-school.ts'
import { createSchoolWriter } from '../../../src/uwlr/write-school.ts'
import { parseXml } from '../../../src/uwlr/xml-tree.ts'
import { aSchool } from './a-school.ts'

const write = createSchoolWriter({ versie: '2.2', profiel: 'geen', prefix: '' })
const namespace = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens'

function messageOf(school: School): string {
  const { vestigingen = [], groepen = [], leerlingen, leerkrachten = [] } = school
  const teachers = leerkrachten.map(write.leerkracht).join('')
  return (
    `<leerlinggegevens_antwoord xmlns="${namespace}"><leerlinggegevens>${write.school(school, '2026-11-23T08:00:00')}` +
    write.vestigingen(vestigingen) +
    write.groepen(groepen) +
    `<leerlingen>${leerlingen.map(write.leerling).join('')}</leerlingen>` +
    (teachers && `<leerkrachten>${teachers}</leerkrachten>`) +
    '</leerlinggegevens></leerlinggegevens_antwoord>'
  )
}

function bentBy(naam: string): School {
  const { school, later } = bend(aSchool, { naam }, '1')
  return schoolOn(school, later, '2027-07-31', { seed: '1' })
}

describe('a bent school on the wire', () => {
  test.each(anomalies.map(({ name, invalid }) => [name, invalid] as const))(
    '%s is refused by the schema only when it says so',
    async (name, invalid) => {
      const validator = await createValidator({ version: '2.2' })
      const problems = validator.validate(messageOf(bentBy(name)))
      expect(problems.length > 0).toBe(invalid !== undefined)
    },
  )

  test.each(anomalies.map(({ name }) => [name]))('%s reaches who reads it as it was meant', (name) => {
    const { naam: _, ...school } = bentBy(name)
    const answer = readAntwoord(parseXml(messageOf(school)))
    const read = answer?.kind === 'gegevens' ? answer.school : undefined
    const sent = JSON.parse(
      JSON.stringify({ ...school, aanmaakdatum: '2026-11-23T08:00:00', xsdversie: '2.2' }),
      (field, value) => (field === 'id' || field === 'inKoppelingenBeschikbaar' ? undefined : value),
    )
    expect(read).toEqual(sent)
  })
})
