import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import Database from 'libsql'
import { openDiskStore } from '../../../simulator/store/disk-store.ts'
import { createMemoryStore } from '../../../simulator/store/memory-store.ts'
import type { Store } from '../../../simulator/store/store.ts'

const here = (path: string) => new URL(path, import.meta.url).href
let dir = ''
let opened: Store[] = []
const open = async () => {
  const store = await openDiskStore(dir)
  opened.push(store)
  return store
}
const codeOf = (opening: Promise<Store>) =>
  opening.then(
    () => 'opened',
    (error: { code?: string }) => error.code,
  )
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'koppelproef-store-'))
  opened = []
})
afterEach(() => {
  for (const store of opened) store.close()
  rmSync(dir, { recursive: true, force: true })
})

describe.each([
  ['a store in memory', async () => createMemoryStore()],
  ['a store on disk', open],
])('%s', (_name, create) => {
  test('gives back what was committed, by collection and in the order in which it was first set', async () => {
    const store = await create()
    store.commit('w', [
      { collection: 'b', id: '1', value: 'één' },
      { collection: 'a', id: '2', value: 'eerst' },
      { collection: 'a', id: '10', value: 0 },
    ])
    store.commit('w', [{ collection: 'a', id: '2', value: { diep: [1, null, true] } }])
    expect(store.load('w')).toEqual([
      { collection: 'a', id: '2', value: { diep: [1, null, true] } },
      { collection: 'a', id: '10', value: 0 },
      { collection: 'b', id: '1', value: 'één' },
    ])
    expect(store.load('ander')).toEqual([])
  })

  test('keeps worlds apart and lists those that hold something', async () => {
    const store = await create()
    for (const world of ['x', 'a']) store.commit(world, [{ collection: 'c', id: '1', value: world }])
    expect(store.worlds()).toEqual(['a', 'x'])
    store.dropWorld('a')
    store.dropWorld('a')
    expect([store.worlds(), store.load('a'), store.load('x').length]).toEqual([['x'], [], 1])
    store.commit('x', [{ collection: 'c', id: '1', value: undefined }])
    expect(store.worlds()).toEqual([])
  })
})

describe('a store on disk', () => {
  test('does what a store in memory does, for any commits', async () => {
    const word = fc.constantFrom('a', 'b', 'ĳ', '😀', '', 'A')
    const write = fc.record({ collection: word, id: word, value: fc.option(fc.jsonValue(), { nil: undefined }) })
    const disk = await open()
    await fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('v', 'w'), fc.array(write))), (commits) => {
        const memory = createMemoryStore()
        for (const world of disk.worlds()) disk.dropWorld(world)
        for (const [world, writes] of commits)
          for (const store of [memory, disk]) store.commit(world, JSON.parse(JSON.stringify(writes)))
        expect(disk.worlds()).toEqual(memory.worlds())
        for (const world of ['v', 'w']) expect(disk.load(world)).toEqual(memory.load(world))
      }),
    )
  })

  test('still has everything after closing and opening again', async () => {
    const first = await open()
    first.commit('w', [{ collection: 'c', id: '1', value: 1 }])
    first.close()
    first.close()
    expect((await open()).load('w')).toEqual([{ collection: 'c', id: '1', value: 1 }])
  })

  test('writes all of a commit or nothing', async () => {
    const store = await open()
    const circle: { self?: unknown } = {}
    circle.self = circle
    const writes = [
      { collection: 'c', id: '1', value: 1 },
      { collection: 'c', id: '2', value: circle },
    ]
    expect(() => store.commit('w', writes)).toThrow('circular')
    expect(store.load('w')).toEqual([])
    store.commit('w', writes.slice(0, 1))
    expect(store.load('w')).toHaveLength(1)
  })

  test('killed at any moment has lost nothing that was confirmed, and no half commit', async () => {
    for (const confirmed of [1, 25, 60]) {
      const child = spawn(
        process.execPath,
        ['--import', here('../../typescript.mjs'), fileURLToPath(here('committer.ts')), dir],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      let told = ''
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        told += chunk
        if (told.split('\n').length > confirmed) child.kill('SIGKILL')
      })
      await once(child, 'close')
      expect(child.signalCode).toBe('SIGKILL')
      const last = Number(told.split('\n').at(-2))
      const store = await openDiskStore(dir)
      const rows = store.load('w')
      store.close()
      const numbersIn = (collection: string) => rows.filter((row) => row.collection === collection).map(({ id }) => id)
      expect(last).toBeGreaterThanOrEqual(confirmed)
      for (let number = 1; number <= last; number++) expect(numbersIn('a')).toContain(String(number))
      expect(numbersIn('b')).toEqual(numbersIn('a'))
    }
  })

  test('in use is refused to a second simulator until the first one closes', async () => {
    const first = await open()
    expect(await codeOf(openDiskStore(dir))).toBe('E_STATE_LOCKED')
    first.close()
    expect(await codeOf(open())).toBe('opened')
  })

  test('that is no database, or another program’s, is refused and left as it was', async () => {
    const file = join(dir, 'koppelproef.db')
    writeFileSync(file, 'Dit is geen databank. '.repeat(100))
    expect(await codeOf(open())).toBe('E_STATE_FOREIGN')
    rmSync(file)
    const foreign = new Database(file)
    foreign.exec('CREATE TABLE kaas (gaten INTEGER)')
    foreign.close()
    const before = readFileSync(file)
    expect(await codeOf(open())).toBe('E_STATE_FOREIGN')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('of a newer koppelproef is refused', async () => {
    const store = await open()
    store.close()
    const database = new Database(join(dir, 'koppelproef.db'))
    database.exec('PRAGMA user_version = 2')
    database.close()
    expect(await codeOf(open())).toBe('E_STATE_NEWER')
  })

  test('in a folder that cannot be made is refused', async () => {
    writeFileSync(join(dir, 'bestand'), '')
    expect(await codeOf(openDiskStore(join(dir, 'bestand', 'map')))).toBe('E_STATE_UNUSABLE')
  })
})
