import { describeService } from '../../contracts/wsdl/describe.ts'
import { escapeXml } from '../../src/uwlr/xml-bytes.ts'
import { textAnswer, type WireAnswer } from './http.ts'
import type { Place } from './locate.ts'

type UwlrPlace = Place & { readonly kind: 'uwlr' }

/**
 * `?wsdl`, `?singleWsdl` and `?xsd=NAME` (any case, as on IIS) at an address; undefined when the query asks none of them.
 * `versie=2.3` asks for another version, `schooljaarlijst=officieel` for the closed list that ends at 2024-2025.
 */
export function describeAt(place: UwlrPlace, query: string, address: string): WireAnswer | undefined {
  const parameters = new Map([...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value]))
  const wanted = ['wsdl', 'singlewsdl', 'xsd'].find((name) => parameters.has(name))
  if (wanted === undefined) return undefined
  const schooljaar = parameters.get('schooljaarlijst') === 'officieel' ? 'official' : 'open'
  const description = describeService({
    version: versionOf(parameters.get('versie')) ?? place.versie,
    service: place.service,
    address,
    schooljaar,
  })
  const text =
    wanted === 'wsdl'
      ? description.wsdl()
      : wanted === 'singlewsdl'
        ? description.singleWsdl()
        : description.xsd(parameters.get('xsd') ?? '')
  if (text === undefined)
    return textAnswer(
      404,
      'text/plain; charset=utf-8',
      `Er is hier geen schema met die naam. Begin bij ${address}?wsdl.\n`,
    )
  return textAnswer(200, 'text/xml; charset=utf-8', text)
}

const versionOf = (value: string | undefined): '2.2' | '2.3' | undefined =>
  value === '2.2' || value === '2.3' ? value : undefined

/** What a person sees who opens a service in a browser. */
export function servicePage({ service }: UwlrPlace, address: string): WireAnswer {
  const link = (suffix: string) =>
    `<li><a href="${escapeXml(address + suffix)}">${escapeXml(address + suffix)}</a></li>`
  return textAnswer(
    200,
    'text/html; charset=utf-8',
    `<!doctype html><html lang="nl"><meta charset="utf-8"><title>UWLR ${service}</title>` +
      `<h1>UWLR ${service}</h1><p>Dit is een nagemaakte ESIS. Stuur hier met POST een SOAP-bericht naartoe.</p>` +
      `<ul>${link('?wsdl')}${link('?singleWsdl')}</ul></html>`,
  )
}
