import { soap11 } from '../../las/answer.ts'
import { aut } from '../../las/message.ts'
import { childrenNamed } from '../../las/xml.ts'
import { type Check, each, eachWith, having } from '../check.ts'
import { basisOf } from '../exchange.ts'

const order = [
  'schooljaar',
  'brincode',
  'dependancecode',
  'schoolkey',
  'aanmaakdatum',
  'auteur',
  'xsdversie',
  'gegevenssetid',
  'laatstontvangengegevens',
  'commentaar',
  'groepen',
]
const keys = ['autorisatiesleutel', 'klantcode', 'klantnaam'] as const

export const envelope: readonly Check[] = [
  {
    id: 'message-is-well-formed',
    level: 'must',
    says: 'A message is well-formed XML.',
    source: 'XML 1.0 §2.1',
    change: 'Let an XML library write the message; text in a template forgets to escape.',
    judge: ({ messages }) =>
      each(
        messages.filter(({ text }) => text !== undefined),
        'readable message',
        ({ problem }) => problem?.replace(/\.$/, ''),
      ),
  },
  {
    id: 'message-has-no-doctype',
    level: 'must',
    says: 'A message has no document type declaration.',
    source: 'SOAP 1.1 §3',
    change: 'Leave the DOCTYPE out.',
    judge: ({ messages }) => each(messages, 'message', ({ doctype }) => (doctype ? 'There was a DOCTYPE' : undefined)),
  },
  {
    id: 'envelope-is-soap-11',
    level: 'must',
    says: 'A message is an Envelope of SOAP 1.1.',
    source: 'WSDL, soap:binding',
    change: 'Choose SOAP 1.1 in your SOAP library.',
    judge: ({ messages }) =>
      eachWith(
        having(messages, ({ root }) => root),
        'readable message',
        ({ fact: { name, ns } }) =>
          name === 'Envelope' && ns === soap11 ? undefined : `The root was ${name} of ${ns || 'no namespace'}`,
      ),
  },
  {
    id: 'body-holds-one-request',
    level: 'must',
    says: 'The Body holds exactly one element, the request of one of the five operations, in its namespace.',
    source: 'WSDL: document/literal; WS-I Basic Profile R2201',
    change: 'Put the request element of the operation straight into the Body, in the namespace of the schema.',
    judge: ({ messages }) =>
      each(
        messages.filter(({ root }) => root),
        'readable message',
        ({ body, payload, operation }) => {
          if (body === undefined || payload === undefined) return 'There was no Body with a request'
          if (body.children.length !== 1) return `The Body held ${body.children.length} elements`
          if (operation === undefined) return `The Body held ${payload.name.slice(0, 60)}`
          return payload.ns === operation.ns
            ? undefined
            : `${payload.name} was in the namespace ${payload.ns || '(none)'}`
        },
      ),
  },
  {
    id: 'message-is-valid',
    level: 'must',
    says: 'A message is valid by the schemas of the version.',
    source: 'XSD; protocol "controle bij de overdracht"',
    change: 'Validate what you send with the schemas of the WSDL; the message says where it is wrong.',
    judge: ({ messages, validate }) =>
      each(
        messages.filter(({ root }) => root),
        'readable message',
        (message) => {
          const [problem] = validate(message)
          return problem === undefined
            ? undefined
            : `${message.operation?.name ?? 'The message'}: ${problem.path ?? `line ${problem.line}`}: ${problem.message.trim().replace(/\.$/, '')}`
        },
      ),
  },
  {
    id: 'fields-stand-in-order',
    level: 'must',
    says: 'The fields that name school, year and version stand in the order of the schema.',
    source: 'XSD, xs:sequence; seen in the field otherwise (edge cases 2A, 2B)',
    change: 'Write the fields in the order of the schema; a map or dictionary does not keep it.',
    judge: ({ messages }) =>
      eachWith(having(messages, basisOf), 'readable request', ({ fact: { children } }) => {
        const names = children.map(({ name }) => name).filter((name) => order.includes(name))
        for (const [at, name] of names.entries()) {
          const before = names[at - 1]
          if (before !== undefined && order.indexOf(name) < order.indexOf(before))
            return `${name} stood after ${before}`
        }
        return undefined
      }),
  },
  {
    id: 'header-is-complete',
    level: 'must',
    says: 'The SOAP header has autorisatie with autorisatiesleutel, klantcode and klantnaam, in that order, all in its namespace and none empty.',
    source: 'XSD autorisatie; WSDL: the header is part of all five operations',
    change: 'Send the autorisatie header with every message, children qualified.',
    judge: ({ messages }) =>
      each(
        messages.filter(({ root }) => root),
        'readable message',
        ({ autorisatie }) => {
          if (autorisatie === undefined) return 'There was no autorisatie header of the right namespace'
          const names = autorisatie.children.map(({ name, ns }) => (ns === aut ? name : `${name} of another namespace`))
          if (names.join() !== keys.join()) return `autorisatie held ${names.join(', ').slice(0, 160) || 'nothing'}`
          const empty = autorisatie.children.find(({ text }) => text === '')
          return empty && `${empty.name} was empty`
        },
      ),
  },
  {
    id: 'header-says-what-was-agreed',
    level: 'must',
    says: 'autorisatiesleutel, klantcode and klantnaam are those that were agreed, letter for letter.',
    source: 'Protocol "Systeemautorisatie"',
    change: 'Send the three values as they were given out: no spaces added, no other case, nothing cut off.',
    judge: ({ agreed, messages }) =>
      each(
        messages.filter(({ autorisatie }) => autorisatie),
        'message with autorisatie',
        ({ autorisatie }) => {
          const wrong = keys.find((key) => childrenNamed(autorisatie, key).some(({ text }) => text !== agreed[key]))
          return wrong && `${wrong} was not the one that was agreed`
        },
      ),
  },
]
