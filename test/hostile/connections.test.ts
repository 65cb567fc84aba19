import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, type Listening, listen } from 'koppelproef'

let listening: Listening
beforeAll(async () => {
  listening = await listen(createSimulator(), { patience: 40 })
})
afterAll(() => listening.close())

/** Everything that comes back until the other side closes. */
const until = (send: (socket: Socket) => void): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(listening.port, '127.0.0.1', () => send(socket))
    let text = ''
    socket.on('data', (part) => (text += part.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })

describe('a connection', () => {
  test('that says nothing is let go', async () => {
    expect(await until(() => {})).toMatch(/^$|^HTTP\/1\.1 408 /)
  })

  test('that begins and does not go on is let go', async () => {
    await until((socket) => void socket.write('POST /uwlr/leerlinggegevens HT'))
  })

  test('with headers of 100 kB hears why, whatever it is still sending', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `X-${index}: ${'a'.repeat(1000)}\r\n`).join('')
    const answer = await until((socket) => void socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\n${lines}\r\n`))
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  })

  test('that waits for an answer that was ordered to be late is kept', async () => {
    const simulator = createSimulator()
    const own = await listen(simulator, { patience: 40 })
    simulator.world()!.putStoring({ id: 'traag', soort: 'vertraging', ms: 200, when: {} })
    const body = exampleEnvelope(aansluitingenOf(simulator.world()!)[0]!)
    const headers = { 'content-type': 'text/xml', soapaction: '' }
    const answer = await fetch(`${own.url}/uwlr/leerlinggegevens`, { method: 'POST', body, headers })
    expect(await answer.text()).toContain('<leerling ')
    await own.close()
  })
})

test('the journal holds no more than it may, also when headers are long and messages short', () => {
  const simulator = createSimulator({ journalBytes: 100_000 })
  const ask = () =>
    simulator.handle({
      method: 'POST',
      url: `/uwlr/leerlinggegevens?${'q'.repeat(1000)}`,
      headers: { 'x-long': 'a'.repeat(14_000) },
      body: new Uint8Array(),
    })
  for (let turn = 0; turn < 30; turn++) ask()
  const { journal } = simulator.world()!
  const held = journal
    .entries()
    .reduce((sum, { request }) => sum + request.url.length + request.headers['x-long']!.length, 0)
  expect(held).toBeLessThanOrEqual(100_000)
  expect(journal.bytes()).toBeLessThanOrEqual(100_000)
})
