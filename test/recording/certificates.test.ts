import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, listen } from '../../simulator/index.ts'
import type { ProxyOptions } from '../../src/recording/proxy.ts'
import { certificateIn } from '../certificate.ts'
import { post, startRecording } from './las.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-record-tls-'))
afterAll(() => rmSync(folder, { recursive: true }))
const server = certificateIn(folder, 'localhost')
const client = certificateIn(folder, 'ea')
const describeWithOpenssl = server && client ? describe : describe.skip

describeWithOpenssl('a LAS over HTTPS that asks for a certificate', () => {
  /** What the EA hears through a recorder with these files, and what was written. */
  async function through(tls: ProxyOptions['tls']) {
    const simulator = createSimulator()
    const world = simulator.world()!
    const las = await listen(simulator, { tls: { ...server!, ca: client!.cert } })
    const [koppeling] = world.state().koppelingen.values()
    world.putKoppeling({ ...koppeling!, clientCertificaat: {} })
    const recording = await startRecording(`https://localhost:${new URL(las.url).port}/uwlr2.2.svc`, tls && { tls })
    const heard = await post(recording.url, exampleEnvelope(aansluitingenOf(world)[0]!))
    await recording.close()
    await las.close()
    return { status: heard?.status, body: heard?.body.toString() ?? '', written: recording.written() }
  }

  test('gets that of the recorder, and the EA its data over plain HTTP', async () => {
    const { status, body, written } = await through({ ...client!, ca: server!.cert })
    expect(status).toBe(200)
    expect(body).toContain('<leerling ')
    expect(written).toContain('HaalLeerlinggegevens')
    for (const secret of [client!.key, client!.cert, server!.cert])
      expect(written).not.toContain(secret.split('\n')[1]!)
  })

  test('refuses who has none, as it would without a recorder', async () => {
    const { body } = await through({ ca: server!.cert })
    expect(body).toContain('Client.AutorisatieOngeldig')
  })

  test('is not trusted when nobody vouches for it: nothing is sent, and the reason is told', async () => {
    const { status, body, written } = await through(undefined)
    expect(status).toBe(502)
    expect(body).toMatch(/could not be reached \([A-Z_]*CERT[A-Z_]*\)/)
    expect(written).not.toContain('"status":200')
  })
})
