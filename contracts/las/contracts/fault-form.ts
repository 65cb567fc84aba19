import { mediaTypeOf, readingOf, soap11 } from '../answer.ts'
import { type Contract, type ContractVerdict, defineContract, nothingWrong, pass, skip } from '../contract.ts'
import { hasData } from '../expect.ts'
import type { Answered, Las } from '../las.ts'
import { type Edit, edit, withField, withoutField } from '../message.ts'
import { withDescendants } from '../xml.ts'

const sent = 'koppelproef-no-such-sleutel'
const broken: readonly Edit[] = [
  withField('autorisatiesleutel', sent),
  withField('klantcode', 'koppelproef-no-such-code'),
  withoutField('schooljaar'),
  withField('xsdversie', '9.9'),
  (xml) => xml.replace('</lg:schooljaar>', ''),
  (xml) => xml.replaceAll('lg:leerlinggegevens_verzoek', 'lg:koppelproef_verzoek'),
]

/** Answers to six requests that are wrong, each in its own way. */
async function refusals(las: Las): Promise<readonly Answered[]> {
  const answers: Answered[] = []
  for (const change of broken) answers.push(await las.ask(edit(las.verzoek('HaalLeerlinggegevens'), change)))
  return answers
}
async function faultsOf(las: Las) {
  return (await refusals(las)).flatMap((exchange) => {
    const { fault, text = '', body } = readingOf(exchange.answer)
    return fault === undefined || body === undefined
      ? []
      : [{ exchange, fault, text, body, at: `Request ${exchange.number}` }]
  })
}
type Found = Awaited<ReturnType<typeof faultsOf>>[number]

/** Judges every fault among those answers; `wrong` says what is not right, in a sentence. */
const onFaults = (rule: Omit<Contract, 'judge'> & { wrong: (found: Found) => string | undefined }): Contract =>
  defineContract({
    ...rule,
    judge: async (las): Promise<ContractVerdict> => {
      const found = await faultsOf(las)
      if (found.length === 0) return skip('The LAS answered none of six wrong requests with a SOAP fault.')
      return nothingWrong(
        found.flatMap((one) => rule.wrong(one) ?? []).filter((text, index, all) => all.indexOf(text) === index),
      )
    },
  })

const known = new Set([
  'Client.OngeldigBericht',
  'Client.OngeldigeKlantIdentificatie',
  'Client.AutorisatieOngeldig',
  'Client.VocabulaireTermOngeldig',
  'Client.XsdVersieOngeldig',
  'Client.LeerlingOngeldig',
  'Client.ToetsNormeringOngeldig',
  'Client.ScoreOngeldig',
  'Client.EldResultaatOngeldig',
  'Server.InterneFout',
  'Server.TijdelijkNietBeschikbaar',
  'Client',
  'Server',
  'VersionMismatch',
  'MustUnderstand',
])

