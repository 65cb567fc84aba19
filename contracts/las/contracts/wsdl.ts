import { readingOf } from '../answer.ts'
import { type Contract, defineContract, fail, nothingWrong, pass } from '../contract.ts'
import { describeAnswer } from '../expect.ts'
import { type Answered, type Las, Unjudgeable } from '../las.ts'

const fetchWsdl = (las: Las): Promise<Answered> =>
  las.ask({ endpoint: 'leerlinggegevens', method: 'GET', query: '?wsdl', headers: {}, body: '' })

const isWsdl = ({ answer }: Answered): boolean => {
  const { root } = readingOf(answer)
  return root?.name === 'definitions' && root.ns === 'http://schemas.xmlsoap.org/wsdl/'
}

/** The WSDL as text; throws when there is none. */
async function wsdlText(las: Las): Promise<string> {
  const exchange = await fetchWsdl(las)
  if (!isWsdl(exchange)) throw new Unjudgeable('There is no WSDL at ?wsdl.')
  return readingOf(exchange.answer).text ?? ''
}

export const wsdl: readonly Contract[] = [
  defineContract({
    id: 'wsdl-stands-at-the-address',
    says: 'GET of the address with ?wsdl gives a WSDL.',
    requirements: ['http/wsdl-1'],
    catches: 'no-wsdl',
    change: 'Publish the WSDL at ?wsdl: clients that are made from it fetch it there.',
    judge: async (las) => {
      const exchange = await fetchWsdl(las)
      return isWsdl(exchange) ? pass : fail(`${describeAnswer(exchange)}.`)
    },
  }),
  defineContract({
    id: 'wsdl-has-the-operations',
    says: 'The WSDL has HaalLeerlinggegevens with its SOAPAction.',
    requirements: ['http/wsdl-3'],
    catches: 'wsdl-with-another-soapaction',
    change: 'Publish the WSDL of the standard; change nothing in it but the address.',
    judge: async (las) => {
      const text = await wsdlText(las)
      const actions = new Set([...text.matchAll(/soapAction\s*=\s*["']([^"']*)["']/g)].map(([, action]) => action))
      return actions.has('HaalLeerlinggegevens') ? pass : fail(`Its actions are: ${[...actions].join(', ') || 'none'}.`)
    },
  }),
  defineContract({
    id: 'wsdl-names-its-own-address',
    says: 'The WSDL says an address that exists, and not the placeholder of the standard.',
    requirements: ['http/wsdl-1'],
    catches: 'wsdl-with-the-placeholder',
    change: 'Fill in soap:address with the public address of the service.',
    judge: async (las) => {
      const text = await wsdlText(las)
      const locations = [...text.matchAll(/:address\s[^>]*location\s*=\s*["']([^"']*)["']/g)].map(
        ([, location]) => location!,
      )
      const { host } = new URL(las.target.endpoints.leerlinggegevens)
      const wrong = locations.filter((location) => !URL.canParse(location) || new URL(location).host !== host)
      return locations.length === 0
        ? fail('There is no address in it.')
        : nothingWrong(wrong.map((location) => `The WSDL says ${location}.`))
    },
  }),
  defineContract({
    id: 'wsdl-brings-its-schemas',
    says: 'Every schema that the WSDL refers to can be fetched.',
    requirements: ['http/wsdl-2'],
    catches: 'wsdl-without-its-schemas',
    change: 'Publish the schemas beside the WSDL, at the places that its imports say, or put them inside.',
    judge: async (las) => {
      const at = las.target.endpoints.leerlinggegevens
      const text = await wsdlText(las)
      const places = [...text.matchAll(/schemaLocation\s*=\s*["']([^"']*)["']/g)].map(([, place]) =>
        place!.replaceAll('&amp;', '&'),
      )
      const wrong: string[] = []
      for (const place of places) {
        const url = new URL(place, at)
        if (url.host !== new URL(at).host) wrong.push(`${place} is on another machine.`)
        else {
          const exchange = await las.ask({
            endpoint: 'leerlinggegevens',
            method: 'GET',
            query: url.href,
            headers: {},
            body: '',
          })
          if (readingOf(exchange.answer).root?.name !== 'schema') wrong.push(`${place}: ${describeAnswer(exchange)}.`)
        }
      }
      return nothingWrong(wrong)
    },
  }),
]
