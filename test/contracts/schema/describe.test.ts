import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { XmlDocument } from 'libxml2-wasm'
import { createClientAsync } from 'soap'
import { compile } from '../../../contracts/schema/compile.ts'
import { describeService } from '../../../contracts/wsdl/describe.ts'

const address = 'http://127.0.0.1:8080/uwlr2.2.svc'
const wsdlNames = { w: 'http://schemas.xmlsoap.org/wsdl/', x: 'http://www.w3.org/2001/XMLSchema' }
const namesIn = (wsdl: string, xpath: string) => {
  using document = XmlDocument.fromString(wsdl)
  return document.find(xpath, wsdlNames).map((node) => node.content)
}

describe.each(['2.2', '2.3'] as const)('the description of UWLR %s', (version) => {
  const leerlinggegevens = describeService({ version, service: 'leerlinggegevens', address })
  const leerresultaten = describeService({ version, service: 'leerresultaten', address })

  test('has the names of the standard, so that generated code is interchangeable', () => {
    const wsdl = leerlinggegevens.wsdl()
    expect(namesIn(wsdl, '//w:service/@name')).toEqual(['LeerlinggegevensService'])
    expect(namesIn(wsdl, '//w:port/@name')).toEqual([
      'prtLeerlinggegevensService',
      'prtLeerlinggegevensService-getrapt',
    ])
    expect(namesIn(wsdl, '//w:portType/@name')).toEqual(['prtLeerlinggegevens', 'prtGetrapt'])
    expect(namesIn(wsdl, '//w:binding/@name')).toEqual(['bndLeerlinggegevens', 'bndLeerlinggegevens-getrapt'])
    expect(namesIn(wsdl, '//w:binding/w:operation/@name')).toEqual([
      'HaalLeerlinggegevens',
      'HaalStructuur',
      'HaalLeerlingen',
      'HaalLeerkrachten',
    ])
    const actions = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens'
    expect(namesIn(wsdl, '//@soapAction')).toEqual([
      'HaalLeerlinggegevens',
      `${actions}/structuur_verzoek`,
      `${actions}/leerlingen_verzoek`,
      `${actions}/leerkrachten_verzoek`,
    ])
    expect(namesIn(leerresultaten.wsdl(), '//w:service/@name | //w:port/@name | //@soapAction')).toEqual([
      'BrengLeerresultaten',
      'LeerresultatenService',
      'prtLeerresultatenService',
    ])
  })

  test('puts every port at the one address', () => {
    expect(namesIn(leerlinggegevens.wsdl(), '//w:port/*/@location')).toEqual([address, address])
    expect(namesIn(leerresultaten.singleWsdl(), '//w:port/*/@location')).toEqual([address])
  })

  test('leads a client from the WSDL to every schema it needs, and to nothing else', () => {
    for (const service of [leerlinggegevens, leerresultaten]) {
      const waiting = [service.wsdl()]
      const found = new Map<string, string>()
      for (const text of waiting) {
        for (const location of namesIn(text, '//@schemaLocation')) {
          expect(location.startsWith(`${address}?xsd=`)).toBe(true)
          const name = location.slice(`${address}?xsd=`.length)
          if (found.has(name)) continue
          const schema = service.xsd(name)
          expect(schema).toBeDefined()
          found.set(name, schema!)
          waiting.push(schema!)
        }
      }
      const local = [...found].map(([name, text]): [string, string] => [name, text.replaceAll(`${address}?xsd=`, '')])
      expect(compile(new Map(local)).validate('<nothing/>')).toHaveLength(1)
      expect(service.xsd('../package.json')).toBeUndefined()
    }
    expect(leerlinggegevens.xsd('oso-dossier.xsd')).toBeUndefined()
  })

  test('tells everything in one document to who asks for singleWsdl', () => {
    for (const service of [leerlinggegevens, leerresultaten]) {
      const single = service.singleWsdl()
      expect(namesIn(single, '//@schemaLocation')).toEqual([])
      expect(namesIn(single, '//x:include')).toEqual([])
      const defined = namesIn(single, '//x:schema/@targetNamespace')
      expect(new Set(defined).size).toBe(defined.length)
      expect(defined).toEqual(expect.arrayContaining(namesIn(single, '//x:import/@namespace')))
    }
  })

  test('is understood by a SOAP client that is not ours', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'koppelproef-'))
    try {
      writeFileSync(join(folder, 'single.wsdl'), leerlinggegevens.singleWsdl())
      const client = await createClientAsync(join(folder, 'single.wsdl'))
      const ports = client.describe().LeerlinggegevensService
      const pupil = ports.prtLeerlinggegevensService.HaalLeerlinggegevens.output.leerlinggegevens.leerlingen
      expect(Object.keys(pupil['leerling[]'])).toEqual(expect.arrayContaining(['achternaam', 'voorletters-1', 'groep']))
      expect(Object.keys(ports['prtLeerlinggegevensService-getrapt'])).toEqual([
        'HaalStructuur',
        'HaalLeerlingen',
        'HaalLeerkrachten',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

test('an address is written safely into the XML', () => {
  const odd = 'http://localhost/?a="b"&c=<d>'
  const service = describeService({ version: '2.2', service: 'leerresultaten', address: odd })
  expect(namesIn(service.wsdl(), '//w:port/*/@location')).toEqual([odd])
  expect(namesIn(service.wsdl(), '//@schemaLocation')[0]).toBe(`${odd}?xsd=leerresultaten.xsd`)
})

test('the list of school years is a switch', () => {
  const years = (schooljaar: 'open' | 'official') =>
    namesIn(
      describeService({ version: '2.2', service: 'leerlinggegevens', address, schooljaar }).xsd(
        'leerlinggegevens.xsd',
      )!,
      '//x:simpleType[@name="EDEXSchooljaarType"]//@value',
    )
  expect(years('official').at(-1)).toBe('2024-2025')
  expect(years('open').at(-1)).toBe('2099-2100')
  expect(years('open').slice(0, years('official').length)).toEqual(years('official'))
})

test('only UWLR 2.3 lets a key be absent', () => {
  const uses = (version: '2.2' | '2.3') =>
    namesIn(
      describeService({ version, service: 'leerlinggegevens', address }).xsd('leerlinggegevens.xsd')!,
      '//x:attributeGroup[@name="agPersoon"]/x:attribute[@name="key"]/@use',
    )
  expect([uses('2.2'), uses('2.3')]).toEqual([['required'], []])
})
