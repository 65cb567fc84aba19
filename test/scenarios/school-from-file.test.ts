import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import type { SchoolFile } from '../../simulator/school-file/school-file.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'school-from-file-'))
  writeFileSync(join(folder, 'school.yaml'), 'school: { brincode: 99XX }\nleerlingen: [{ key: 1, roepnaam: Bo }]\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const parsed = (school: string) =>
  parseScenarios(
    `titel: Een school\nwaarom: Die elders staat.\nthema: t\nernst: S3\ndekt: []\nschool: ${school}\nstappen: [importeer]\n`,
    join(folder, 'verhaal.yaml'),
  )[0]!.school as SchoolFile

describe('the school of a story may stand in a file', () => {
  test('beside the story', () => expect(parsed('{ bestand: school.yaml }').school.brincode).toBe('99XX'))

  test('or anywhere, by its whole path', () =>
    expect(parsed(`{ bestand: ${join(folder, 'school.yaml')} }`).school.brincode).toBe('99XX'))

  test.each([
    ['no-such.yaml', () => join(folder, 'no-such.yaml')],
    ['/no/such.yaml', () => '/no/such.yaml'],
  ])('a file that is not there (%s) is named as it was tried', (bestand, tried) =>
    expect(() => parsed(`{ bestand: ${bestand} }`)).toThrow(
      `verhaal.yaml:6:20: school.bestand: ${tried()} cannot be read (ENOENT)`,
    ),
  )

  test('a field beside it is refused where it stands', () =>
    expect(() => parsed('{ bestand: school.yaml, foo: 1 }')).toThrow(
      /verhaal\.yaml:6:33: school\.foo: has no place beside "bestand"/,
    ))

  test('a file has a name', () =>
    expect(() => parsed('{ bestand: [school.yaml] }')).toThrow('school.bestand: should be the name of a school file'))
})
