import { describe, expect, test } from '@jest/globals'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { parseSchoolFile } from '../../simulator/school-file/parse.ts'
import { story, told } from './stage.ts'

const problemsOf = (text: string): readonly string[] => {
  try {
    parseScenarios(text, 'verhaal.yaml')
  } catch (error) {
    return (error as Error).message.split('\n')
  }
  return []
}
const stepsOnly = (steps: string) => problemsOf(story(`school: handleiding\nstappen:\n${steps}`))

const small = `school:
  school: { brincode: 99XX }
  leerlingen:
    - { id: daan, key: 11, roepnaam: Daan, achternaam: Vos, jaargroep: 3 }
    - { id: sem, key: 12, roepnaam: Sem, achternaam: Boer, jaargroep: 3 }
ea: { leerlingen: { heeft: alles } }
stappen:
`
const verdictOf = async (steps: string) => (await told(story(`${small}${steps}`)))[0]!

describe('what is said of a mistake in the file', () => {
  test.each([
    ['  - breek-af:\n', 'verhaal.yaml:8:5: stappen[0]: breek-af takes no fields: write "- breek-af"'],
    [
      '  - importeer: { bevestigd: true }\n',
      'verhaal.yaml:8:18: stappen[0].importeer.bevestigd: there is no such field; the fields here are wijze',
    ],
    ['  - verwerk:\n', 'verhaal.yaml:8:5: stappen[0]: verwerk is empty: write "- verwerk", or give it fields'],
    ['  - importer\n', 'verhaal.yaml:8:5: stappen[0]: there is no such step; did you mean "importeer"?'],
    [
      '  - verwcht: { import: voorstel }\n',
      'verhaal.yaml:8:5: stappen[0]: there is no such step; did you mean "verwacht"?',
    ],
    ['  - tijd\n', 'verhaal.yaml:8:5: stappen[0]: tijd needs fields: write "- tijd: …"'],
    [
      '  - verwacht: { imprt: voorstel }\n',
      'verhaal.yaml:8:17: stappen[0].verwacht.imprt: there is no such field; did you mean "import"?',
    ],
  ])('one line for %s', (step, said) => {
    expect(stepsOnly(step)).toEqual([said])
  })

  test('each of two wrong steps has a line of its own, and a right one none', () => {
    expect(stepsOnly('  - importeer:\n  - activeer\n  - verwrk\n').map((line) => line.split(':')[1])).toEqual([
      '8',
      '10',
    ])
  })

  test.each(['(ā dialect', '9e', 'a.b', '$'])(
    'a name of the matrix that cannot be filled in is refused: %s',
    (name) => {
      const text = `matrix: { ${JSON.stringify(name)}: [wcf, php] }\n${story('school: handleiding\nstappen:\n  - importeer\n')}`
      expect(problemsOf(text)).toEqual([
        expect.stringMatching(/^verhaal\.yaml:1:11: matrix: holds a name that is no word/),
      ])
    },
  )

  test('an empty value of the matrix is filled in as well', () => {
    const text = `matrix: { vestiging: [""] }\n${story('school: handleiding\nstappen:\n  - koppel: { dependancecode: "$vestiging" }\n')}`
    const [scenario] = parseScenarios(text, 'verhaal.yaml')
    expect(scenario!.naam).toBe('verhaal')
    expect(scenario!.stappen[0]!.stap).toMatchObject({ doe: 'koppel', velden: { dependancecode: '' } })
  })

  test('a tab is said once, where it is', () => {
    expect(stepsOnly('  - activeer\n\t- importeer\n\t- verwerk\n')).toEqual([
      'verhaal.yaml:9:1: Tabs are not allowed as indentation',
    ])
  })

  test('a scenario given as a school, and a school given as a scenario, are called what they are', () => {
    const said = (() => {
      try {
        parseSchoolFile(story('school: handleiding\nstappen: [activeer]\n'), 'x.yaml')
      } catch (error) {
        return (error as Error).message
      }
      return ''
    })()
    expect(said).toBe('x.yaml:1:1: this is a scenario, not a school file; tell it with `koppelproef run`')
    expect(problemsOf('school: { brincode: 99XX }\nleerlingen: []\n')).toEqual([
      'verhaal.yaml:1:1: this is a school file, not a scenario; a scenario has "stappen:"',
    ])
  })
})

describe('what is said of a pointer that fits nobody', () => {
  test.each([
    [
      '  - verwacht: { records: [{ leerling: { van: { id: simon } } }] }\n',
      'verhaal.yaml:13:46, not of the system: {id: simon} fits no leerling; there are daan, sem.',
    ],
    [
      '  - wijziging: { soort: uitstroom, leerling: { key: 99 } }\n',
      'verhaal.yaml:13:46, not of the system: {key: 99} fits no leerling; there are 11, 12.',
    ],
    [
      '  - wijziging: { soort: uitstroom, leerling: { roepnaam: Simon } }\n',
      'verhaal.yaml:13:46, not of the system: {roepnaam: Simon} fits no leerling; there are Daan Vos, Sem Boer.',
    ],
    [
      '  - wijziging: { soort: uitstroom, leerling: { positie: 3 } }\n',
      'verhaal.yaml:13:46, not of the system: {positie: 3} fits no leerling; there are 2.',
    ],
  ])('%s', async (step, said) => {
    await expect(verdictOf(step)).rejects.toThrow(`The scenario cannot be told: a mistake in the story at ${said}`)
  })

  test('a record of the EA that must be there for a step: which there are', async () => {
    await expect(verdictOf('  - normeer: { leerling: { ea: ea-simon }, toets: REK, score: 7 }\n')).rejects.toThrow(
      'verhaal.yaml:13:26, not of the system: {ea: ea-simon} is no leerling of the EA; there are ea-daan',
    )
  })

  test('a record of the EA that is expected: the count, and which ids there are', async () => {
    const { verdict, bevindingen } = await verdictOf('  - verwacht: { records: [{ leerling: { ea: ea-simon } }] }\n')
    expect(verdict).toBe('gezakt')
    expect(bevindingen).toContainEqual(
      expect.objectContaining({ verwacht: 1, gevonden: 0, bewijs: { 'ids in de EA': ['ea-daan', 'ea-sem'] } }),
    )
  })

  test('of many the nearest comes first, and no more than ten are named', async () => {
    const telling = told(
      story(
        'school: { genereer: { pupils: 30 }, school: { brincode: 99XX } }\nea: { leerlingen: { heeft: alles } }\nstappen:\n  - wijziging: { soort: uitstroom, leerling: { id: 99XX/leerlingn/7 } }\n',
      ),
    )
    await expect(telling).rejects.toThrow(/fits no leerling; there are \S+(, \S+){9}, … \(30\)\.$/)
  })
})
