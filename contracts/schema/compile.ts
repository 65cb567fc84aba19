import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'
import { explain } from './explain.ts'
import { withDocument } from './parse.ts'
import type { Problem } from './problem.ts'

/** Judges messages by the schemas. Sync, and free of memory between calls. */
export type Validator = {
  /**
   * Problems of one message: a bare root (`leerlinggegevens_verzoek`, `Toetsdefinities`), or an envelope with its header
   * and body or fault. Empty when valid. Not well-formed text gives its problems, and never an exception.
   */
  validate(xml: string | Uint8Array): Problem[]
}

const memory = new XmlBufferInputProvider({})
xmlRegisterInputProvider(memory)

/**
 * One schema out of several documents that refer to each other by name. It starts from the entries (all, unless told
 * otherwise), which must have different namespaces. Nothing is read from disk or network: the documents exist in memory
 * while the schema is compiled. Throws what libxml2 says of a schema that is wrong. The caller disposes of it.
 */
export function compileSchema(
  documents: ReadonlyMap<string, string>,
  entries: readonly string[] = [...documents.keys()],
): XsdValidator {
  const at = (name: string) => `memory:///${name}`
  const put = (name: string, text: string) => memory.addBuffer(at(name), new TextEncoder().encode(text))
  for (const [name, text] of documents) put(name, allowSpaceAroundDates(text))
  put('dates.xsd', dates)
  const imports = entries.map((name) => {
    const [, namespace] = /<xs:schema[^>]*\stargetNamespace="([^"]*)"/.exec(documents.get(name)!) ?? []
    return `<xs:import namespace="${namespace}" schemaLocation="${name}"/>`
  })
  const all = XmlDocument.fromString(
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`,
    { url: at('all.xsd') },
  )
  try {
    return XsdValidator.fromDoc(all)
  } finally {
    all.dispose()
    for (const name of [...documents.keys(), 'dates.xsd']) memory.removeBuffer(at(name))
  }
}

/** A validator for the schema that the documents make together. It lives as long as the process. */
export function compile(documents: ReadonlyMap<string, string>): Validator {
  const schema = compileSchema(documents)
  return {
    validate: (xml) =>
      withDocument(xml, (document) => {
        try {
          schema.validate(document)
          return []
        } catch (error) {
          if (error instanceof XmlValidateError) return explain(error, document)
          throw error
        }
      }),
  }
}

/**
 * A date with white space around it is a valid date, but libxml2 (2.9 to 2.14) strips the space only where a type has a
 * pattern. So dates get one that everything fits. Of the other types used here it does strip the space.
 */
const dates = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:koppelproef:dates">${[
  'date',
  'dateTime',
]
  .map((name) => {
    return `<xs:simpleType name="${name}"><xs:restriction base="xs:${name}"><xs:pattern value="[\\s\\S]*"/></xs:restriction></xs:simpleType>`
  })
  .join('')}</xs:schema>`

function allowSpaceAroundDates(schema: string): string {
  if (!/type="xs:date(Time)?"/.test(schema)) return schema
  return schema
    .replace(
      /(<xs:schema\b[^>]*)>/,
      '$1 xmlns:dates="urn:koppelproef:dates"><xs:import namespace="urn:koppelproef:dates" schemaLocation="dates.xsd"/>',
    )
    .replaceAll(/type="xs:(date|dateTime)"/g, 'type="dates:$1"')
}
