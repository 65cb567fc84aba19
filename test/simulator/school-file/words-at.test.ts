import { expect, test } from '@jest/globals'
import { scenarioSchema } from '../../../scenarios/language/schema.ts'
import { schemaHere } from '../../../simulator/school-file/parse.ts'
import { wordsAt } from '../../../simulator/school-file/words-at.ts'

const school = schemaHere()
const story = scenarioSchema()

/** The words that may stand where `|` stands. */
function at(text: string, schema = school) {
  const before = text.slice(0, text.indexOf('|'))
  const place = { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
  const { from, words } = wordsAt(text.replace('|', ''), place, schema, schema === story ? { school } : {})
  return { from, words: words.map(({ word }) => word) }
}

test('a field of the top is offered, with what it replaces, unless it is there already', () => {
  expect(at('gen|')).toEqual({ from: 1, words: ['genereer'] })
  expect(at('genereer: {}\ngen|\nmodus: strict\n').words).toEqual([])
  expect(at('mo|\nmodus: strict\n').words).toEqual([])
})

test('values of a list of values, and of a switch', () => {
  expect(at('modus: |').words).toEqual(['strict', 'lenient'])
  expect(at('genereer:\n  plusgroep: t|').words).toEqual(['true'])
})

test.each([
  ['in lines', 'leerlingen:\n  - key: 1\n    roepn|'],
  ['at the indentation of their list', 'leerlingen:\n- key: 1\n  roepn|'],
  ['between braces', 'leerlingen:\n  - { key: 1, roepn|'],
  ['in the first line of an item', 'leerlingen:\n  - key: 1\n  - roepn|'],
  ['after a remark and a brace in a text', 'leerlingen: # of {\n  # - groep:\n  - { key: "a: {", roepn|'],
])('fields of a pupil %s', (_, text) => {
  expect(at(text).words).toEqual(['roepnaam'])
})

test('fields that the same pupil has are not offered, those of the pupil before are', () => {
  expect(at('leerlingen:\n  - { roepnaam: A }\n  - key: 1\n    roepn|').words).toEqual(['roepnaam'])
  expect(at('leerlingen:\n  - key: 1\n    roepn|\n    roepnaam: A\n').words).toEqual([])
  expect(at('leerlingen:\n  - { roepnaam: A, roepn|').words).toEqual([])
})

test('steps of a story, alone and with fields, and what may be expected in one', () => {
  const { words } = at('stappen:\n  - |', story)
  expect(words).toEqual(expect.arrayContaining(['activeer', 'importeer', 'verwacht', 'wijziging']))
  expect(at('stappen:\n  - activeer\n  - verwacht: { aant|', story).words).toEqual(['aantallen'])
  expect(at('stappen:\n  - verwacht:\n      aantallen: { leerlingen: 1, leer|', story).words).toEqual(['leerkrachten'])
})

test('the school in a story is a school file', () => {
  expect(at('school:\n  leerlingen:\n    - { key: 1, roepn|', story).words).toEqual(['roepnaam'])
})

test('where nothing is known nothing is offered', () => {
  expect(at('school: { naam: |').words).toEqual([])
  expect(at('onbekend:\n  - |').words).toEqual([])
  expect(at('"|').words).not.toContain(undefined)
})
