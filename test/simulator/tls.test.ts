import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, listen } from 'koppelproef'
import { certificateIn } from '../certificate.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-tls-'))
afterAll(() => rmSync(folder, { recursive: true }))

const server = certificateIn(folder, 'localhost')
const client = certificateIn(folder, 'ea')
const other = certificateIn(folder, 'iemand-anders')
const describeWithOpenssl = server ? describe : describe.skip
if (server === undefined) console.log('skipped: there is no openssl to make certificates with')

describeWithOpenssl('over HTTPS', () => {
  const post = (url: string, body: string, own?: { key: string; cert: string }): Promise<string> =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${url}/uwlr2.2.svc`,
        { method: 'POST', rejectUnauthorized: false, agent: false, headers: { 'content-type': 'text/xml' }, ...own },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part) => (text += part))
          response.on('end', () => resolve(text))
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })

  test('a koppeling may ask for a client certificate, and for that very one', async () => {
    const simulator = createSimulator()
    const world = simulator.world()!
    const verzoek = exampleEnvelope(aansluitingenOf(world)[0]!)
    const { url, close } = await listen(simulator, { tls: { ...server!, ca: client!.cert + other!.cert } })
    const [koppeling] = world.state().koppelingen.values()
    expect(await post(url, verzoek)).toContain('<leerling ')
    world.putKoppeling({ ...koppeling!, clientCertificaat: {} })
    expect(await post(url, verzoek)).toContain('Client.AutorisatieOngeldig')
    expect(await post(url, verzoek, client)).toContain('<leerling ')
    world.putKoppeling({
      ...koppeling!,
      clientCertificaat: { vingerafdruk: new X509Certificate(client!.cert).fingerprint256 },
    })
    expect(await post(url, verzoek, other)).toContain('Client.AutorisatieOngeldig')
    expect(world.journal.entries().at(-1)!.why.join()).toContain('een ander dan')
    expect(await post(url, verzoek, client)).toContain('<leerling ')
    await close()
  })

  test('the description says https', async () => {
    const simulator = createSimulator()
    const { body } = simulator.handle(
      { method: 'GET', url: '/uwlr2.2.svc?wsdl', headers: {}, body: new Uint8Array() },
      { origin: 'https://esis.example' },
    )
    expect(Buffer.concat(body).toString()).toContain('location="https://esis.example/uwlr2.2.svc"')
  })
})
