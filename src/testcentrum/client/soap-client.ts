import type { Client, IHttpClient } from 'soap'
import { type Autorisatie, writeAutorisatie } from '../../uwlr/autorisatie.ts'
import type { OperationName } from '../../uwlr/names.ts'
import type { Verzoek } from '../../uwlr/verzoek.ts'
import { type Received, readBevestiging, readGegevens } from './read-answer.ts'
import { groepenVerzoekAsObject, leerresultatenAsObject, verzoekAsObject } from './soap-objects.ts'
import { overHttp, type Transport } from './transport.ts'
import type { Antwoord, Mislukt, Onbereikbaar, UwlrClient } from './uwlr-client.ts'

type Service = 'leerlinggegevens' | 'leerresultaten'

export type SoapClientOptions = {
  readonly autorisatie: Autorisatie
  /** Addresses of the two services, as a LAS hands them out. */
  readonly adressen: Readonly<Record<Service, string>>
  /** Where each description is (URL or file). Default: the address with `?wsdl`. Read once per process and location. */
  readonly wsdl?: Partial<Readonly<Record<Service, string>>>
  /** Default: over HTTP with a time-out of a minute. */
  readonly transport?: Transport
}

/**
 * A client that the npm package `soap` makes from the WSDL of the LAS. The package writes and sends the requests; answers
 * are read by our own reader, so none of its habits get through: a single element as object, dates as Date with the time
 * zone of the machine, mixed groups sorted by name, null for `geengegevens`. Descriptions are fetched at the first call.
 */
export function createSoapClient(options: SoapClientOptions): UwlrClient {
  const { autorisatie, adressen, wsdl = {}, transport = overHttp() } = options
  const clients = new Map<Service, Promise<Client>>()

  const connect = async (service: Service): Promise<Client> => {
    const { createClientAsync } = await import('./soap-library.ts')
    let last: Heard
    const httpClient = edge(transport, (heard) => {
      last = heard
    })
    const location = wsdl[service] ?? `${adressen[service]}?wsdl`
    try {
      const client = await createClientAsync(location, { httpClient }, adressen[service])
      client.addSoapHeader(writeAutorisatie(autorisatie))
      return client
    } catch {
      clients.delete(service)
      throw new NoDescription(last)
    }
  }

  const call = async (operation: OperationName, args: object): Promise<Received | Mislukt> => {
    const service = operation === 'BrengLeerresultaten' ? 'leerresultaten' : 'leerlinggegevens'
    const client = clients.get(service) ?? connect(service)
    clients.set(service, client)
    let heard: Heard
    try {
      const method = methodOf(await client, operation)
      const note = (received: Heard) => {
        heard = received
      }
      await new Promise<void>((resolve) => method(args, () => resolve(), { heard: note }))
    } catch (error) {
      if (!(error instanceof NoDescription)) throw error
      return error.answer
    }
    return heard ?? { kind: 'onbereikbaar', reden: 'verbroken', detail: 'er kwam geen antwoord' }
  }

  const haal =
    <Vraag extends Verzoek>(operation: OperationName, asObject: (verzoek: Vraag) => object) =>
    async (verzoek: Vraag): Promise<Antwoord> => {
      const received = await call(operation, asObject(verzoek))
      return 'kind' in received ? received : readGegevens(operation, received)
    }

  return {
    haalLeerlinggegevens: haal('HaalLeerlinggegevens', verzoekAsObject),
    haalStructuur: haal('HaalStructuur', verzoekAsObject),
    haalLeerlingen: haal('HaalLeerlingen', groepenVerzoekAsObject),
    haalLeerkrachten: haal('HaalLeerkrachten', groepenVerzoekAsObject),
    brengLeerresultaten: async (bericht) => {
      const received = await call('BrengLeerresultaten', leerresultatenAsObject(bericht))
      return 'kind' in received ? received : readBevestiging(received)
    },
  }
}

type Heard = Received | Onbereikbaar | undefined

/**
 * The package's HTTP edge. An answer to a message goes to `options.heard` of the call, and the package gets an error in
 * its place: it would only parse the same text a second time. Descriptions do go to the package.
 */
const edge = (transport: Transport, fetched: (heard: Heard) => void): IHttpClient => ({
  request: (url, body, callback, headers, options) => {
    const sent = transport({
      method: body ? 'POST' : 'GET',
      url,
      headers: { ...(headers as Record<string, string>), 'User-Agent': 'koppelproef-testcentrum' },
      ...(body ? { body: String(body) } : {}),
    })
    const hear = (options as { heard?: (heard: Heard) => void } | undefined)?.heard ?? fetched
    void sent.then((answer) => {
      hear(answer)
      if ('kind' in answer) callback(new Error(answer.detail))
      else if (body) callback(new Error('read by the caller'))
      else callback(null, { status: answer.status }, new TextDecoder().decode(answer.body))
    })
    return sent as never
  },
})

/** The description of the service could not be had. */
class NoDescription extends Error {
  readonly answer: Mislukt

  constructor(last: Heard) {
    super('no description')
    if (last !== undefined && 'kind' in last) this.answer = last
    else if (last !== undefined && (last.status === 429 || last.status >= 500))
      this.answer = { kind: 'onbereikbaar', reden: 'http', detail: `HTTP-status ${last.status} op de WSDL` }
    else
      this.answer = {
        kind: 'ongeldig',
        reden: 'ander-antwoord',
        detail: `op het adres staat geen bruikbare WSDL (HTTP-status ${last?.status ?? 'onbekend'})`,
      }
  }
}

type Method = (args: object, done: () => void, options: object) => void

/** By name over all ports: the staged operations stand at a port of their own. */
function methodOf(client: Client, operation: OperationName): Method {
  const services = Object.keys((client as unknown as { wsdl: { services: object } }).wsdl.services)
  for (const service of services)
    for (const port of Object.values((client as Record<string, object>)[service] ?? {})) {
      const method = (port as Partial<Record<OperationName, Method>>)[operation]
      if (method !== undefined) return method
    }
  throw new NoDescription({ status: 200, contentType: '', body: new Uint8Array() })
}
