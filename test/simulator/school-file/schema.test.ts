import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { catalogue } from '../../../simulator/school-file/catalogue.ts'
import { schoolFileSchema } from '../../../simulator/school-file/schema.ts'

const file = new URL('../../../simulator/school-file/school-file.schema.json', import.meta.url)

test('the published schema is the one the code describes (renew it with UPDATE_GENERATED=1)', () => {
  const wanted = `${JSON.stringify(schoolFileSchema(catalogue), null, 2)}\n`
  if (process.env.UPDATE_GENERATED) writeFileSync(file, wanted)
  expect(readFileSync(file, 'utf8')).toBe(wanted)
})
