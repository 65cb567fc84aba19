import { describe, expect, test } from '@jest/globals'
import { anomalies } from '../../../simulator/bend/anomalies.ts'
import { parseSchoolFile } from '../../../simulator/school-file/parse.ts'
import { ToolError } from '../../../src/tool-error.ts'

const problemsOf = (text: string, fileName = 'school.yaml'): string[] => {
  try {
    parseSchoolFile(text, fileName)
  } catch (error) {
    if (error instanceof ToolError && error.code === 'E_FILE_INVALID') return error.message.split('\n')
    throw error
  }
  return []
}

describe('a school file', () => {
  test('keeps text as it was typed, zeros and all', () => {
    const file = parseSchoolFile(
      `
school: { brincode: 99XX, dependancecode: 00 }
groepen: [{ key: 00042, naam: 3, jaargroep: 3 }]
leerlingen:
  - { key: 0, roepnaam: null-loos, groep: 00042, geboortedatum: 2019-03-04, geslacht: 1, eckid: "true" }
`,
      'school.yaml',
    )
    expect(file.school.dependancecode).toBe('00')
    expect(file.groepen?.[0]).toMatchObject({ key: '00042', naam: '3', jaargroep: '3' })
    expect(file.leerlingen?.[0]).toMatchObject({ key: '0', geboortedatum: '2019-03-04', geslacht: '1', eckid: 'true' })
  })

  test('may be JSON', () => {
    const file = parseSchoolFile('{"school":{"brincode":"99XX"},"leerlingen":[{"key":12,"roepnaam":"Noor"}]}', 'a.json')
    expect(file.leerlingen).toEqual([{ key: '12', roepnaam: 'Noor' }])
  })

  test('has numbers and booleans where they mean something', () => {
    const file = parseSchoolFile(
      'school: {}\ngenereer: { pupils: 30, plusgroep: true, twins: 0.1 }\nkoppelingen: [{ actief: false }]\nleerlingen: [{ op: { positie: 3 }, verwijder: true }]',
      'a.yaml',
    )
    expect(file.genereer).toEqual({ pupils: 30, plusgroep: true, twins: 0.1 })
    expect(file.koppelingen).toEqual([{ actief: false }])
    expect(file.leerlingen).toEqual([{ op: { positie: 3 }, verwijder: true }])
  })

  test('knows where each value stands', () => {
    const { source } = parseSchoolFile(
      'school:\n  brincode: 99XX\nleerlingen:\n  - key: 1\n    roepnaam: Noor\n',
      'a.yaml',
    )
    expect(source.at(['leerlingen', 0, 'roepnaam'])).toEqual({ line: 5, column: 15 })
    expect(source.at(['leerlingen', 0, 'achternaam'])).toEqual({ line: 4, column: 5 })
    expect(source.at(['leerlingen', 7])).toEqual({ line: 4, column: 3 })
  })
})

