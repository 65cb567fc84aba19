import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { rows } from '../../scenarios/rows.ts'
import { anchorOf } from '../docs.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const edgeCases = read('docs/edge-cases.md')
const facts = read('docs/uwlr.md')
const firstCells = (page: string, cell: RegExp) =>
  [...page.matchAll(/^\| (\S+) \|/gm)].map(([, first]) => first!).filter((first) => cell.test(first))
const headings = (page: string) => [...page.matchAll(/^#{2,3} (\d\w*(?:\.\d+)?)\.? /gm)].map(([, number]) => number!)

/** Everything that a person wrote and that may name a row or a fact. */
const written = [
  ...['README.md', 'CONTRIBUTING.md', 'DECISIONS.md', 'CHANGELOG.md', 'GLOSSARY.md', 'SECURITY.md'],
  ...[
    'src',
    'simulator',
    'contracts',
    'scenarios',
    'report',
    'stage',
    'docs',
    'test',
    'bench',
    'clients',
    'examples',
  ].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|md|ya?ml)$/.test(name) && !/(^|[\\/])(node_modules|vendor|dist)[\\/]/.test(name))
      .map((name) => join(room, name)),
  ),
].map((file) => ({ file, text: read(file) }))

/** What is named and not there, with the file that names it. */
const lost = (named: RegExp, there: readonly string[]) => {
  const known = new Set(there)
  return written.flatMap(({ file, text }) =>
    [...text.matchAll(named)]
      .flatMap(([, found]) => found!.split(', '))
      .filter((found) => !known.has(found))
      .map((found) => `${file}: ${found}`),
  )
}

describe('the page of edge cases', () => {
  const ids = firstCells(edgeCases, /^[A-I]\d\d$/)

  test('has every row of the catalogue once, in order', () => {
    expect(ids).toEqual(rows)
  })

  test('says of each on one short line what happens, what to do and how bad it is', () => {
    const lines = edgeCases.split('\n').filter((line) => /^\| [A-I]\d\d \|/.test(line))
    expect(lines.filter((line) => line.length > 200 || !/^\| \S+ \| [^|]+ \| [^|]+ \| S[1-4] \|$/.test(line))).toEqual(
      [],
    )
  })

  test('has each row and each part that code, stories, tests and pages name', () => {
    expect(lost(/\b([A-I]\d\d)\b/g, ids)).toEqual([])
    const parts = [...headings(edgeCases), ...firstCells(edgeCases, /^\d\w\.\d$/)]
    expect(lost(/\bedge[- ]cases (\d\w*(?:\.\d)?(?:, \d\w*)*)/gi, parts)).toEqual([])
  })
})

describe('the page of what is known of UWLR', () => {
  test('has each number once', () => {
    const numbers = headings(facts)
    expect(numbers).toEqual([...new Set(numbers)])
  })

  test('has each number that code, tests and pages name', () => {
    expect(lost(/\bfacts (\d+(?:\.\d+)?(?:, \d+\.\d+)*)/g, headings(facts))).toEqual([])
    expect(lost(/\boddity (\d+)/g, firstCells(facts, /^\d+$/))).toEqual([])
  })
})

test.each(['docs/edge-cases.md', 'docs/uwlr.md'])('every link of %s leads somewhere', (page) => {
  const dead = [...read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].filter(([, path, anchor]) => {
    const file = join(dirname(page), path!)
    if (!existsSync(join(root, file))) return true
    return (
      anchor !== undefined && ![...read(file).matchAll(/^#+ (.+)$/gm)].some(([, title]) => anchorOf(title!) === anchor)
    )
  })
  expect(dead.map(([link]) => link)).toEqual([])
})
