import { describe, expect, test } from '@jest/globals'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import { applyChange } from '../../../simulator/changes/apply.ts'
import type { Change } from '../../../simulator/changes/change.ts'
import { parseSchoolFile } from '../../../simulator/school-file/parse.ts'
import type { School } from '../../../src/school/school.ts'
import { story } from '../../scenarios/stage.ts'
import { aSchool } from '../bend/a-school.ts'
import { openDesk, textOf } from '../wire/desk.ts'

/** As a school file tells it, on its day. */
const parsed = (change: string): Change =>
  parseSchoolFile(`school: {}\ngenereer: {}\ngebeurtenissen: [{ datum: 2026-11-23, ${change} }]`, 'a.yaml')
    .gebeurtenissen![0]!
const happened = (change: string, school: School = aSchool) => applyChange(school, parsed(change), { seed: '1' })

const wrong: readonly (readonly [change: string, shown: string])[] = [
  ['soort: leerling-wijzigt, leerling: { positie: 1 }, velden: { geslacht: X }', '<geslacht>X</geslacht>'],
  ['soort: leerling-wijzigt, leerling: { positie: 1 }, velden: { geboortedatum: 2018-02-30 }', '>2018-02-30<'],
  ['soort: leerling-wijzigt, leerling: { positie: 1 }, velden: { geboortedatum: "" }', '<geboortedatum/>'],
  ['soort: leerling-wijzigt, leerling: { positie: 1 }, velden: { jaargroep: Z }', '<jaargroep>Z</jaargroep>'],
  ['soort: instroom, leerling: { key: 99, achternaam: Vos, uitstroomdatum: onbekend }', '>onbekend<'],
  ['soort: instroom, leerling: { key: 99, achternaam: Vos, groep: nergens }', '<groep key="nergens"/>'],
  ['soort: naamswijziging, leerling: { positie: 1 }, achternaam: ""', '<achternaam/>'],
  [
    'soort: leerkracht-wijzigt, leerkracht: { positie: 1 }, velden: { voorvoegsel: van der aan de }',
    '>van der aan de<',
  ],
  ['soort: leerkracht-komt, leerkracht: { key: 98, achternaam: Bos, emailadres: "" }', '<emailadres/>'],
  ['soort: groep-wijzigt, groep: { positie: 1 }, velden: { jaargroep: "33" }', '<jaargroep>33</jaargroep>'],
]

describe('a change that is wrong on purpose', () => {
  test.each(wrong)('%s reaches the wire as it is', (change, shown) => {
    const desk = openDesk({ clock: { now: () => Date.parse('2026-11-23T12:00:00Z') }, invalidOnPurpose: true })
    desk.world.changeSchool('99QQ00', (school) => happened(`${change}, bewust: true`, school))
    expect(textOf(desk.post(desk.verzoek))).toContain(shown)
  })

  test.each(wrong.filter(([change]) => !change.includes('nergens')))('%s is refused without bewust', (change) => {
    expect(() => parsed(change)).toThrow(/^a\.yaml:3:\d+: gebeurtenissen\[0\]\./)
  })

  test('may be a step of a story', () => {
    const [scenario] = parseScenarios(
      story(`school: { school: {}, erbij: klas }
stappen: [{ wijziging: { soort: leerling-wijzigt, leerling: { key: 11 }, velden: { geslacht: X }, bewust: true } }]`),
      'verhaal.yaml',
    )
    expect(scenario!.stappen[0]!.stap).toMatchObject({ wijziging: { velden: { geslacht: 'X' }, bewust: true } })
  })

  test('still has a day that exists and fields that there are, each told at its place', () => {
    expect(() => parsed('soort: uitstroom, leerling: { key: 1 }, bewust: true')).toThrow(
      'gebeurtenissen[0].bewust: there is no such field',
    )
    expect(() => parsed('soort: leerling-wijzigt, leerling: { key: 1 }, velden: { geslagt: X }, bewust: true')).toThrow(
      'gebeurtenissen[0].velden.geslagt: there is no such field; did you mean "geslacht"?',
    )
    const text = `school: {}\ngenereer: {}\ngebeurtenissen: [{ datum: 2026-02-30, soort: instroom, bewust: true }]`
    expect(() => parseSchoolFile(text, 'a.yaml')).toThrow('gebeurtenissen[0].datum: should be a day that exists')
  })

  test('leaves who was in a group pointing at nothing when its key is another', () => {
    const [groep] = aSchool.groepen!
    const inside = aSchool.leerlingen.filter((one) => one.groep === groep!.key).map(({ id }) => id)
    const now = happened(`soort: groep-wijzigt, groep: { id: ${groep!.id} }, velden: { key: weg }, bewust: true`)
    expect(now.leerlingen.filter((one) => one.groep === groep!.key).map(({ id }) => id)).toEqual(inside)
  })

  test('is no example for the child that joins next', () => {
    const odd = happened(
      'soort: leerling-wijzigt, leerling: { positie: 1 }, velden: { geboortedatum: gisteren }, bewust: true',
    )
    const { leerlingen } = happened('soort: instroom, groep: { positie: 1 }', odd)
    expect(leerlingen).toHaveLength(aSchool.leerlingen.length + 1)
  })
})
