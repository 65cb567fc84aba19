import { readSchemas, type Schema, type SchemaChoice, writeSchema } from '../wsdl/schemas.ts'
import type { Validator } from './compile.ts'

export type { Validator }

/** What to validate with. */
export type ValidatorChoice = Omit<SchemaChoice, 'getrapteNames'> & {
  /**
   * The official schemas have two oddities that refuse what real systems rightly send: the profile schemas spell the
   * getrapte messages with a capital, and any SOAP header block they do not know is an error. `mended` (default) judges
   * by the names of the WSDL and lets unknown header blocks be; `official` judges to the letter.
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
    const mend = (file: string, schema: Schema) =>
      oddities === 'mended' && file === 'soap-envelope.xsd' ? allowForeignHeaders(schema) : schema
    const documents = new Map([...read].map(([file, schema]) => [file, writeSchema(mend(file, schema), (it) => it)]))
    validator = import('./compile.ts').then(({ compile }) => compile(documents))
    validators.set(name, validator)
  }
  return validator
}

function allowForeignHeaders(envelope: Schema): Schema {
  return { ...envelope, body: envelope.body.replace(/(name="Header">[\s\S]*?processContents=")strict/, '$1lax') }
}
