import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { PactV4 } from '@pact-foundation/pact'
import {
  type ControlInteraction,
  controlInteractions,
  controlPactFile,
  jsonRules,
  mediaTypeOf,
} from '../../../contracts/pact/control-pact.ts'
import { verifyPact } from '../../../contracts/pact/verify.ts'
import { createSimulator, listen } from '../../../simulator/index.ts'
import { pactStates } from '../../../stage/pact/states.ts'

const file = fileURLToPath(new URL('../../../contracts/pact/harness-control.json', import.meta.url))
// Pact's mock server notes a request in another thread than it answers in: on a busy machine it is asked too early.
jest.retryTimes(3)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-pact-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A harness as anybody would write it: one call, JSON in, JSON out. */
async function call(base: string, { method, path, body }: ControlInteraction) {
  const headers = { Connection: 'close', ...(body && { 'Content-Type': 'application/json' }) }
  const response = await fetch(base + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

describe('a harness', () => {
  test.each(controlInteractions.map((interaction) => [interaction.description, interaction] as const))(
    'asks for %s',
    async (_, interaction) => {
      const { description, state, method, path, body, status, answer } = interaction
      const pact = new PactV4({ consumer: 'harness', provider: 'koppelproef-control', dir: folder, logLevel: 'error' })
      const came = await pact
        .addInteraction()
        .given(state)
        .uponReceiving(description)
        .withRequest(method, path, (request) => {
          if (body !== undefined) request.jsonBody(body)
        })
        .willRespondWith(status, (response) => {
          if (answer === undefined) return
          response.headers({ 'Content-Type': mediaTypeOf(interaction) })
          response.jsonBody(answer)
          response.matchingRules({
            body: Object.keys(jsonRules(answer)).map((at) => ({ path: at, rules: [{ 'pact:matcher:type': 'type' }] })),
          })
        })
        .executeTest(({ url }) => call(url, interaction))
      expect(came).toEqual({ status, body: answer })
    },
  )
})

describe('the committed pact of the control API', () => {
  test('is what the interactions say (UPDATE_DOCS=1 writes it)', () => {
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, controlPactFile())
    expect(readFileSync(file, 'utf8')).toBe(controlPactFile())
  })

  test('is kept by the simulator', async () => {
    const simulator = createSimulator({ schools: [] })
    const { url, close } = await listen(simulator)
    const outcome = await verifyPact({
      source: { file },
      provider: 'koppelproef-control',
      address: url,
      states: pactStates(simulator),
    })
    await close()
    expect(outcome).toEqual({ broken: [], verified: controlInteractions.length })
  })
})
