import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { partOf } from '../docs.ts'
import { picture, rooms } from './rooms.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The world outside enters by named files only. */
const doors: readonly { what: string; pattern: RegExp; files: readonly string[] }[] = [
  {
    what: 'the clock',
    pattern: /\bDate\.now\(|new Date\(\)/,
    files: ['simulator/clock.ts', 'src/testcentrum/clock.ts'],
  },
  {
    what: 'chance',
    pattern: /\bMath\.random\(|randomUUID|randomBytes/,
    files: ['simulator/random.ts', 'simulator/control/token.ts', 'src/disguise/secret.ts'],
  },
  {
    what: 'typebox',
    pattern: /from '@sinclair\/typebox'/,
    files: ['src/typebox.ts'],
  },
]

const names = Object.keys(rooms).sort((a, b) => b.length - a.length)
const files = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage', 'bench']
  .filter((room) => existsSync(join(root, room)))
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(room, name).replaceAll('\\', '/')),
  )
const importsOf = (file: string) => {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(root, resolve(root, dirname(file), path!)).replaceAll('\\', '/'),
  )
}
const roomOf = (file: string) => names.find((room) => file === room || file.startsWith(`${room}/`))

describe('the rooms', () => {
  test('every file belongs to a room', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([])
  })

  test('a room imports only the rooms that the picture allows', () => {
    const trespasses = files.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) => roomOf(target) !== roomOf(file) && !rooms[roomOf(file)!]!.on.includes(roomOf(target) ?? target),
        )
        .map((target) => `${file} imports ${target}`),
    )
    expect(trespasses).toEqual([])
  })

  test('a room may import nothing that it does not use', () => {
    const used = new Set(
      files.flatMap((file) => importsOf(file).map((target) => `${roomOf(file)} on ${roomOf(target)}`)),
    )
    const unused = names
      .flatMap((name) => rooms[name]!.on.map((one) => `${name} on ${one}`))
      .filter((one) => !used.has(one))
    expect(unused).toEqual([])
  })

  test('the README draws them as they are', () => {
    const { found, wanted } = partOf('README.md', 'rooms', picture())
    expect(found).toBe(wanted)
  })

  test('nobody imports the index of their own room', () => {
    const knots = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target === `${roomOf(file)}/index.ts`)
        .map((target) => `${file} imports ${target}`),
    )
    expect(knots).toEqual([])
  })

  test('no file imports itself in a circle', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file)]))
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '))
      if (done.has(file) || path.includes(file)) return
      for (const next of graph.get(file) ?? []) walk(next, [...path, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(circles).toEqual([])
  })

  test.each(doors)('$what enters by a named file only', ({ pattern, files: allowed }) => {
    const others = files.filter(
      (file) =>
        !file.startsWith('bench/') && !allowed.includes(file) && pattern.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(others).toEqual([])
  })
})

test('a file of more than 300 lines says why in its first', () => {
  const folders = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage', 'bench', 'test']
  const silent = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name))
      .filter((file) => {
        const text = readFileSync(join(root, file), 'utf8')
        return text.split('\n').length > 301 && !text.startsWith('// Long: ')
      }),
  )
  expect(silent).toEqual([])
})

test('a screen takes nothing but types from the systems that it shows', () => {
  const taken = files
    .filter((file) => file.startsWith('src/console/app/'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^import (type )?.* from '(\.[^']+)'$/gm)]
        .filter(
          ([, type, path]) => type === undefined && !resolve(root, dirname(file), path!).includes('/src/console/app/'),
        )
        .map(([line]) => `${file}: ${line}`),
    )
  expect(taken).toEqual([])
})
