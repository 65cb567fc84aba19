import { charsetOf, mediaTypeOf } from '../../las/answer.ts'
import { type Check, each, eachWith, having } from '../check.ts'
import type { Message } from '../exchange.ts'

const soapactionOf = ({ seen }: Message) => seen.request.headers.soapaction
const bare = (action: string) => action.trim().replace(/^"(.*)"$/, '$1')

export const transport: readonly Check[] = [
  {
    id: 'message-is-posted',
    level: 'must',
    says: 'Messages go with POST; GET is for descriptions only.',
    source: 'SOAP 1.1 §6, HTTP binding of the WSDL',
    change: 'Send every SOAP message with POST.',
    judge: ({ exchanges, messages }) => {
      const stray = exchanges.find(
        ({ request: { method, url } }) => method === 'GET' && !/\?(singlewsdl|wsdl|xsd)/i.test(url),
      )
      if (stray === undefined)
        return each(messages, 'message', ({ seen: { request } }) =>
          request.method === 'POST' ? undefined : `A message was sent with ${request.method}`,
        )
      return {
        kind: 'fail',
        came: `A GET came for something that is no description (exchange ${stray.number}).`,
        exchanges: [stray.number],
      }
    },
  },
  {
    id: 'content-type-is-text-xml',
    level: 'must',
    says: 'A message says that it is text/xml.',
    source: 'SOAP 1.1 §6; the WSDL binds SOAP 1.1',
    change: 'Send Content-Type: text/xml; charset=utf-8.',
    judge: ({ messages }) =>
      each(messages, 'message', ({ seen }) => {
        const type = mediaTypeOf(seen.request)
        return type === 'text/xml' ? undefined : `Content-Type was ${type === '' ? 'absent' : type.slice(0, 60)}`
      }),
  },
  {
    id: 'bytes-are-in-the-charset-they-claim',
    level: 'must',
    says: 'The bytes are in the encoding that Content-Type or the XML declaration names.',
    source: 'RFC 7303 §3; XML 1.0 §4.3.3',
    change: 'Write the message as UTF-8 and say charset=utf-8.',
    judge: ({ messages }) =>
      each(messages, 'message', ({ text, problem }) =>
        text === undefined ? (problem ?? 'The bytes cannot be read') : undefined,
      ),
  },
  {
    id: 'charset-is-named',
    level: 'our-choice',
    says: 'Content-Type names the charset; without it text/xml once meant US-ASCII.',
    source: 'RFC 3023 §3.1, since replaced by RFC 7303; seen in the field without (edge cases 2A)',
    change: 'Add charset=utf-8 to Content-Type.',
    judge: ({ messages }) =>
      each(messages, 'message', ({ seen }) =>
        charsetOf(seen.request.headers['content-type']) === undefined ? 'Content-Type named no charset' : undefined,
      ),
  },
  {
    id: 'soapaction-is-there',
    level: 'must',
    says: 'Every message has a SOAPAction header.',
    source: 'SOAP 1.1 §6.1.1',
    change: 'Send the SOAPAction that the WSDL names.',
    judge: ({ messages }) =>
      each(messages, 'message', ({ seen }) =>
        seen.request.headers.soapaction === undefined ? 'There was no SOAPAction' : undefined,
      ),
  },
  {
    id: 'soapaction-names-the-operation',
    level: 'must',
    says: 'SOAPAction is what the WSDL names for the operation in the Body.',
    source: 'WSDL, soap:operation',
    change: 'Copy the soapAction of the operation from the WSDL; not a URI with # and not another operation’s.',
    judge: ({ messages }) =>
      eachWith(
        having(messages, (message) => message.operation && soapactionOf(message)).flatMap(({ message, fact }) =>
          message.operation === undefined ? [] : [{ message, operation: message.operation, action: bare(fact) }],
        ),
        'message with a SOAPAction',
        ({ operation: { name, soapAction }, action }) =>
          action === soapAction ? undefined : `SOAPAction of ${name} was ${action.slice(0, 120) || 'empty'}`,
      ),
  },
  {
    id: 'soapaction-is-quoted',
    level: 'should',
    says: 'The value of SOAPAction stands in double quotes.',
    source: 'SOAP 1.1 §6.1.1; WS-I Basic Profile R1109. Seen in the field without (edge cases 2A)',
    change: 'Put double quotes around the value of SOAPAction.',
    judge: ({ messages }) =>
      eachWith(having(messages, soapactionOf), 'message with a SOAPAction', ({ fact }) =>
        /^\s*".*"\s*$/.test(fact) ? undefined : 'SOAPAction had no quotes',
      ),
  },
  {
    id: 'message-goes-to-its-own-service',
    level: 'must',
    says: 'Pupil data is asked of the leerlinggegevens service, results are brought to the leerresultaten service.',
    source: 'WSDL: two services, each with an address of its own',
    change: 'Keep two addresses per LAS, one for each service.',
    judge: ({ agreed, messages }) =>
      eachWith(
        having(messages, ({ operation }) => operation),
        'message',
        ({ message, fact: { service, name } }) => {
          const path = message.seen.request.url.split('?')[0]
          return path === agreed.paths[service] ? undefined : `${name} went to ${path}`
        },
      ),
  },
  {
    id: 'sleutel-stays-out-of-addresses-and-headers',
    level: 'must',
    says: 'The autorisatiesleutel travels in the SOAP header only; addresses and HTTP headers end in logs.',
    source: 'XSD autorisatie; RFC 9110 §17.9',
    change: 'Take the autorisatiesleutel out of the address and the HTTP headers.',
    judge: ({ agreed, messages }) =>
      each(messages, 'message', ({ seen: { request } }) => {
        const { autorisatiesleutel: sleutel } = agreed
        const forms = [sleutel, encodeURIComponent(sleutel)]
        const places = [request.url, ...Object.values(request.headers)]
        return places.some((text) => forms.some((form) => text?.includes(form)))
          ? 'The sleutel stood in the address or an HTTP header'
          : undefined
      }),
  },
]
