import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { readBytes, readText } from '../../src/read-text.ts'
import { writeNew, writeWhole } from '../../src/write-whole.ts'

let folder = ''
const folders: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-whole-'))
  folders.push(folder)
})
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true })
})

describe('what is written', () => {
  test('takes the place of what was there only when it is whole', () => {
    const file = join(folder, 'uit.csv')
    writeFileSync(file, 'oud')
    const halfway = function* () {
      yield 'a'.repeat(200_000)
      throw new Error('de bron is stuk')
    }
    expect(() => writeWhole(file, halfway())).toThrow('de bron is stuk')
    expect(readFileSync(file, 'utf8')).toBe('oud')
    expect(readdirSync(folder)).toEqual(['uit.csv'])
    writeWhole(file, ['nieuw', 'er'])
    expect(readFileSync(file, 'utf8')).toBe('nieuwer')
  })

  test('goes where a link points, and leaves the link', () => {
    writeFileSync(join(folder, 'echt'), 'oud')
    symlinkSync(join(folder, 'echt'), join(folder, 'link'))
    writeWhole(join(folder, 'link'), 'nieuw')
    expect(readFileSync(join(folder, 'echt'), 'utf8')).toBe('nieuw')
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true)
  })

  test.each([
    ['/nergens/x.json', 'the folder does not exist'],
    [tmpdir(), 'it is a folder'],
    ...(existsSync('/dev/full') ? [['/dev/full', 'the disk is full']] : []),
  ])('to %s is refused in words', (file, why) => {
    expect(() => writeWhole(file!, 'x')).toThrow(why)
  })
})

describe('a new file', () => {
  test('is for its owner alone, and never takes the place of another', () => {
    const file = join(folder, 'nieuw')
    writeNew(file, 'x')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(() => writeNew(file, 'y')).toThrow('nothing is written over')
    expect(readFileSync(file, 'utf8')).toBe('x')
  })

  test('that cannot be made whole is not there, and so not in the way', () => {
    const file = join(folder, 'nieuw')
    const halfway = function* () {
      yield 'a'.repeat(200_000)
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    }
    expect(() => writeNew(file, halfway())).toThrow('the disk is full')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a text that is read', () => {
  test.each(existsSync('/dev/zero') ? ['/dev/zero'] : [])('without end, as %s, is read as far as its limit', (file) => {
    expect(() => readText(file)).toThrow('is more than 16777216 bytes')
    expect(() => readBytes(file, 1000)).toThrow('at most 1000')
  })

  test('in another encoding is refused with its line, and not half understood', () => {
    const file = join(folder, 'school.yaml')
    writeFileSync(file, Buffer.from('school: {}\nleerlingen:\n  - { key: "1", roepnaam: Zoë }\n', 'latin1'))
    expect(() => readText(file)).toThrow(`${file}:3: is not UTF-8`)
    writeFileSync(file, Buffer.from('\ufeffschool: {}\n'))
    expect(readText(file)).toBe('school: {}\n')
  })

  test('of more than anybody writes is refused before it is read', () => {
    const file = join(folder, 'groot.yaml')
    writeFileSync(file, Buffer.alloc(17 * 1024 * 1024, 'a'))
    expect(() => readText(file)).toThrow('at most 16777216')
  })
})
