import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { problemsOf } from '../../../simulator/koppelingen/verificatiecode.ts'

const codesOf = (verificatiecode: string, scholen = ['99QQ00']) =>
  problemsOf(verificatiecode, scholen).map(({ code }) => code)
const textOf = (verificatiecode: string, scholen = ['99QQ00']) =>
  problemsOf(verificatiecode, scholen)
    .map(({ text }) => text)
    .join('\n')

describe('a verificatiecode', () => {
  test('of 20 to 50 letters and digits after BRIN + vestigingsnummer is good (edge case F16)', () => {
    const fitting = fc
      .stringMatching(/^[A-Za-z0-9]{14,44}$/)
      .map((rest) => ({ code: `99QQ00${rest}`, length: rest.length }))
    fc.assert(fc.property(fitting, ({ code }) => codesOf(code).length === 0))
  })

  test.each([
    ['99QQ00'.padEnd(19, 'a'), ['verificatiecode-too-short']],
    ['99QQ00'.padEnd(20, 'a'), []],
    ['99QQ00'.padEnd(50, 'a'), []],
    ['99QQ00'.padEnd(51, 'a'), ['verificatiecode-too-long']],
    ['99QQ00 234567890abcd', ['verificatiecode-wrong-characters']],
    ['99QQ00-234567890abcd', ['verificatiecode-wrong-characters']],
    ['99QQ00é234567890abcd', ['verificatiecode-wrong-characters']],
    ['99RR001234567890abcd', ['verificatiecode-wrong-start']],
    ['', ['verificatiecode-too-short', 'verificatiecode-wrong-start']],
  ])('"%s" has problems %j', (code, problems) => {
    expect(codesOf(code)).toEqual(problems)
  })

  test('may start with any of the schools of the koppeling', () => {
    expect(codesOf('99QQ011234567890abcd', ['99QQ00', '99QQ01'])).toEqual([])
    expect(textOf('99QQ021234567890abcd', ['99QQ00', '99QQ01'])).toContain('een van 99QQ00, 99QQ01')
  })

  test('of the manual is recognised at a school with another BRIN', () => {
    expect(textOf('9901001234567890abcd')).toContain('het voorbeeld uit de handleiding')
  })

  test('with digits where the BRIN has the letters O and I says which and where (edge case F04)', () => {
    const text = textOf('9901001234567890abcd', ['99OI00'])
    expect(text).toContain('op plaats 3 het cijfer 0 in plaats van de letter O')
    expect(text).toContain('op plaats 4 het cijfer 1 in plaats van de letter I')
    expect(textOf('990I001234567890abcd', ['99OI00'])).not.toContain('plaats 4')
  })

  test('with letters where the vestigingsnummer has zeroes says so too', () => {
    expect(textOf('99QQOO1234567890abcd')).toContain('op plaats 5 de letter O in plaats van het cijfer 0')
  })

  test.each([
    ['99qq001234567890abcd', 'hoofdletters'],
    ['99QQ.001234567890abcd', 'Laat de punt'],
    ['99QQ991234567890abcd', 'vestigingsnummer 00'],
    ['12345678901234567890', 'twee cijfers en dan twee letters'],
    ['abcdefghijklmnopqrst', 'Hier staat abcdef'],
  ])('"%s" gets the hint "%s"', (code, hint) => {
    expect(textOf(code)).toContain(hint)
  })
})
