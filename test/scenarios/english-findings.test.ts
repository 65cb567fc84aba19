import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { englishOf } from '../../scenarios/report/english-findings.ts'

const rooms = ['scenarios/laws', 'scenarios/run', 'scenarios/steps']

/** Every sentence that says what was looked at, as it stands in the code, with a word for whatever is filled in. */
const sentences = rooms
  .flatMap((room) =>
    readdirSync(room, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(room, name), 'utf8')),
  )
  .flatMap((code) =>
    [...code.matchAll(/\bwat: (?:'([^'\n]+)'|`([^`\n]+)`)/g)].map(([, plain, filled]) => plain ?? filled!),
  )
  // What is put together of another sentence, or of a part that may be absent, is looked at where that stands.
  .filter((text) => !/\$\{wat\}|\$\{[^}]*`/.test(text) && !text.includes('wish.toets'))
  .map((text) =>
    text.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, (part) => (part.slice(2, -1) === 'soort' ? 'leerling' : 'Zo')),
  )

test('every sentence that says what was looked at has its English', () => {
  expect(sentences.length).toBeGreaterThan(80)
  expect([...new Set(sentences)].filter((text) => englishOf(text) === undefined)).toEqual([])
})
