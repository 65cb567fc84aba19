import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const textOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'rows.test.ts')
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n')

/** How many rows the catalogue of edge cases has per section. */
const sections = { A: 31, B: 36, C: 9, D: 30, E: 24, F: 20, G: 20, H: 10 } as const

/** Rows that are about the other side, with where they are tested. */
const elsewhere: Readonly<Record<string, string>> = {
  F16: 'the verificatiecode is judged by ESIS: test/simulator/koppelingen/verificatiecode.test.ts',
  H10: 'what Mijn Groep shows is up to ESIS: test/simulator/results and the manual, step by step',
}

test('every row of the catalogue, A01 to H10, is tested by name', () => {
  const tested = textOf('link') + textOf('testcentrum')
  const rows = Object.entries(sections).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, place) => `${section}${String(place + 1).padStart(2, '0')}`),
  )
  const spans = [...tested.matchAll(/\b([A-H])(\d\d) to \1(\d\d)\b/g)].flatMap(([, section, from, to]) =>
    rows.filter((row) => row[0] === section && row.slice(1) >= from! && row.slice(1) <= to!),
  )
  const missing = rows.filter(
    (row) => !new RegExp(`\\b${row}\\b`).test(tested) && !spans.includes(row) && elsewhere[row] === undefined,
  )
  expect(missing).toEqual([])
})
