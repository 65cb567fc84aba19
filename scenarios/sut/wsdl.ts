import { describeService, type Service } from '../../contracts/wsdl/describe.ts'
import type { Transport } from '../../src/testcentrum/client/transport.ts'

const place = 'http://beschrijving.invalid/'

/** Where the testcentrum has its own copy of the descriptions: every world has an address of its own, one text serves all. */
export const wsdl: Readonly<Record<Service, string>> = {
  leerlinggegevens: `${place}leerlinggegevens?wsdl`,
  leerresultaten: `${place}leerresultaten?wsdl`,
}

/** Answers questions for that copy itself; everything else goes on. */
export const descriptions =
  (transport: Transport): Transport =>
  async (request) => {
    if (!request.url.startsWith(place)) return transport(request)
    const [service, question = ''] = request.url.slice(place.length).split('?') as [Service, string?]
    const described = describeService({ version: '2.2', service, address: `${place}${service}` })
    const text = question.startsWith('xsd=') ? described.xsd(question.slice('xsd='.length)) : described.wsdl()
    return {
      status: text === undefined ? 404 : 200,
      contentType: 'text/xml; charset=utf-8',
      body: new TextEncoder().encode(text ?? ''),
    }
  }
