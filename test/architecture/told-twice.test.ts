import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

/** So many lines of code, one after the other and the same word for word, with so many words and signs in them. */
const fewestLines = 6
const fewestWords = 50

/** On purpose: each pair with why. */
const allowed: Readonly<Record<string, string>> = {
  'contracts/ea/exchange.ts simulator/world/journal.ts':
    'contracts is a black box: what it saw of an exchange is not what the simulator says it did',
}

type Line = { readonly text: string; readonly words: number; readonly at: number }
type Code = { readonly name: string; readonly lines: readonly Line[] }

/** The lines of a file that are code: no comment, nothing that is empty, and not which files it takes things from. */
function codeOf(name: string): Code {
  const source = readFileSync(name, 'utf8').replace(
    /\/\*[\s\S]*?\*\/|^(?:import|export) [^=;()]*? from '.*'$/gm,
    (left) => left.replace(/[^\n]/g, ''),
  )
  const lines = source.split('\n').flatMap((line, place) => {
    const text = line.trim()
    const words = text.match(/'(?:[^'\\]|\\.)*'|[\w$]+|=>|\?\?|\?\.|[=!]==|\.{3}|&&|\|\||\S/g) ?? []
    return text === '' || text.startsWith('//') ? [] : [{ text, words: words.length, at: place + 1 }]
  })
  return { name, lines }
}

/** How many lines are the same from these two on, and how many words they have. */
function sameFrom(one: Code, i: number, other: Code, j: number): { readonly lines: number; readonly words: number } {
  let [lines, words] = [0, 0]
  for (; ; lines++) {
    const line = one.lines[i + lines]
    const isWithin = one === other && i + lines >= j
    if (line === undefined || line.text !== other.lines[j + lines]?.text || isWithin) return { lines, words }
    words += line.words
  }
}

test('six lines of code or more are told once', () => {
  const files = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage', 'bench']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(folder, name).replaceAll('\\', '/')),
    )
    .map(codeOf)
  const places = new Map<string, (readonly [Code, number])[]>()
  for (const file of files)
    for (let i = 0; i + fewestLines <= file.lines.length; i++) {
      const six = file.lines.slice(i, i + fewestLines)
      const text = six.map((line) => line.text).join('\n')
      const there = places.get(text) ?? []
      places.set(text, there)
      there.push([file, i])
    }
  const twice = [...places.values()].flatMap((there) =>
    there.flatMap(([one, i], first) =>
      there.slice(first + 1).flatMap(([other, j]) => {
        const { lines, words } = sameFrom(one, i, other, j)
        const names = [one.name, other.name].sort().join(' ')
        return lines < fewestLines || words < fewestWords || names in allowed
          ? []
          : [`${one.name}:${one.lines[i]?.at} and ${other.name}:${other.lines[j]?.at} have ${lines} lines`]
      }),
    ),
  )
  expect(files.length).toBeGreaterThan(1000)
  expect(twice).toEqual([])
})