describe('a bad school file is refused with line, column and mend:', () => {
  test.each([
    [
      'a misspelled field',
      'school:\n  brincod: 99XX',
      'school.yaml:2:3: school.brincod: there is no such field; did you mean "brincode"?',
    ],
    [
      "the standard's own spelling",
      'school: {}\nleerlingen:\n  - { key: 1, roepnaam: A, voorletters-1: A }',
      'school.yaml:3:28: leerlingen[0].voorletters-1: there is no such field; did you mean "voorletters"?',
    ],
    [
      'samengestelde_groepen',
      'school: {}\nleerlingen:\n  - key: 1\n    roepnaam: A\n    samengestelde_groepen: []',
      'school.yaml:5:5: leerlingen[0].samengestelde_groepen: there is no such field; did you mean "samengesteldeGroepen"?',
    ],
    [
      'a BRIN with the letter O',
      'school: { brincode: 99OI0 }',
      'school.yaml:1:21: school.brincode: should be two digits and two capitals (the letters O and I are not the digits 0 and 1)',
    ],
    [
      'a jaargroep that is none',
      'school: {}\ngroepen: [{ key: 1, naam: x, jaargroep: 9 }]',
      'school.yaml:2:41: groepen[0].jaargroep: is not one of B, D, 0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, S, V, C, N, H',
    ],
    [
      'a geslacht in letters',
      'school: {}\nleerlingen: [{ key: 1, roepnaam: A, geslacht: V }]',
      'school.yaml:2:47: leerlingen[0].geslacht: is not one of 0, 1, 2, 9 (0 unknown, 1 boy, 2 girl, 9 not specified)',
    ],
    [
      'a day that does not exist',
      'school: {}\nleerlingen: [{ key: 1, roepnaam: A, geboortedatum: 2015-02-30 }]',
      'school.yaml:2:52: leerlingen[0].geboortedatum: should be a day that exists, written as YYYY-MM-DD',
    ],
    [
      'a long voorvoegsel',
      'school: {}\nleerlingen: [{ key: 1, achternaam: A, voorvoegsel: van der aan de }]',
      'school.yaml:2:52: leerlingen[0].voorvoegsel: is too long; at most 10 characters (to send it all the same, add "bewust: true" to the record)',
    ],
    [
      'a field without a value',
      'school:\n  schoolkey:\n  brincode: 99XX',
      'school.yaml:2:3: school.schoolkey: is empty; give it a value or leave it out',
    ],
    [
      'a field without a value that may not be left out',
      'school:\nleerlingen: [{ key: 1 }]',
      'school.yaml:1:1: school: is empty; give it a value',
    ],
    [
      'a list that is none',
      'school: {}\nleerlingen: { key: 1 }',
      'school.yaml:2:13: leerlingen: should be a list (each item after a dash)',
    ],
    [
      'a number that is none',
      'school: {}\ngenereer: { pupils: veel }',
      'school.yaml:2:21: genereer.pupils: should be a whole number',
    ],
    [
      'a number out of bounds',
      'school: {}\ngenereer: { pupils: 0 }',
      'school.yaml:2:21: genereer.pupils: should be a whole number from 1 to 5000',
    ],
    ['a file without a school', 'seed: 1', 'school.yaml:1:1: the field "school" is missing'],
    ['an empty file', '', 'school.yaml:1:1: a school file is a list of fields and values; start with "school:"'],
    [
      'a group nobody wrote',
      'school: {}\nleerlingen: [{ key: 1, roepnaam: A, groep: 8 }]',
      'school.yaml:2:44: leerlingen[0].groep: there is no groep with this key (add "bewust: true" to send it all the same)',
    ],
    [
      'a pupil without a name',
      'school: {}\nleerlingen:\n  - key: 1',
      'school.yaml:3:5: leerlingen[0]: needs an achternaam or a roepnaam',
    ],
    [
      'an override of nobody',
      'school: {}\nleerlingen:\n  - op: { key: 9 }\n    roepnaam: A',
      'school.yaml:3:9: leerlingen[0].op: points at no record',
    ],
  ])('%s', (_, text, problem) =>
    expect(problemsOf(text)).toEqual([problem.replace('%ANOMALIES%', String(anomalies.length))]),
  )

  test('all problems at once, in the order of the file', () => {
    const text =
      'school: { brincode: 1, dependancecode: x }\nleerlingen:\n  - { key: 1, roepnam: A }\n  - { key: 1, roepnaam: B }'
    expect(problemsOf(text).map((line) => line.split(' ')[0])).toEqual([
      'school.yaml:1:21:',
      'school.yaml:1:40:',
      'school.yaml:3:15:',
    ])
  })

  test('a double key names both lines', () => {
    const text = 'school: {}\nleerlingen:\n  - { key: 1, roepnaam: A }\n  - { key: 1, roepnaam: B }'
    expect(problemsOf(text)).toEqual([
      'school.yaml:3:12: leerlingen[0].key: the same key stands at line 4 (leerlingen[1]) (add "bewust: true" to one to send both)',
      'school.yaml:4:12: leerlingen[1].key: the same key stands at line 3 (leerlingen[0]) (add "bewust: true" to one to send both)',
    ])
  })

  test('broken YAML and broken JSON', () => {
    expect(problemsOf('school: {\n  a: [1\n')[0]).toMatch(/^school\.yaml:\d+:\d+: /)
    expect(problemsOf('{"school": {,}}', 'a.json')[0]).toMatch(/^a\.json:1:\d+: /)
    expect(problemsOf('school: {}\nschool: {}')[0]).toMatch(/^school\.yaml:2:1: .*unique/)
  })

  test('a small file that would grow without end', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 9; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      )
    expect(problemsOf(lines.join('\n'))[0]).toContain('too many aliases')
  })

  test.each([
    ['a record in itself', 'leerlingen:\n  - &a { key: 1, naam: *a }\n', '2:24'],
    ['a list in what is in it', 'leerlingen: &a\n  - { key: 1, groepen: [*a] }\n', '2:25'],
  ])('refuses what stands inside itself: %s', (_, text, at) => {
    expect(problemsOf(text)[0]).toContain(`${at}: stands inside what it repeats`)
  })

  test('never by repeating what stands in it', () => {
    const text =
      'school: { brincode: geheim1 }\nleerlingen: [{ key: 1, achternaam: geheim2, voorletters: geheim3!, geslacht: geheim4 }]'
    expect(problemsOf(text)).toHaveLength(3)
    expect(problemsOf(text).join()).not.toContain('geheim')
  })
})

describe('bewust: true', () => {
  test('lets wrong values, double keys and dangling references through', () => {
    const text = `
school: {}
leerlingen:
  - { key: 1, bewust: true, achternaam: A, voorvoegsel: van der aan de, groep: 99, jaargroep: X, geboortedatum: 2015-00-00 }
  - { key: 1, bewust: true, roepnaam: "" }
`
    expect(problemsOf(text)).toEqual([])
  })

  test('at one of two is enough', () => {
    expect(
      problemsOf('school: {}\nleerlingen:\n  - { key: 1, roepnaam: A }\n  - { key: 1, roepnaam: B, bewust: true }'),
    ).toEqual([])
  })

  test('does not let a misspelled field through', () => {
    expect(problemsOf('school: {}\nleerlingen: [{ key: 1, bewust: true, roepnam: A }]')).toHaveLength(1)
  })
})
