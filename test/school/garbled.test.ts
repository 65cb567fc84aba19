import { describe, expect, test } from '@jest/globals'
import { isGarbledFormOf } from '../../src/school/garbled.ts'

describe('a garbled form', () => {
  test.each([
    ['RenÃ©', 'René', 'UTF-8 read as windows-1252'],
    ['Å\u009eahin', 'Şahin', 'UTF-8 read as ISO-8859-1'],
    ['Ren?', 'René', 'a letter lost'],
    ['\ufffdule', 'Şule', 'a letter replaced'],
    ['Ren&#233;', 'René', 'an entity'],
    ['Ren&#xE9;', 'René', 'an entity in sixteens'],
    ['RenÃ©', 'Rene\u0301', 'of a name in two marks'],
  ])('%j is one of %j: %s', (name, good) => expect(isGarbledFormOf(name, good)).toBe(true))

  test.each([
    ['René', 'René', 'equal'],
    ['Rene', 'René', 'the accent lost is a spelling'],
    ['R?née', 'Renée', 'another letter is lost'],
    ['René', 'RenÃ©', 'the other way round'],
    ['Ren?', 'Rena', 'no letter beyond ASCII'],
    ['Rob', 'René', 'another name'],
  ])('%j is none of %j: %s', (name, good) => expect(isGarbledFormOf(name, good)).toBe(false))
})
