import { type XmlDocument, XmlValidateError, type XsdValidator } from 'libxml2-wasm'
import { compileSchema } from '../../../../contracts/schema/compile.ts'
import { type Profile, readSchemas, type SchooljaarList, writeSchema } from '../../../../contracts/wsdl/schemas.ts'
import { eigen, lg, lr } from './message.ts'
import type { Documents } from './official.ts'

/** The bare verdict of a compiled schema: what a validator says without its explanations, which take longer. */
export function accepts(schema: XsdValidator, document: XmlDocument): boolean {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0 // most messages are invalid, and nobody reads the stacks
  try {
    schema.validate(document)
    return true
  } catch (error) {
    if (error instanceof XmlValidateError) return false
    throw error
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Our schemas as documents, in the reading that must equal the official one. */
export function ownDocuments(profile: Profile, schooljaar: SchooljaarList = 'official'): Documents {
  const schemas = readSchemas({ version: '2.2', profile, schooljaar })
  return {
    texts: new Map([...schemas].map(([name, schema]) => [name, writeSchema(schema, String)])),
    entries: [...schemas.keys()],
  }
}

/** The abstract types can be used by those only who derive a type from them; so do we, to see what they allow. */
const privateTypes = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${eigen}" xmlns:lg="${lg}" xmlns:lr="${lr}">
  <xs:import namespace="${lg}"/><xs:import namespace="${lr}"/>
  ${['lg:ToevoegingsBlokType', 'lr:ctpAnderResultaatType']
    .map(
      (base) =>
        `<xs:complexType name="${base.slice(3)}"><xs:complexContent><xs:extension base="${base}"/></xs:complexContent></xs:complexType>`,
    )
    .join('')}
</xs:schema>`

export function compileWithPrivateTypes({ texts, entries }: Documents): XsdValidator {
  return compileSchema(new Map([...texts, ['eigen.xsd', privateTypes]]), [...entries, 'eigen.xsd'])
}
