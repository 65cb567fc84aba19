import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parseScenarios } from '../../scenarios/language/parse.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steps-from-file-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const parsed = (steps: string) => {
  writeFileSync(join(folder, '_steps.yaml'), `stappen:\n${steps}`)
  return parseScenarios(
    'titel: Gedeelde stappen\nwaarom: Zij staan elders.\nthema: t\nernst: S3\ndekt: []\nschool: handleiding\nstappen: [{ stappen-uit: _steps.yaml }]\n',
    join(folder, 'verhaal.yaml'),
  )[0]!.stappen.map(({ stap }) => stap)
}

describe('steps of a story may stand in a file', () => {
  test('and are read as those of the story: a score is a number', () =>
    expect(parsed('  - normeer: { leerling: { ea: ea-noor }, toets: REK, score: 12.5 }\n')).toMatchObject([
      { doe: 'normeer', score: 12.5 },
    ]))

  test('and are refused as those of the story, where they stand', () =>
    expect(() => parsed('  - normeer: { leerling: { ea: ea-noor }, toets: REK, score: twaalf }\n')).toThrow(
      /_steps\.yaml:2:\d+: .*score/,
    ))
})
