import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { exampleEnvelope, type WireAnswer } from 'koppelproef'
import { createValidator } from '../../../contracts/schema/validator.ts'
import { createVictim, type Victim } from './messages.ts'
import { type Hostile, hostileMessages } from './mutations.ts'

const validators = [await createValidator({ version: '2.2' }), await createValidator({ version: '2.3' })]

const textOf = ({ headers, body }: WireAnswer): Buffer => {
  const bytes = Buffer.concat(body)
  return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
}

const send = ({ simulator }: Victim, { path, headers, body }: Hostile) =>
  simulator.handle({ method: 'POST', url: path, headers, body })

function expectGoodManners(answer: WireAnswer): void {
  expect([200, 415, 500]).toContain(answer.status)
  expect(answer.headers['content-length']).toBe(String(Buffer.concat(answer.body).byteLength))
  expect(answer.headers['x-koppelproef-decided']).toMatch(/^[a-z0-9.-]+$/)
  const xml = textOf(answer)
  // An answer of 2.3 need not fit 2.2; it must fit the one or the other.
  const fits = validators.some((validator) => validator.validate(xml).length === 0)
  if (!fits) throw new Error(`Not valid by any version: ${xml}`)
  expect(xml.includes('Fault>')).toBe(answer.status !== 200)
}

/** So many messages, of another seed each time (`npm run hostile`). Absent: the same few thousand. */
const more = process.env.HOSTILE_MESSAGES

/** One lot after the other, with a turn in between: an unpacker that failed is let go of in a later one. */
const lots =
  more === undefined
    ? [{ numRuns: 2500, seed: 2026 }]
    : Array.from({ length: Math.ceil(Number(more) / 2 / 2500) }, () => ({ numRuns: 2500 }))

describe.each(['strict', 'lenient'] as const)('in %s mode', (modus) => {
  test('whatever comes in, a valid answer or fault goes out, and the next good request is served', async () => {
    const victim = createVictim(modus)
    const decided = new Set<string>()
    const holds = fc.property(hostileMessages(victim.messages), (hostile) => {
      const answer = send(victim, hostile)
      decided.add(answer.headers['x-koppelproef-decided']!)
      expect(victim.bugs).toEqual([])
      expectGoodManners(answer)
    })
    for (const lot of lots) {
      fc.assert(holds, lot)
      await new Promise((resolve) => setImmediate(resolve))
    }
    // The messages must get past the front door in number, or this would show nothing.
    expect([...decided]).toEqual(
      expect.arrayContaining(['message-is-xml', 'header-is-complete', 'message-is-valid', 'answered']),
    )
    const good = send(victim, {
      path: '/uwlr/leerlinggegevens',
      headers: { 'content-type': 'text/xml', soapaction: '""' },
      body: Buffer.from(exampleEnvelope(victim.aansluiting)),
    })
    expect(
      textOf(good)
        .toString()
        .match(/<leerling /g),
    ).toHaveLength(2)
  })
})
