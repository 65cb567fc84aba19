import { expect, test } from '@jest/globals'
import { typedAs } from '../../src/typed-as.ts'

test('a message calls koppelproef as its reader can: by npx where npx started it', () => {
  expect([typedAs({ npm_command: 'exec' }), typedAs({ npm_command: 'test' }), typedAs({})]).toEqual([
    'npx koppelproef',
    'koppelproef',
    'koppelproef',
  ])
})
