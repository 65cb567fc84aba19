import { readContract, readSchemas, type Schema, type SchemaChoice, writeSchema } from '../wsdl/schemas.ts'
import type { Validator } from './compile.ts'

export type { Validator }

/** What to validate with. */
export type ValidatorChoice = Omit<SchemaChoice, 'getrapteNames'> & {
  /**
   * The official schemas have oddities that refuse what real systems rightly send: the profile schemas spell the
   * getrapte messages with a capital, a SOAP header block they do not know is an error, and so is an attribute such as
   * mustUnderstand on the block they do know. `mended` (default) judges by the names of the WSDL, leaves foreign
   * blocks and attributes in a header alone, and knows SOAP 1.2 too; `official` judges to the letter.
   */
  readonly oddities?: 'mended' | 'official'
}

const validators = new Map<string, Promise<Validator>>()

/** Compiles the schemas of a choice (about 0.1 s), once: every later call for the same choice gets the same validator. */
export function createValidator(choice: ValidatorChoice): Promise<Validator> {
  const { version, profile = 'geen', schooljaar = 'open', oddities = 'mended' } = choice
  const name = `${version}-${profile}-${schooljaar}-${oddities}`
  let validator = validators.get(name)
  if (!validator) {
    const read = readSchemas({
      version,
      profile,
      schooljaar,
      getrapteNames: oddities === 'mended' ? 'wsdl' : 'profile',
    })
    const mend = (file: string, schema: Schema) => (oddities === 'mended' ? mendHeaders(file, schema) : schema)
    const documents = new Map([...read].map(([file, schema]) => [file, writeSchema(mend(file, schema), (it) => it)]))
    if (oddities === 'mended') documents.set('soap-12-envelope.xsd', readContract('soap-12-envelope.xsd'))
    validator = import('./compile.ts').then(({ compile }) => compile(documents))
    validators.set(name, validator)
  }
  return validator
}

/** Lets a header hold what other agreements put there: blocks of their own, and attributes on ours. */
function mendHeaders(file: string, schema: Schema): Schema {
  const { body } = schema
  if (file === 'soap-envelope.xsd') {
    return { ...schema, body: body.replace(/(name="Header">[\s\S]*?processContents=")strict/, '$1lax') }
  }
  if (file !== 'autorisatie.xsd') return schema
  const foreign = '<xs:anyAttribute namespace="##other" processContents="lax"/>'
  return { ...schema, body: body.replace('</xs:sequence>', `</xs:sequence>${foreign}`) }
}
