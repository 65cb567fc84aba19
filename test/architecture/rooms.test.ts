import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Who may import whom: the picture of the rooms as a table. The most specific room of a file counts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/tool-error.ts': [],
  'src/frozen.ts': [],
  // Who may come in at a port of ours: one rule for everything that listens.
  'src/door.ts': [],
  // What others wrote, so that it can only be read.
  'src/plain-text.ts': [],
  'src/write-whole.ts': ['src/tool-error.ts'],
  'src/read-text.ts': ['src/tool-error.ts'],
  // What was judged, in every form: it knows nothing of stories, contracts or laws.
  report: ['src/tool-error.ts', 'src/frozen.ts', 'src/write-whole.ts', 'src/plain-text.ts'],
  // The word that was meant.
  'src/nearest.ts': [],
  // What a day and a Dutch moment are.
  'src/time': [],
  'src/school': [],
  'src/uwlr': ['src/school', 'src/time'],
  'src/link': ['src/school', 'src/time', 'src/nearest.ts'],
  // Lists as schools keep them: whoever reads one reads it here.
  'src/lists': ['src/school', 'src/time', 'src/tool-error.ts'],
  'src/testcentrum': ['src/school', 'src/time', 'src/uwlr', 'src/link', 'src/tool-error.ts'],
  simulator: [
    'src/nearest.ts',
    'src/time',
    'src/school',
    'src/lists',
    'src/uwlr',
    'src/tool-error.ts',
    'src/door.ts',
    'contracts/wsdl',
    'contracts/schema',
  ],
  'contracts/wsdl': [],
  'contracts/schema': ['contracts/wsdl'],
  contracts: [
    'contracts/wsdl',
    'contracts/schema',
    'src/tool-error.ts',
    'src/frozen.ts',
    'src/door.ts',
    'src/plain-text.ts',
    'src/read-text.ts',
    'report',
  ],
  scenarios: [
    'src/nearest.ts',
    'src/time',
    'src/school',
    'src/lists',
    'src/testcentrum',
    'simulator',
    'contracts',
    'contracts/wsdl',
    'contracts/schema',
    'src/tool-error.ts',
    'src/frozen.ts',
    'src/read-text.ts',
    'report',
  ],
  // What must survive a disguise is what linking compares: a second fold and sound would drift away from the first.
  'src/disguise': ['src/school', 'src/time', 'src/lists', 'src/uwlr', 'src/link', 'src/tool-error.ts', 'simulator'],
  'src/recording': ['src/time', 'src/disguise', 'src/uwlr', 'src/tool-error.ts', 'src/door.ts', 'simulator'],
  'scenarios/capture': [
    'src/school',
    'src/time',
    'src/disguise',
    'src/recording',
    'scenarios',
    'simulator',
    'src/tool-error.ts',
  ],
  // Both systems beside each other: what a person has before them after `serve`.
  stage: [
    'src/time',
    'src/school',
    'src/link',
    'src/testcentrum',
    'src/tool-error.ts',
    'simulator',
    'scenarios',
    'scenarios/capture',
    'report',
  ],
  // The screens: what they know of the systems is the form of what those answer, as types that are gone when it is built.
  'src/console': ['src/school', 'src/time', 'src/link', 'src/testcentrum', 'simulator', 'stage', 'report'],
  'src/cli': [
    'src/time',
    'src/school',
    'src/disguise',
    'src/recording',
    'src/lists',
    'src/uwlr',
    'src/link',
    'src/testcentrum',
    'src/tool-error.ts',
    'src/write-whole.ts',
    'src/read-text.ts',
    'src/plain-text.ts',
    'src/door.ts',
    'simulator',
    'contracts',
    'contracts/wsdl',
    'contracts/schema',
    'scenarios',
    'scenarios/capture',
    'report',
    'stage',
    'src/console',
  ],
  bench: [
    'src/time',
    'src/school',
    'src/uwlr',
    'src/link',
    'src/testcentrum',
    'src/tool-error.ts',
    'simulator',
    'contracts',
    'contracts/schema',
    'scenarios',
  ],
}

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
]

const rooms = Object.keys(mayImport).sort((a, b) => b.length - a.length)
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
const roomOf = (file: string) => rooms.find((room) => file === room || file.startsWith(`${room}/`))

describe('the rooms', () => {
  test('every file belongs to a room', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([])
  })

  test('a room imports only the rooms that the picture allows', () => {
    const trespasses = files.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) => roomOf(target) !== roomOf(file) && !mayImport[roomOf(file)!]!.includes(roomOf(target) ?? target),
        )
        .map((target) => `${file} imports ${target}`),
    )
    expect(trespasses).toEqual([])
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
