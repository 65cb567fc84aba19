import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { koppelproef } from '../../terminal.ts'

const pact = readFileSync(new URL('../../../contracts/pact/testcentrum-esis.json', import.meta.url), 'utf8')

const run = (...argv: readonly string[]) => koppelproef('pact', ...argv)

/** A broker that remembers what it is asked, and answers as it is told. */
async function withBroker(answer: { status: number; body: string }, act: (url: string) => Promise<void>) {
  const heard: { line: string; authorization?: string; body: string }[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const { authorization } = request.headers
    heard.push({ line: `${request.method} ${request.url}`, authorization, body: Buffer.concat(parts).toString() })
    response.writeHead(answer.status, { 'content-type': 'application/hal+json', connection: 'close' }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.PACT_BROKER_TOKEN = 'een-geheim'
  try {
    await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    delete process.env.PACT_BROKER_TOKEN
    server.closeAllConnections()
    server.close()
  }
  return heard
}

describe('a Pact Broker', () => {
  test('gets the pact of a version, with the token, which is not shown', async () => {
    const heard = await withBroker({ status: 200, body: '{"notices":[{"text":"Welcome"}]}' }, async (url) => {
      const outcome = await run('publish', '--broker', `${url}/`, '--app-version', '1.2.3', '--branch', 'main')
      expect(outcome).toEqual({ exit: 0, out: 'The broker has the pact.\nWelcome\n', err: '' })
    })
    const [{ line, authorization, body }] = heard as [(typeof heard)[number]]
    expect([line, authorization]).toEqual(['POST /contracts/publish', 'Bearer een-geheim'])
    const { contracts, ...rest } = JSON.parse(body)
    expect(rest).toEqual({ pacticipantName: 'testcentrum', pacticipantVersionNumber: '1.2.3', branch: 'main' })
    expect(contracts).toHaveLength(1)
    expect(contracts[0]).toMatchObject({ consumerName: 'testcentrum', providerName: 'esis', specification: 'pact' })
    expect(Buffer.from(contracts[0].content, 'base64').toString()).toBe(pact)
  })

  test.each([
    [true, 0, 'Yes: all verified\n'],
    [false, 1, 'No: all verified\n'],
  ])('says whether a version may go: %s', async (deployable, exit, out) => {
    const body = JSON.stringify({ summary: { deployable, reason: 'all verified' } })
    const heard = await withBroker({ status: 200, body }, async (url) => {
      const outcome = await run('can-i-deploy', '--broker', url, '--app-version', '1.2.3', '--environment', 'test')
      expect(outcome).toEqual({ exit, out, err: '' })
    })
    expect(heard[0]!.line).toBe('GET /can-i-deploy?pacticipant=testcentrum&version=1.2.3&environment=test')
  })

  test('that says nothing of deploying is no yes', async () => {
    await withBroker({ status: 200, body: '{}' }, async (url) => {
      const outcome = await run('can-i-deploy', '--broker', url, '--app-version', '1')
      expect(outcome).toEqual({ exit: 1, out: 'No: The broker gives no reason.\n', err: '' })
    })
  })

  test.each([
    ['refuses', { status: 401, body: '{"error":"no entry"}' }, /E_BROKER.*HTTP 401.*no entry/],
    ['is no broker', { status: 200, body: '<html>' }, /E_BROKER.*did not answer with JSON/],
  ])('that %s is told as it is', async (_, answer, message) => {
    await withBroker(answer, async (url) => {
      const { exit, err } = await run('publish', '--broker', url, '--app-version', '1')
      expect(exit).toBe(3)
      expect(err).toMatch(message)
      expect(err).not.toContain('een-geheim')
    })
  })

  test('that is not there ends with 3', async () => {
    expect((await run('can-i-deploy', '--broker', 'http://127.0.0.1:1', '--app-version', '1')).exit).toBe(3)
  })

  test.each([
    [['publish', '--app-version', '1'], '--broker is needed'],
    [['publish', '--broker', 'http://broker.example'], '--app-version is needed'],
    [['publish', '--broker', 'here', '--app-version', '1'], 'takes an address'],
  ])('is asked with all that it needs: %j', async (argv, message) => {
    const { exit, err } = await run(...argv)
    expect(exit).toBe(2)
    expect(err).toContain(message)
  })
})
