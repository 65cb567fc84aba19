import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { anomalies } from '../../../simulator/bend/anomalies.ts'
import { elsewhere } from '../../../simulator/bend/elsewhere.ts'
import { anomalyList, anomalyTable, rows } from '../../../simulator/bend/table.ts'

const root = new URL('../../../', import.meta.url)

test.each([
  ['simulator/README.md', 'anomalies', anomalyTable()],
  ['simulator/bend/ANOMALIES.md', 'list', anomalyList()],
])('%s has the %s as it is today (renew it with UPDATE_GENERATED=1)', (path, mark, wanted) => {
  const file = new URL(path, root)
  const between = new RegExp(`(<!-- ${mark}:begin -->\n).*?(\n<!-- ${mark}:end -->)`, 's')
  const text = readFileSync(file, 'utf8')
  const renewed = text.replace(between, (_, begin, end) => `${begin}${wanted}${end}`)
  if (process.env.UPDATE_GENERATED) writeFileSync(file, renewed)
  expect(text).toMatch(between)
  expect(readFileSync(file, 'utf8')).toBe(renewed)
})

test('every row has an anomaly, another way, or a reason', () => {
  const made = new Set([...anomalies.flatMap(({ seen }) => seen), ...Object.keys(elsewhere)])
  expect(rows.filter((row) => !made.has(row))).toEqual([])
  expect([...made].filter((row) => !rows.includes(row))).toEqual([])
})

test('every test that the table names is there', () => {
  for (const { tested } of Object.values(elsewhere))
    if (tested) expect([tested, existsSync(new URL(tested, root))]).toEqual([tested, true])
})
