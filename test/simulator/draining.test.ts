import { Agent, get, request } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, manualSchool } from '../../simulator/index.ts'
import { listenFor } from '../../simulator/port/listen.ts'

/** A server of which every fetch takes so many milliseconds, and a caller that keeps one connection. */
async function serving(ms = 0) {
  const simulator = createSimulator({ schools: [manualSchool('2026-2027')] })
  const world = simulator.world()
  if (ms > 0) world.putStoring({ id: 'traag', soort: 'vertraging', ms, when: {} })
  const listening = await listenFor(simulator)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const answered = (path: string, body?: string) =>
    new Promise<{ status: number; connection: string; text: string }>((resolve, reject) => {
      const headers = { 'content-type': 'text/xml', soapaction: '' }
      const asking = request(
        `${listening.url}${path}`,
        { agent, method: body === undefined ? 'GET' : 'POST', headers },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => (text += part))
          response.on('end', () =>
            resolve({ status: response.statusCode!, connection: String(response.headers.connection), text }),
          )
        },
      )
      asking.on('error', reject)
      asking.end(body)
    })
  return {
    ...listening,
    agent,
    answered,
    fetchSchool: () => answered('/uwlr/leerlinggegevens', exampleEnvelope(aansluitingenOf(world)[0]!)),
  }
}

/** Until the server has heard of what was just sent. */
const heard = (url: string) =>
  new Promise<void>((resolve) =>
    get(`${url}/healthz`, { agent: false }, (response) => response.resume().on('end', resolve)),
  )

describe('a server that is emptied', () => {
  test('gives the answer that is on its way, as the last of that connection, and then is done', async () => {
    const { url, fetchSchool, drain, close } = await serving(150)
    const asked = fetchSchool()
    await heard(url)
    const drained = drain(5_000)
    expect(await asked).toMatchObject({ status: 200, connection: 'close', text: expect.stringContaining('<leerling ') })
    expect(await drained).toEqual({ cut: 0 })
    await close()
  })

  test('answers who comes on a connection that was kept, and closes that behind the answer', async () => {
    const { fetchSchool, drain, close } = await serving()
    expect(await fetchSchool()).toMatchObject({ status: 200, connection: 'keep-alive' })
    const drained = drain(5_000)
    expect(await fetchSchool()).toMatchObject({ status: 200, connection: 'close' })
    expect(await drained).toEqual({ cut: 0 })
    await close()
  })

  test('tells who asks again and again whether it can answer that it soon cannot, and does not end before that', async () => {
    const { url, answered, drain, close, agent } = await serving()
    await answered('/readyz')
    await heard(url)
    expect(await answered('/readyz')).toMatchObject({ status: 200 })
    agent.destroy()
    let isOver = false
    const drained = drain(5_000).then((said) => {
      isOver = true
      return said
    })
    for (let turn = 0; turn < 20; turn++) await heard(url)
    expect(isOver).toBe(false)
    const { status, text } = await answered('/readyz')
    expect([status, JSON.parse(text).code]).toEqual([503, 'draining'])
    expect(await drained).toEqual({ cut: 0 })
    await close()
  })

  test('ends streams of events, so that who watches turns elsewhere', async () => {
    const { url, drain, close } = await serving()
    const watched = await new Promise<NodeJS.ReadableStream>((resolve) =>
      get(`${url}/control/worlds/default/journal/live`, { agent: false }, resolve),
    )
    const ended = new Promise((resolve) => watched.resume().on('end', resolve))
    const drained = drain(5_000)
    await ended
    expect(await drained).toEqual({ cut: 0 })
    await close()
  })

  test('says how many answers were still on their way when the time was over', async () => {
    const { url, fetchSchool, drain, close } = await serving(5_000)
    const asked = fetchSchool().catch((error: NodeJS.ErrnoException) => error.code)
    await heard(url)
    expect(await drain(60)).toEqual({ cut: 1 })
    await close()
    expect(await asked).toBe('ECONNRESET')
  })
})
