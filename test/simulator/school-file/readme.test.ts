import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import { buildSchool } from '../../../simulator/school-file/build.ts'
import { parseSchoolFile } from '../../../simulator/school-file/parse.ts'

const fileOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

test('the example in the README is a school', () => {
  const [, example] = /```yaml\n(.*?)```/s.exec(fileOf('simulator/school-file/README.md'))!
  const file = parseSchoolFile(example!, 'example.yaml')
  const { school, gebeurtenissen } = buildSchool(file, {
    schooljaar: '2026-2027',
    peildatum: '2026-10-01',
    generateSchool,
  })
  expect(school.naam).toBe('De Vlieger')
  expect(school.leerlingen.filter(({ key }) => key === '00042')).toHaveLength(2)
  expect(gebeurtenissen.map(({ soort }) => soort)).toEqual(['naamswijziging', 'anomalie'])
})

test.each(['simulator/school-file/school-file.schema.json', 'simulator/changes/change.schema.json'])(
  '%s is a JSON Schema',
  (path) => {
    const ajv = new Ajv2020()
    const schema = JSON.parse(fileOf(path)) as object
    expect([ajv.validateSchema(schema), ajv.errors ?? []]).toEqual([true, []])
  },
)
