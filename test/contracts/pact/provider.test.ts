import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { interactions } from '../../../contracts/pact/interactions.ts'
import { verifyPact } from '../../../contracts/pact/verify.ts'
import { createSimulator, type Listening, listen } from '../../../simulator/index.ts'
import { pactStates } from '../../../stage/pact/states.ts'

const file = fileURLToPath(new URL('../../../contracts/pact/testcentrum-esis.json', import.meta.url))
const simulator = createSimulator({ schools: [], modus: 'strict' })
let listening: Listening
beforeAll(async () => {
  listening = await listen(simulator)
})
afterAll(() => listening.close())

describe('the simulator', () => {
  test('keeps the pact of the testcentrum, in strict mode too', async () => {
    const { broken, verified } = await verifyPact({
      source: { file },
      provider: 'esis',
      address: listening.url,
      states: pactStates(simulator),
    })
    expect(broken).toEqual([])
    expect(verified).toBe(interactions.length)
  })

  test('is told which interaction it breaks, where, and what was expected and found', async () => {
    const states = pactStates(simulator)
    const fault = states['the LAS answers with a fault']!
    const { broken } = await verifyPact({
      source: { file },
      provider: 'esis',
      address: listening.url,
      states: { ...states, 'there is no data of the year': () => fault({ faultcode: 'Server.InterneFout' }) },
      only: ({ description }) => description === 'a request for a year without data',
    })
    expect(broken).toHaveLength(1)
    expect(broken[0]!.interaction).toContain('a request for a year without data')
    expect(broken[0]!.mismatches).toContainEqual({ where: 'status', expected: '200', found: '500' })
    expect(
      broken[0]!.mismatches.some(
        ({ where, expected, found }) =>
          where === '/Envelope/Body' && expected.includes('leerlinggegevens_antwoord') && found.includes('Fault'),
      ),
    ).toBe(true)
  })
})
