import { expect, test } from '@jest/globals'
import { problemsWithAnswer } from '../../../contracts/adapter/validate.ts'

test('an answer of a kind that there is not is told which kinds there are', () => {
  expect(problemsWithAnswer('importeer', { kind: 'geweigerd', redenen: ['Er ligt al een import.'] })).toEqual([
    {
      where: 'the answer',
      what: 'has kind "geweigerd": must be one of voorstel, geenwijzigingen, geengegevens, mislukt',
    },
  ])
  expect(problemsWithAnswer('beslis', { kind: 'klaar' })).toEqual([
    { where: 'the answer', what: 'has kind "klaar": must be one of ok, geweigerd' },
  ])
})
