import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'
import { rooms } from './rooms.ts'

/** Of a thousand lines of code so many may say `!`, that something is there which the compiler cannot see. */
const mostPerThousand = 5
const mostCasts = 10

const names = Object.keys(rooms).sort((a, b) => b.length - a.length)
const files = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .map((name) => ({
      name,
      room: names.find((room) => name.startsWith(room)) ?? '',
      text: readFileSync(name, 'utf8'),
    })),
)

/** Lines with something on them that is no comment. */
const linesOfCode = (text: string): number =>
  text.split('\n').filter((line) => /\S/.test(line) && !/^\s*(\/\/|\/\*|\*)/.test(line)).length

/** How often a file says `!` behind a value. */
function assertedIn({ name, text }: { readonly name: string; readonly text: string }): number {
  if (!/[\w)\]}]!/.test(text)) return 0
  let count = 0
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && node.type === 'TsNonNullExpression') count++
    for (const part of Object.values(node)) look(part)
  }
  look(parseSync(text, { syntax: 'typescript', tsx: name.endsWith('x') }))
  return count
}

describe('what the compiler is told to believe', () => {
  test.each(Object.keys(rooms))('%s says of few values that they are there', (room) => {
    const own = files.filter((file) => file.room === room)
    const lines = own.reduce((sum, { text }) => sum + linesOfCode(text), 0)
    const most = Math.ceil((lines * mostPerThousand) / 1000)
    const asserting = own
      .map((file) => ({ file: file.name, asserted: assertedIn(file) }))
      .filter((one) => one.asserted > 0)
    const asserted = asserting.reduce((sum, one) => sum + one.asserted, 0)
    // With the places, where it is too often.
    expect(asserted > most ? asserting : []).toEqual([])
  })

  test('few values are made another type by way of unknown', () => {
    const casting = files.flatMap(({ name, text }) => (/\bas unknown\s+as\b/.exec(text) ? [name] : []))
    const casts = files.reduce((sum, { text }) => sum + [...text.matchAll(/\bas unknown\s+as\b/g)].length, 0)
    expect(casts > mostCasts ? casting : []).toEqual([])
  })
})
