import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { main } from '../../src/cli/main.ts'
import { callingOf } from '../simulator/control/calling.ts'

const { control } = callingOf()
const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
  control
    .post('/control/worlds')
    .set({ 'content-type': 'application/json', ...headers })
    .serialize((value) => value)
    .send(body as string)

describe('a body for the control API', () => {
  test.each([
    ['100,000 levels of lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400, 'malformed'],
    ['100,000 levels of objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 400, 'malformed'],
    ['600,000 values', `[${'1,'.repeat(600_000)}1]`, 413, 'too-large'],
    ['17 MB', `"${'a'.repeat(17_000_000)}"`, 413, 'too-large'],
    ['brackets in a text', JSON.stringify({ name: '['.repeat(90) }), 422, 'invalid'],
    ['no JSON', '{"name":', 400, 'malformed'],
  ])('of %s is refused before anything else happens', async (_, body, status, code) => {
    const began = performance.now()
    expect(await send(body)).toMatchObject({ status, body: { code } })
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('that is no UTF-8, or unpacks to too much, is refused', async () => {
    expect(await send(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({ status: 400 })
    const bomb = gzipSync(Buffer.alloc(40_000_000, 'a'))
    expect(await send(bomb, { 'content-encoding': 'gzip' })).toMatchObject({ status: 413 })
  })

  test('with ten thousand mistakes hears of the first hundred', async () => {
    const body = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`veld${index}`, 1]))
    const answer = await send(JSON.stringify(body))
    expect(answer).toMatchObject({ status: 422 })
    expect(answer.body.errors).toHaveLength(100)
  })
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a command called %s is unknown',
  async (name) => {
    let said = ''
    const terminal = {
      out: (text: string) => (said += text),
      err: (text: string) => (said += text),
      interactive: false,
    }
    expect(await main([name], terminal)).toBe(2)
    expect(said).toContain(`There is no command "${name}"`)
  },
)
