import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, type Listening, listen, type Modus } from 'koppelproef'
import { knownClients } from './replay/clients.ts'
import { exchange } from './replay/raw-http.ts'
import { mixedSchool } from './school.ts'

const modi: Modus[] = ['lenient', 'strict']

describe.each(modi)('the bytes of known clients, in %s mode', (modus) => {
  // School 00, as most of these clients have it fixed; the year is the one of the day.
  const simulator = createSimulator({
    modus,
    schools: [{ ...mixedSchool, dependancecode: undefined }],
    clock: { now: () => Date.UTC(2026, 10, 23, 9) },
  })
  const [aansluiting] = aansluitingenOf(simulator.world()!)
  let listening: Listening
  beforeAll(async () => {
    listening = await listen(simulator)
  })
  afterAll(() => listening.close())

  test.each(knownClients)('$name ($seen)', async ({ request, service = 'leerlinggegevens', strict, lenient }) => {
    const expected = modus === 'strict' ? strict : (lenient ?? 'served')
    const sent = request(aansluiting!, `127.0.0.1:${listening.port}`)
    const { statusLines, headers, text, ended } = await exchange(listening.port, `/uwlr/${service}`, sent)

    const [fault, decided] = expected === 'served' ? [undefined, 'answered'] : expected
    expect(statusLines.at(-1)).toBe(fault === undefined ? 'HTTP/1.1 200 OK' : 'HTTP/1.1 500 Internal Server Error')
    expect(headers['x-koppelproef-decided']).toBe(decided)
    if (fault !== undefined) expect(text).toContain(`:${fault}</`)
    else if (service === 'leerresultaten') expect(text).toMatch(/<leerresultaten_bevestiging [^>]*\/>/)
    else expect(text.match(/<leerling /g)).toHaveLength(mixedSchool.leerlingen.length)

    // What strict mode refuses, lenient mode must say.
    const entry = simulator.world()!.journal.entries().at(-1)
    if (modus === 'lenient' && expected === 'served')
      expect(entry!.strictWouldRefuse.length > 0).toBe(strict !== 'served')

    const asks = (name: string) => sent.headers.some(([header]) => header.toLowerCase() === name)
    if (asks('expect')) expect(statusLines[0]).toBe('HTTP/1.1 100 Continue')
    expect(headers['content-encoding']).toBe(asks('accept-encoding') && fault === undefined ? 'gzip' : undefined)
    // An HTTP/1.0 client knows no chunks and reads until the end.
    if (sent.version === 'HTTP/1.0') expect([ended, headers['transfer-encoding']]).toEqual([true, undefined])
  })
})
