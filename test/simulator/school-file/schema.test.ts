import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { changeSchema } from '../../../simulator/changes/schema.ts'
import { catalogue } from '../../../simulator/school-file/catalogue.ts'
import { schoolFileSchema } from '../../../simulator/school-file/schema.ts'

test.each([
  ['school-file/school-file.schema.json', schoolFileSchema(catalogue)],
  ['changes/change.schema.json', changeSchema],
])('simulator/%s is the schema that the code describes (renew it with UPDATE_DOCS=1)', (path, schema) => {
  const file = new URL(`../../../simulator/${path}`, import.meta.url)
  const wanted = `${JSON.stringify(schema, null, 2)}\n`
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, wanted)
  expect(readFileSync(file, 'utf8')).toBe(wanted)
})