export const faultForm: readonly Contract[] = [
  onFaults({
    id: 'fault-travels-with-500',
    says: 'A fault comes with HTTP 500.',
    requirements: ['soap-1.1/fault-1'],
    catches: 'faults-with-200',
    change: 'Set the HTTP status of a fault to 500: clients that look at the status take a fault with 200 for data.',
    wrong: ({ exchange, at }) =>
      exchange.answer.status === 500 ? undefined : `${at}: HTTP ${exchange.answer.status}.`,
  }),
  onFaults({
    id: 'faultcode-stands-in-the-envelope-namespace',
    says: 'The prefix of a faultcode is bound to the namespace of the SOAP envelope.',
    requirements: ['soap-1.1/fault-2'],
    catches: 'faultcode-without-prefix',
    change: `Write the code with the prefix that is bound to ${soap11}, such as soap:Client.AutorisatieOngeldig.`,
    wrong: ({ fault, at }) =>
      fault.codeNamespace === soap11
        ? undefined
        : `${at}: ${fault.code || 'the faultcode'} is in ${fault.codeNamespace === undefined ? 'an undeclared prefix' : fault.codeNamespace || 'no namespace'}.`,
  }),
  onFaults({
    id: 'fault-children-are-unqualified',
    says: 'faultcode, faultstring and detail stand in no namespace.',
    requirements: ['soap-1.1/fault-3'],
    catches: 'qualified-faultcode',
    change: 'Write <faultcode> without prefix and without a default namespace around it.',
    wrong: ({ fault, at }) => {
      const qualified = fault.element.children.find(({ ns }) => ns !== '')
      return qualified && `${at}: <${qualified.name}> stands in ${qualified.ns}.`
    },
  }),
  onFaults({
    id: 'fault-has-the-form-of-soap',
    says: 'A fault has faultcode, faultstring, perhaps faultactor and detail, in that order and nothing else.',
    requirements: ['soap-1.1/fault-3'],
    catches: 'details-instead-of-detail',
    change: 'The element is called detail, not details.',
    wrong: ({ fault, at }) => {
      const names = fault.element.children.map(({ name }) => name)
      return /^faultcode faultstring( faultactor)?( detail)?$/.test(names.join(' '))
        ? undefined
        : `${at}: ${names.join(', ') || 'nothing'}.`
    },
  }),
  onFaults({
    id: 'fault-stands-alone-in-the-body',
    says: 'Beside a fault there is nothing in the Body.',
    requirements: ['soap-1.1/fault-4'],
    catches: 'fault-with-an-empty-answer-beside-it',
    change: 'Send the fault instead of the answer, not beside it.',
    wrong: ({ body, at }) => (body.children.length === 1 ? undefined : `${at}: ${body.children.length} elements.`),
  }),
  onFaults({
    id: 'fault-is-xml-by-its-content-type',
    says: 'A fault is text/xml, as data is.',
    requirements: ['http/type-1'],
    catches: 'faults-as-html',
    change: 'Set Content-Type text/xml on faults too; error pages of the web server often replace it.',
    wrong: ({ exchange, at }) =>
      mediaTypeOf(exchange.answer) === 'text/xml'
        ? undefined
        : `${at}: ${exchange.answer.headers['content-type'] ?? 'no Content-Type'}.`,
  }),
  onFaults({
    id: 'faultcode-is-known',
    says: 'Every faultcode is one of the standard, or Client, Server, VersionMismatch or MustUnderstand of SOAP.',
    requirements: ['uwlr-2.2/fault-1'],
    catches: 'faultcode-of-its-own',
    change: 'Choose the code of the standard that fits; say the rest in faultstring.',
    wrong: ({ fault, at }) => (known.has(fault.code) ? undefined : `${at}: ${fault.code || '(none)'}.`),
  }),
  onFaults({
    id: 'faultstring-says-something',
    says: 'Every faultstring is a sentence that says more than the code.',
    requirements: ['uwlr-2.2/fault-2'],
    catches: 'faultstring-repeats-the-code',
    change: 'Say in words what is wrong, and where.',
    wrong: ({ fault, at }) => (/\S\s+\S/.test(fault.string) ? undefined : `${at}: "${fault.string}".`),
  }),
  onFaults({
    id: 'fault-does-not-repeat-the-sleutel',
    says: 'A fault does not send back the sleutel that was tried.',
    requirements: ['uwlr-2.2/fault-3'],
    catches: 'fault-repeats-the-sleutel',
    change: 'Leave the sleutel out of every text: faults end up in logs.',
    wrong: ({ text, at }) => (text.includes(sent) ? `${at}: the sleutel stands in the fault.` : undefined),
  }),
  onFaults({
    id: 'fault-hides-the-inside',
    says: 'A fault shows no stack trace and no path of the server.',
    requirements: ['uwlr-2.2/fault-3'],
    catches: 'stack-trace-in-detail',
    change:
      'Switch off exception details in answers (WCF: includeExceptionDetailInFaults; CXF: faultStackTraceEnabled).',
    wrong: ({ text, at }) =>
      /\bat [\w.$<>]+\([^)]*\)|Exception in thread|Traceback \(most|\.(java|cs|php|ts|js):\d+|[A-Z]:\\\\?\w+\\|\/(usr|home|var|opt)\/\w/.test(
        text,
      )
        ? `${at}: the fault shows code or paths.`
        : undefined,
  }),
  defineContract({
    id: 'refusal-leaks-no-data',
    says: 'Nothing of the school stands in the answer to a request that is refused.',
    requirements: ['uwlr-2.2/autorisatie-5'],
    catches: 'fault-with-the-data-in-detail',
    change: 'Do not look up the school before all checks have passed.',
    judge: async (las) => {
      const leaking = (await refusals(las)).filter(({ answer }) => {
        const { root, fault } = readingOf(answer)
        return (
          fault !== undefined &&
          root !== undefined &&
          withDescendants(root).some(({ name }) => name === 'leerling' || name === 'leerkracht')
        )
      })
      return nothingWrong(leaking.map(({ number }) => `Request ${number} is refused with people in the fault.`))
    },
  }),
  defineContract({
    id: 'refusal-is-a-soap-fault',
    says: 'A request that cannot be served is refused with a SOAP fault and not with a bare HTTP error.',
    requirements: ['soap-1.1/fault-6'],
    catches: 'bare-400-for-broken-xml',
    change: 'Catch errors of the XML parser too, and answer them with Client.OngeldigBericht.',
    judge: async (las) => {
      const bare = (await refusals(las)).filter(
        (exchange) => readingOf(exchange.answer).fault === undefined && !hasData(exchange),
      )
      return bare.length === 0
        ? pass
        : nothingWrong(bare.map(({ number, answer }) => `Request ${number}: HTTP ${answer.status} without a fault.`))
    },
  }),
]
