import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { mappingSchema } from '../../../scenarios/observe/mapping-schema.ts'

test('mapping.schema.json is the schema that the code describes (renew it with UPDATE_DOCS=1)', () => {
  const file = new URL('../../../scenarios/observe/mapping.schema.json', import.meta.url)
  const wanted = `${JSON.stringify(mappingSchema, null, 2)}\n`
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, wanted)
  expect(readFileSync(file, 'utf8')).toBe(wanted)
})
