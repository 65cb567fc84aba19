import { readingOf } from '../las/answer.ts'
import { aut, lg, lr } from '../las/message.ts'
import { childNamed, type XmlElement } from '../las/xml.ts'
import type { Profile, Version } from '../wsdl/schemas.ts'

/** One exchange as the watching LAS saw it: bytes in, bytes out, and what was done to the answer on its way. */
export type Seen = {
  /** Counts up from 1. */
  readonly number: number
  /** Id of the act of the programme that was on. */
  readonly act: string
  /** Milliseconds, by one clock for the whole run. */
  readonly at: number
  readonly request: {
    readonly method: string
    /** Path and query. */
    readonly url: string
    /** Names in lower case. */
    readonly headers: Readonly<Record<string, string | undefined>>
    readonly body: Uint8Array
  }
  readonly answer: {
    readonly status: number
    /** Names in lower case. */
    readonly headers: Readonly<Record<string, string>>
    /** The whole body, also when the consumer got only a part. */
    readonly body: Uint8Array
    /** Part or nothing of it went out. Absent: all of it. */
    readonly lost?: 'cut' | 'nothing'
    /** Milliseconds that the consumer had to wait. Absent: none. */
    readonly delay?: number
  }
}

/** What consumer and LAS agreed before the run; the consumer must use it as it is. */
export type Agreed = {
  readonly autorisatiesleutel: string
  readonly klantcode: string
  readonly klantnaam: string
  readonly brincode: string
  /** Two digits. */
  readonly dependancecode: string
  readonly schooljaar: string
  readonly version: Version
  readonly profile: Profile
  /** Paths of the two services. */
  readonly paths: { readonly leerlinggegevens: string; readonly leerresultaten: string }
}

/** One of the five operations, with its names in the WSDL. */
export type Operation = {
  readonly name: string
  readonly verzoek: string
  readonly ns: string
  readonly soapAction: string
  readonly service: 'leerlinggegevens' | 'leerresultaten'
}

const haal = (name: string, stem: string, soapAction: string): Operation => ({
  name,
  verzoek: `${stem}_verzoek`,
  ns: lg,
  soapAction,
  service: 'leerlinggegevens',
})

const operations: readonly Operation[] = [
  haal('HaalLeerlinggegevens', 'leerlinggegevens', 'HaalLeerlinggegevens'),
  haal('HaalStructuur', 'structuur', `${lg}/structuur_verzoek`),
  haal('HaalLeerlingen', 'leerlingen', `${lg}/leerlingen_verzoek`),
  haal('HaalLeerkrachten', 'leerkrachten', `${lg}/leerkrachten_verzoek`),
  {
    name: 'BrengLeerresultaten',
    verzoek: 'leerresultaten_verzoek',
    ns: lr,
    soapAction: 'BrengLeerresultaten',
    service: 'leerresultaten',
  },
]

/** What was answered, as the LAS meant it. */
export type Answered = {
  readonly kind: 'gegevens' | 'geenwijzigingen' | 'geengegevens' | 'bevestiging' | 'fault' | 'other'
  /** Without prefix. Only of a fault. */
  readonly faultcode?: string
  /** Of the school block. Absent when the answer has none. */
  readonly aanmaakdatum?: string
  /** `leerlinggegevens` or one of the getrapte three. Only of `gegevens`. */
  readonly content?: XmlElement
  /** The consumer got all of it. */
  readonly heard: boolean
}

/** A message of the consumer, as far as it could be read. */
export type Message = {
  readonly seen: Seen
  /** Undefined when the bytes are not in the encoding that they claim. */
  readonly text?: string
  /** Why it is no XML. Absent when it is. */
  readonly problem?: string
  readonly doctype: boolean
  readonly root?: XmlElement
  readonly body?: XmlElement
  /** `autorisatie` in the SOAP header, of its namespace. */
  readonly autorisatie?: XmlElement
  readonly payload?: XmlElement
  /** By the local name of the payload, whatever its namespace. */
  readonly operation?: Operation
  readonly answered: Answered
}

/** Reads what a consumer sent and what it got. A description (`?wsdl`) that is fetched is no message. */
export const readMessages = (exchanges: readonly Seen[]): readonly Message[] =>
  exchanges.filter(({ request }) => request.method !== 'GET' && request.method !== 'HEAD').map(readMessage)

function readMessage(seen: Seen): Message {
  const { headers, body } = seen.request
  const known = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => !!entry[1]))
  const { root, doctype, text, problem, payload, ...reading } = readingOf({
    status: 0,
    headers: known,
    body,
    milliseconds: 0,
  })
  const autorisatie = reading.header?.children.find(({ name, ns }) => name === 'autorisatie' && ns === aut)
  const operation = operations.find(({ verzoek }) => verzoek === payload?.name)
  return {
    seen,
    doctype,
    ...(text !== undefined && { text }),
    ...(problem !== undefined && { problem: problem.replace('The answer', 'The message') }),
    ...(root && { root }),
    ...(reading.body && { body: reading.body }),
    ...(autorisatie && { autorisatie }),
    ...(payload && { payload }),
    ...(operation && { operation }),
    answered: readAnswered(seen),
  }
}

function readAnswered({ answer }: Seen): Answered {
  const heard = answer.lost === undefined
  const { fault, payload } = readingOf({ ...answer, milliseconds: 0 })
  if (fault !== undefined) return { kind: 'fault', faultcode: fault.code, heard }
  if (payload?.name === 'leerresultaten_bevestiging') return { kind: 'bevestiging', heard }
  const [content] = payload?.children ?? []
  if (content?.name === 'geenwijzigingen' || content?.name === 'geengegevens') return { kind: content.name, heard }
  if (!content?.name.startsWith('leerlinggegevens')) return { kind: 'other', heard }
  const aanmaakdatum = childNamed(childNamed(content, 'school'), 'aanmaakdatum')?.text.trim()
  return { kind: 'gegevens', content, heard, ...(aanmaakdatum !== undefined && { aanmaakdatum }) }
}

export const isFetch = ({ operation }: Message): boolean => operation?.service === 'leerlinggegevens'
export const isResults = ({ operation }: Message): boolean => operation?.service === 'leerresultaten'

/** The block that names school, year and version: the payload of a fetch, `school` of results. */
export const basisOf = ({ payload, operation }: Message): XmlElement | undefined =>
  operation?.service === 'leerresultaten' ? childNamed(payload, 'school') : payload
