import { describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope } from 'koppelproef'

const textOf = (parts: readonly Uint8Array[]) => Buffer.concat(parts).toString()

describe('a simulator in process', () => {
  test('gives the manual’s school to who asks with what the table says', () => {
    const simulator = createSimulator()
    const [aansluiting] = aansluitingenOf(simulator.world()!)
    const { status, body, headers } = simulator.handle({
      method: 'POST',
      url: '/uwlr/leerlinggegevens',
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '"HaalLeerlinggegevens"' },
      body: Buffer.from(exampleEnvelope(aansluiting!)),
    })
    const text = textOf(body)
    expect(status).toBe(200)
    expect(headers['x-koppelproef-decided']).toBe('answered')
    expect(text.match(/<leerling /g)).toHaveLength(22)
    expect(text.match(/<leerkracht /g)).toHaveLength(4)
  })

  test('refuses a wrong key with the fault of the standard, and says why in the journal only', () => {
    const simulator = createSimulator()
    const [aansluiting] = aansluitingenOf(simulator.world()!)
    const { status, body } = simulator.handle({
      method: 'POST',
      url: '/uwlr/leerlinggegevens',
      headers: { 'content-type': 'text/xml', soapaction: 'HaalLeerlinggegevens' },
      body: Buffer.from(exampleEnvelope({ ...aansluiting!, autorisatiesleutel: 'verkeerd' })),
    })
    expect(status).toBe(500)
    expect(textOf(body)).toContain('<faultcode>s:Client.AutorisatieOngeldig</faultcode>')
    const [entry] = simulator.world()!.journal.entries()
    expect(entry).toMatchObject({
      decided: 'sleutel-opens-school',
      faultcode: 'Client.AutorisatieOngeldig',
      school: '99QQ00',
    })
    expect(entry!.why.join()).toContain('Geen enkele koppeling heeft deze sleutel.')
  })

  test('tells of every exchange to who listens, until they stop', () => {
    const simulator = createSimulator()
    const heard: number[] = []
    const stop = simulator.world()!.journal.listen(({ number }) => heard.push(number))
    const ask = () =>
      simulator.handle({ method: 'GET', url: '/uwlr/leerlinggegevens?wsdl', headers: {}, body: new Uint8Array() })
    ask()
    stop()
    ask()
    expect(heard).toEqual([1])
  })
})
