import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { anchorOf, partOf } from '../docs.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const text = readFileSync(join(root, 'DECISIONS.md'), 'utf8')

/** What decisions are about, in the order of the index. */
const subjects = [
  'the schemas',
  'the wire',
  'koppelingen',
  'made-up schools',
  'linking',
  'lists of people',
  'the testcentrum',
  'stories',
  'laws and verdicts',
  'reports and diagnosis',
  'contracts',
  'recording and disguise',
  'the console',
  'state and many processes',
  'who may come in',
  'the package and its tools',
]

const entries = [...text.matchAll(/^## (\d+)\. (.+)\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm)].map(
  ([, number, title, body]) => {
    const said = (word: string) => new RegExp(`^${word}: (.+)$`, 'm').exec(body!)?.[1]
    return { number: Number(number), title: title!, body: body!, about: said('About'), status: said('Status') ?? '' }
  },
)
const numbers = new Set(entries.map(({ number }) => number))
/** `replaced by 181`, `stands; it may link within 95`: the numbers in it. */
const numbersIn = (line: string) => [...line.matchAll(/\d+/g)].map(([found]) => Number(found))

test('decisions are numbered once, upward', () => {
  const all = entries.map(({ number }) => number)
  expect(all).toEqual([...numbers].sort((a, b) => a - b))
  expect(all.length).toBe(text.match(/^## /gm)!.length)
})

test.each(entries)('$number. $title: a question, a choice, its price and what would change it', (entry) => {
  for (const part of ['Date: 20', 'Question: ', 'Choice: '])
    expect(entry.body).toContain(`\n${part}`.slice(part === 'Date: 20' ? 1 : 0))
  expect(entry.body).toMatch(/\bprice: /i)
  expect(entry.body).toMatch(/would change it: /i)
  expect(subjects).toContain(entry.about)
  expect(entry.status).toMatch(/^(stands|replaced by \d+)/)
  for (const other of numbersIn(entry.status)) expect(numbers).toContain(other)
})

test('the index at the top lists them by what they are about', () => {
  const wanted = subjects
    .map((subject) => {
      const lines = entries
        .filter(({ about }) => about === subject)
        .map(
          ({ number, title, status }) =>
            `- [${number}](#${anchorOf(`${number}. ${title}`)}) ${title}${status === 'stands' ? '' : ` *(${status})*`}\n`,
        )
      return `**${subject}**\n\n${lines.join('')}\n`
    })
    .join('')
  const page = partOf('DECISIONS.md', 'index', wanted)
  expect(page.found).toBe(page.wanted)
})

test('who refers to a decision refers to one that is there', () => {
  const files = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage', 'docs'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|md)$/.test(name))
      .map((name) => join(room, name)),
  )
  const lost = [...files, 'README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'DECISIONS.md'].flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bdecisions? (\d+)/gi)]
      .filter(([, number]) => !numbers.has(Number(number)))
      .map(([found]) => `${file}: ${found}`),
  )
  expect(lost).toEqual([])
})
