import { describe, expect, test } from '@jest/globals'
import { daysOf, nextSchooljaar, schooljaarOf } from '../../src/school/schooljaar.ts'

describe('a schooljaar', () => {
  test.each([
    ['2026-07-31', '2025-2026'],
    ['2026-08-01', '2026-2027'],
    ['2027-01-15', '2026-2027'],
  ])('%s falls in %s', (day, schooljaar) => expect(schooljaarOf(day)).toBe(schooljaar))

  test('runs from 1 August to 31 July', () => {
    expect(daysOf('2026-2027')).toEqual({ first: '2026-08-01', last: '2027-07-31' })
  })

  test('is followed by the next', () => expect(nextSchooljaar('1999-2000')).toBe('2000-2001'))
})
