import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const rows = [...readFileSync(join(root, 'GLOSSARY.md'), 'utf8').matchAll(/^\| ([^|]+?) \| ([^|]+?) \|$/gm)]
  .map(([, word, meaning]) => ({ word: word!, meaning: meaning! }))
  .slice(1)
const words = new Set(rows.map(({ word }) => word))
const english = new Set(['id', 'kind'])

/** English words in the names that the doors give out. A word that is neither here nor in the glossary is a new one: which is it? */
const ordinary = new Set(
  `
  adapter alike anomaly answer ask at background backoff because beside call candidate category change choice clock
  collection collections comparer comparison connection counts create curl decision define demo disk entry envelope
  error evidence example exchange explain fault find fixtures for form frozen generate habits hooks how http journal
  judgement kept known language learned level likeness lines link links listen listener listening lists live loaded
  manual matching memory mishap mount name namesakes near neighbourhood now of open operation options ordinary oso
  page pair pairs parse people person plan planned policy proposal quirk reason record remembered report request
  rival roster row said save school sector send serve settings severity simulated simulator sleep snapshot soap source
  state status store stories story struck system tab table tell text told tool transport use uwlr version weigh wire wishes
  world write xsd
`
    .trim()
    .split(/\s+/),
)
/** English words in the fields of the files that a user writes or reads: settings, stories, school files, reports, and what a system answers. */
const ordinaryOfFiles = new Set(
  `
  allow backgrounds bail baseline begin ca cert change check codes compare corpus de duo email en endpoint exclude
  explore failures fault fetches file files filter for format gentle groups header host id ids interval is jobs json
  keys kind language law letter mapping matrix max minutes name next nl observe of only out pools port profile
  pupils query quiet quirks record records ref report results schema school sector seed serve settle severity shard
  siblings staff state stories story sut tag tags teachers team thorough timeout timeouts to turn twins url uwlr van version
  was watch without world
`
    .trim()
    .split(/\s+/),
)
/** The names of the fields in a schema, however deep. */
const fieldsOf = (schema: unknown): readonly string[] =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([name, part]) => [
        ...(name === 'properties' ? Object.keys(part as object) : []),
        ...fieldsOf(part),
      ])
/** `Koppelingstatus`, `readSchoolFiles`: the words of a name, in small letters. */
const wordsOf = (name: string) => name.split(/(?<=[a-z0-9])(?=[A-Z])|[\s-]+/).map((word) => word.toLowerCase())

/** Words that nobody told, under what is to be done about them. */
const unknown = (found: readonly string[]) => ({
  'give it a row in GLOSSARY.md; an English one a place among the ordinary words of this test': found,
})

const rooms = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage']
const schemas = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => JSON.parse(readFileSync(join(root, room, name), 'utf8')) as unknown),
)
const ofFiles = {
  told: new Set([...words].flatMap(wordsOf)),
  said: new Set(
    schemas
      .flatMap(fieldsOf)
      .flatMap(wordsOf)
      .map((word) => word.replace(/\W/g, ''))
      .filter((word) => word !== ''),
  ),
}
const unknownInFiles = [...ofFiles.said].filter((word) => !ofFiles.told.has(word) && !ordinaryOfFiles.has(word)).sort()

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

  test('has every word of the names that the doors give out, or it is plain English', () => {
    const page = readFileSync(join(root, 'test/architecture/API.md'), 'utf8')
    const names = [...page.matchAll(/^(?:abstract )?(?:type|interface|const|function|class) (\w+)/gm)].map(
      ([, name = '']) => name,
    )
    const told = new Set([...words].flatMap(wordsOf))
    const said = new Set(names.flatMap(wordsOf))
    expect(said.size).toBeGreaterThan(150)
    expect(unknown([...said].filter((word) => !told.has(word) && !ordinary.has(word)))).toEqual(unknown([]))
    // No word is passed that nobody says any more, or that has a row of its own.
    expect([...ordinary].filter((word) => !said.has(word) || told.has(word))).toEqual([])
  })

  test('has every word of the fields of our files, or it is plain English', () => {
    expect(schemas.length).toBeGreaterThan(7)
    expect(unknown(unknownInFiles)).toEqual(unknown([]))
    const { said, told } = ofFiles
    // No word is passed that no file says any more, or that has a row of its own.
    expect([...ordinaryOfFiles].filter((word) => !said.has(word) || told.has(word))).toEqual([])
  })

  test('has every word of the names that a file gives out, or it is on the page of English ones', () => {
    const said = new Set(
      rooms.flatMap((room) =>
        readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .flatMap((name) => [
            ...readFileSync(join(root, room, name), 'utf8').matchAll(
              /^export (?:async )?(?:abstract )?(?:type|interface|class|const|function\*?) (\w+)/gm,
            ),
          ])
          .flatMap(([, name = '']) => wordsOf(name))
          .map((word) => word.replace(/[\d_]/g, ''))
          .filter((word) => word.length > 1),
      ),
    )
    const told = new Set([...words].flatMap(wordsOf))
    const page = `${[...said]
      .filter((word) => !told.has(word))
      .sort()
      .join('\n')}\n`
    // One word a line, so that a new one is seen: a Dutch one gets a row in GLOSSARY.md instead.
    const file = join(root, 'test/docs-fresh/english-words.txt')
    // What a user types is no English by itself: the test above asks for its row.
    if (process.env.UPDATE_DOCS && unknownInFiles.length === 0) writeFileSync(file, page)
    expect(page).toBe(readFileSync(file, 'utf8'))
  })

  test('says each word once, on one line, in order', () => {
    const order = rows.map(({ word }) => word.toLowerCase())
    expect(order).toEqual([...new Set(order)].sort())
    expect(rows.filter(({ meaning }) => meaning.length > 110)).toEqual([])
  })
})
