import { describe, expect, test } from '@jest/globals'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import type { Scenario } from '../../scenarios/language/scenario.ts'
import { type Draft, writeScenario } from '../../scenarios/language/write.ts'
import { findScenarios } from '../../scenarios/run/find.ts'

const draftOf = ({ naam: _, source: __, stappen, ...rest }: Scenario): Draft => ({
  ...rest,
  stappen: stappen.map(({ stap }) => stap),
})

/** What a story says, without where it stands. */
const told = (scenario: Scenario): unknown =>
  JSON.parse(JSON.stringify(draftOf(scenario), (name, value) => (name === 'source' ? undefined : value)))

describe('a scenario that is written', () => {
  test('reads back as the same story, for every story of the catalogue', () => {
    for (const scenario of findScenarios([], {})) {
      const [again, ...more] = parseScenarios(writeScenario(draftOf(scenario)), `${scenario.naam}.yaml`)
      expect(more).toEqual([])
      expect({ naam: scenario.naam, ...(told(again!) as object) }).toEqual({
        naam: scenario.naam,
        ...(told(scenario) as object),
      })
    }
  })

  test('reads back also where a record is one that a file would refuse', () => {
    const [story] = parseScenarios(
      `titel: Een dag met een tijdzone
waarom: Een gevonden verhaal is er om nog eens te vertellen.
thema: gevonden
ernst: S1
dekt: [C04]
school:
  school: { brincode: 99XX }
  leerlingen:
    - { key: "1", achternaam: Vos, geboortedatum: 2018-03-04Z, bewust: true }
    - { key: "1", achternaam: Boer, bewust: true }
stappen: [activeer]
`,
      'zone.yaml',
    ) as [Scenario]
    const { leerlingen = [], ...file } = story.school as Exclude<Scenario['school'], string>
    const unmarked = leerlingen.map(({ bewust: _, ...rest }) => rest)
    const [again] = parseScenarios(
      writeScenario({ ...draftOf(story), school: { ...file, leerlingen: unmarked } }),
      'x.yaml',
    )
    expect(again?.school).toMatchObject({ leerlingen: [{ geboortedatum: '2018-03-04Z' }, { achternaam: 'Boer' }] })
  })
})
