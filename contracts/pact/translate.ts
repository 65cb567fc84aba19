import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeServer } from '../../src/close-server.ts'
import { createDoor } from '../../src/door.ts'
import type { Endpoint, Request, Send } from '../las/http.ts'
import type { Verwijzing } from '../las/picture.ts'
import { createSession } from '../las/session.ts'
import type { Target } from '../las/target.ts'
import { escapeXml } from '../wsdl/schemas.ts'
import { exampleGroep, exampleLeerling, exampleTarget } from './interactions.ts'

/** An address on this machine behind which a LAS answers the examples of the pact as if they were about its own school. */
export type Translator = { readonly address: string; readonly close: () => Promise<void> }

/**
 * Puts the koppeling and the school of the target in the place of those of the examples, in every request. The sleutel
 * goes from memory into the request and nowhere else: no file of the verifier has it. First it asks the LAS for its data
 * once, to know a group with people in it and a pupil.
 */
export async function translateTo(target: Target, send: Send, now: () => number): Promise<Translator> {
  const session = createSession(target, send, now)
  const { leerlingen, leerkrachten } = await session.seenBy(() => {}).everything()
  const stamgroepen = (groepen: readonly Verwijzing[]) =>
    groepen.filter(({ soort }) => soort === 'groep').map(({ key }) => key)
  const taught = leerkrachten.flatMap(({ groepen }) => stamgroepen(groepen))
  const inGroup = leerlingen.filter(({ groepen }) => stamgroepen(groepen).length > 0)
  const leerling =
    inGroup.find(({ groepen }) => stamgroepen(groepen).some((key) => taught.includes(key))) ??
    inGroup[0] ??
    leerlingen[0]
  const groep = leerling && stamgroepen(leerling.groepen)[0]
  const { koppeling, school } = exampleTarget
  let moment = now()
  const own: readonly (readonly [string, () => string])[] = [
    [`>${koppeling.autorisatiesleutel}<`, () => `>${escapeXml(target.koppeling.autorisatiesleutel)}<`],
    [`>${koppeling.klantcode}<`, () => `>${escapeXml(target.koppeling.klantcode)}<`],
    [`>${koppeling.klantnaam}<`, () => `>${escapeXml(target.koppeling.klantnaam)}<`],
    [`brincode>${school.brincode}<`, () => `brincode>${target.school.brincode}<`],
    [`dependancecode>${school.dependancecode}<`, () => `dependancecode>${target.school.dependancecode ?? '00'}<`],
    [`schooljaar>${school.schooljaar}<`, () => `schooljaar>${target.school.schooljaar}<`],
    [`"${exampleGroep}"`, () => `"${escapeXml(groep ?? exampleGroep)}"`],
    [`>${exampleLeerling}<`, () => `>${escapeXml(leerling?.key ?? leerling?.eckid ?? exampleLeerling)}<`],
    ['>2026-10-12T10:00:00Z<', () => `>${new Date(moment++).toISOString()}<`],
  ]
  const translate = (xml: string) => own.reduce((text, [example, real]) => text.replaceAll(example, real), xml)

  const door = createDoor()
  const server: Server = createServer(async (incoming, outgoing) => {
    const refusal = door.refuse(incoming)
    if (refusal !== undefined) {
      outgoing.writeHead(403, { 'content-type': 'text/plain', connection: 'close' }).end(refusal.detail)
      return
    }
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part as Buffer)
    const endpoint: Endpoint = incoming.url?.endsWith('leerresultaten') ? 'leerresultaten' : 'leerlinggegevens'
    const headers = {
      'Content-Type': incoming.headers['content-type'] ?? '',
      SOAPAction: String(incoming.headers.soapaction ?? ''),
    }
    const request: Request = {
      endpoint,
      method: incoming.method ?? 'POST',
      query: '',
      headers,
      body: Buffer.from(translate(Buffer.concat(parts).toString('utf8'))),
    }
    try {
      const answer = await send(request)
      outgoing.writeHead(answer.status, { 'content-type': answer.headers['content-type'] ?? '' })
      outgoing.end(answer.body)
    } catch (error) {
      outgoing.writeHead(502, { 'content-type': 'text/plain' })
      outgoing.end((error as Error).message)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => closeServer(server),
  }
}
