import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { kinds } from '../../simulator/changes/kinds.ts'
import { english } from '../../src/console/app/english.ts'

const app = resolve(dirname(fileURLToPath(import.meta.url)), '../../src/console/app')
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('english'))
  .map((name) => readFileSync(join(app, name), 'utf8'))

test('everything that a screen says is there in English too', () => {
  const said = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words]) => words!.replaceAll("\\'", "'")),
    ),
  )
  expect([...said].filter((words) => english[words] === undefined)).toEqual([])
  expect(kinds.map(({ soort }) => soort).filter((soort) => english[soort] === undefined)).toEqual([])
})

test('what is to be filled in is in both', () => {
  const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort()
  for (const [dutch, words] of Object.entries(english)) expect([dutch, holes(words)]).toEqual([dutch, holes(dutch)])
})
