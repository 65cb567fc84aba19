import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const rows = [...readFileSync(join(root, 'GLOSSARY.md'), 'utf8').matchAll(/^\| ([^|]+?) \| ([^|]+?) \|$/gm)]
  .map(([, word, meaning]) => ({ word: word!, meaning: meaning! }))
  .slice(1)
const words = new Set(rows.map(({ word }) => word))
const english = new Set(['id', 'kind'])

describe('the glossary', () => {
  test('has every field of src/school', () => {
    const fields = readdirSync(join(root, 'src/school'))
      // What is said of a field is in English.
      .filter((name) => name.endsWith('.ts') && name !== 'veld.ts')
      .flatMap((name) =>
        [...readFileSync(join(root, 'src/school', name), 'utf8').matchAll(/readonly (\w+)\??:/g)].map(
          ([, field]) => field!,
        ),
      )
    expect([...new Set(fields)].filter((field) => !words.has(field) && !english.has(field)).sort()).toEqual([])
  })

  test('says each word once, on one line, in order', () => {
    const order = rows.map(({ word }) => word.toLowerCase())
    expect(order).toEqual([...new Set(order)].sort())
    expect(rows.filter(({ meaning }) => meaning.length > 110)).toEqual([])
  })
})
