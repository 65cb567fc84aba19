import { existsSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { anomalies } from '../../../simulator/bend/anomalies.ts'
import { elsewhere } from '../../../simulator/bend/elsewhere.ts'
import { anomalyList, anomalyTable, rows } from '../../../simulator/bend/table.ts'
import { partOf } from '../../docs.ts'

const root = new URL('../../../', import.meta.url)

test.each([
  ['simulator/README.md', 'anomalies', anomalyTable()],
  ['simulator/bend/ANOMALIES.md', 'list', anomalyList()],
])('%s has the %s of today (renew it with UPDATE_DOCS=1)', (page, name, text) => {
  const { found, wanted } = partOf(page, name, `${text}\n`)
  expect(found).toBe(wanted)
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
