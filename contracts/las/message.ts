import { escapeXml } from '../wsdl/schemas.ts'
import { soap11 } from './answer.ts'
import type { Request } from './http.ts'
import type { Target } from './target.ts'

export const lg = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens'
export const lr = 'http://www.edustandaard.nl/leerresultaten/2/leerresultaten'
export const aut = 'http://www.edustandaard.nl/leerresultaten/2/autorisatie'

/** What is fetched; the getrapte three follow the structuur. */
export type Operation = 'HaalLeerlinggegevens' | 'HaalStructuur' | 'HaalLeerlingen' | 'HaalLeerkrachten'

/** Names of the messages and the SOAPAction of an operation, as the WSDL has them. */
export const operations: Readonly<
  Record<
    Operation,
    { readonly verzoek: string; readonly antwoord: string; readonly inhoud: string; readonly soapAction: string }
  >
> = {
  HaalLeerlinggegevens: named('leerlinggegevens', 'leerlinggegevens', 'HaalLeerlinggegevens'),
  HaalStructuur: named('structuur', 'leerlinggegevens-structuur', `${lg}/structuur_verzoek`),
  HaalLeerlingen: named('leerlingen', 'leerlinggegevens-leerlingen', `${lg}/leerlingen_verzoek`),
  HaalLeerkrachten: named('leerkrachten', 'leerlinggegevens-leerkrachten', `${lg}/leerkrachten_verzoek`),
}

function named(stem: string, inhoud: string, soapAction: string) {
  return { verzoek: `${stem}_verzoek`, antwoord: `${stem}_antwoord`, inhoud, soapAction }
}

/** A request whose body is still text, so that one thing in it can be changed. */
export type Message = Omit<Request, 'body'> & { readonly body: string }

/** A reference to a group in a getrapt request. Without key: who is in no group of that kind. */
export type GroepVraag = { readonly soort: 'groep' | 'samengestelde_groep'; readonly key?: string }

/** What may differ between ordinary requests. */
export type Vraag = {
  readonly groepen?: readonly GroepVraag[]
  /** `xs:dateTime`, as it will stand in the message. */
  readonly laatstontvangengegevens?: string
}

/** An element of this project's requests, with text or nothing inside. */
const element = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`

/** The request that a careful EA would send: valid, in schema order, with SOAPAction in quotes. */
export function writeVerzoek(target: Target, operation: Operation, vraag: Vraag = {}): Message {
  const { verzoek, soapAction } = operations[operation]
  const { schooljaar, brincode, dependancecode = '00' } = target.school
  const groepen = vraag.groepen
    ?.map(({ soort, key }) => `<lg:${soort}${key === undefined ? '' : ` key="${escapeXml(key)}"`}/>`)
    .join('')
  const inside =
    element('lg:schooljaar', schooljaar) +
    element('lg:brincode', brincode) +
    element('lg:dependancecode', dependancecode) +
    element('lg:xsdversie', target.version) +
    element('lg:gegevenssetid', target.gegevenssetid) +
    element('lg:laatstontvangengegevens', vraag.laatstontvangengegevens) +
    (groepen === undefined ? '' : `<lg:groepen>${groepen}</lg:groepen>`)
  return {
    endpoint: 'leerlinggegevens',
    method: 'POST',
    query: '',
    headers: headersFor(soapAction),
    body: envelope(target, `xmlns:lg="${lg}"`, `<lg:${verzoek}>${inside}</lg:${verzoek}>`),
  }
}

export const headersFor = (soapAction: string): Readonly<Record<string, string>> => ({
  'Content-Type': 'text/xml; charset=utf-8',
  SOAPAction: `"${soapAction}"`,
})

/** The SOAP envelope around a payload, with the autorisatie of the target. */
export function envelope({ koppeling }: Target, xmlns: string, payload: string): string {
  const header =
    element('aut:autorisatiesleutel', koppeling.autorisatiesleutel) +
    element('aut:klantcode', koppeling.klantcode) +
    element('aut:klantnaam', koppeling.klantnaam)
  return (
    `<soapenv:Envelope xmlns:soapenv="${soap11}" xmlns:aut="${aut}" ${xmlns}>` +
    `<soapenv:Header><aut:autorisatie>${header}</aut:autorisatie></soapenv:Header>` +
    `<soapenv:Body>${payload}</soapenv:Body></soapenv:Envelope>`
  )
}

/** The same message with its text changed. A change that changes nothing is a bug: the contract would judge nothing. */
export function edit(message: Message, change: (xml: string) => string): Message {
  const body = change(message.body)
  if (body === message.body) throw new Error(`An edit of a request changed nothing: ${change}`)
  return { ...message, body }
}

/** A good request in which one thing is changed by {@link edit}. */
export type Edit = (xml: string) => string

/** The text of a field replaced. `inside` is XML, not escaped. The field is named without prefix. */
export const withField =
  (name: string, inside: string): Edit =>
  (xml) =>
    xml.replace(
      new RegExp(`(<(\\w+):${name}(?: [^>]*)?>)[^<]*(</\\2:${name}>)`),
      (_, open, _prefix, close) => open + inside + close,
    )

/** A field, with everything in it, left out. */
export const withoutField =
  (name: string): Edit =>
  (xml) =>
    xml.replace(new RegExp(`<(\\w+):${name}(?: [^>]*)?(?:/>|>.*?</\\1:${name}>)`), '')

/** XML put before or after a field. */
export const before =
  (name: string, extra: string): Edit =>
  (xml) =>
    xml.replace(new RegExp(`<(\\w+):${name}[ >/]`), (found) => extra + found)
export const after =
  (name: string, extra: string): Edit =>
  (xml) =>
    xml.replace(new RegExp(`</(\\w+):${name}>`), (found) => found + extra)

/** The same message with headers added, replaced, or (undefined) taken away. */
export function withHeaders(message: Message, headers: Readonly<Record<string, string | undefined>>): Message {
  const all = Object.entries({ ...message.headers, ...headers })
  return {
    ...message,
    headers: Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  }
}
