import { basename } from 'node:path'
import { escapeXml, readContract, readSchemas, type SchooljaarList, type Version, writeSchema } from './schemas.ts'

/** A service of the standard: pupils come out of the one, results go into the other. */
export type Service = 'leerlinggegevens' | 'leerresultaten'

/** What a service tells about itself to who asks, in the ways that clients ask. */
export type ServiceDescription = {
  /** Answer to `?wsdl`: refers to its schemas at `?xsd=NAME` of the same address. */
  wsdl(): string
  /** Answer to `?xsd=NAME`. Undefined when this service has no such schema. */
  xsd(name: string): string | undefined
  /** Answer to `?singleWsdl`: the same with all schemas inside, referring to nothing outside. */
  singleWsdl(): string
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * Describes a service at an address (`http://localhost:8080/uwlr2.2.svc`, without query). Both ports of leerlinggegevens
 * get that one address. The schemas are those without a profile, as in the standard: code generated from them reads the
 * answers of every profile. No files are read before the first text is asked for.
 */
export function describeService({
  version,
  service,
  address,
  schooljaar,
}: {
  version: Version
  service: Service
  address: string
  /** Default `open`. */
  schooljaar?: SchooljaarList
}): ServiceDescription {
  const locate = (name: string) => `${address}?xsd=${name}`
  const schemas = () => readSchemas({ version, ...(schooljaar && { schooljaar }) })
  const template = () =>
    readContract(`${service}.wsdl`).replaceAll('location="http://localhost/"', () => `location="${escapeXml(address)}"`)

  /** The documents of this service, each after those it refers to. */
  const names = (): readonly string[] => {
    const found = new Set<string>()
    const visit = (name: string) => {
      for (const next of schemas().get(name)?.imports.values() ?? []) visit(next)
      found.add(name)
    }
    for (const [, location = ''] of template().matchAll(/schemaLocation="([^"]+)"/g)) visit(basename(location))
    return [...found]
  }

  return {
    wsdl: () =>
      template().replaceAll(/schemaLocation="([^"]+)"/g, (_, location: string) => {
        return `schemaLocation="${escapeXml(locate(basename(location)))}"`
      }),
    xsd: (name) => {
      const schema = names().includes(name) ? schemas().get(name) : undefined
      return schema && `${declaration}${writeSchema(schema, locate)}\n`
    },
    singleWsdl: () => {
      const inside = names().flatMap((name) => {
        const schema = schemas().get(name)
        return schema === undefined ? [] : writeSchema(schema, () => undefined)
      })
      return template().replace(/<wsdl:types>[\s\S]*<\/wsdl:types>/, () => {
        return `<wsdl:types>\n${inside.join('\n')}\n</wsdl:types>`
      })
    },
  }
}
