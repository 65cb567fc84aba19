import { readFileSync } from 'node:fs'
import { basename, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A version of the standard that has a description here. UWLR 2.1 messages are judged by 2.2 (they differ in eckid only). */
export type Version = '2.2' | '2.3'

/** What school and supplier agreed to exchange; `geen` is everything the standard knows. */
export type Profile = 'geen' | 'smalle-set' | 'lvs-set'

/** `official` is the closed list of UWLR 2.2, which ends with 2024-2025; `open` carries it on to 2099-2100. */
export type SchooljaarList = 'open' | 'official'

/** Which schemas to read. Only the version has no default: it decides whether a pupil must have a key. */
export type SchemaChoice = {
  readonly version: Version
  /** Default `geen`. */
  readonly profile?: Profile
  /** Default `open`. */
  readonly schooljaar?: SchooljaarList
  /**
   * What the getrapte requests and answers are called in the schema of a profile. `profile` (default) is the official
   * spelling with a capital (`Structuur_verzoek`), which no real message has; `wsdl` is how they are sent.
   */
  readonly getrapteNames?: 'profile' | 'wsdl'
}

/** One XSD document: a whole namespace, without includes. */
export type Schema = {
  /** The start tag of `xs:schema`. */
  readonly open: string
  /** Namespaces it refers to, each with the name of its document (`autorisatie.xsd`). */
  readonly imports: ReadonlyMap<string, string>
  /** The definitions, without comments. */
  readonly body: string
}

const texts = new Map<string, string>()
const schemas = new Map<string, ReadonlyMap<string, Schema>>()

/** A file of this room by its path (`uwlr-2.2/smalle-set.xsd`), without comments; read once and kept. */
export function readContract(path: string): string {
  const known = texts.get(path)
  if (known !== undefined) return known
  const file = fileURLToPath(new URL(path, import.meta.url))
  const text = readFileSync(file, 'utf8').replaceAll(/<!--[\s\S]*?-->\n?/g, '')
  texts.set(path, text)
  return text
}

/**
 * The documents of a choice by name: `leerlinggegevens.xsd`, `leerresultaten.xsd`, `toetsdefinities.xsd`,
 * `autorisatie.xsd`, `oso-dossier.xsd` and `soap-envelope.xsd`. The files of one namespace are put together,
 * so that a document only refers to other namespaces. Kept per choice.
 */
export function readSchemas(choice: SchemaChoice): ReadonlyMap<string, Schema> {
  const { version, profile = 'geen', schooljaar = 'open', getrapteNames = 'profile' } = choice
  const name = `${version} ${profile} ${schooljaar} ${getrapteNames}`
  const known = schemas.get(name)
  if (known) return known
  const switched = (path: string) => {
    if (getrapteNames === 'wsdl' && path === 'getrapt-hoofdletter.xsd') return 'getrapt.xsd'
    return path === 'schooljaar-open.xsd' ? `schooljaar-${schooljaar}.xsd` : path
  }
  const entry = `uwlr-${version}/${profile === 'geen' ? 'leerlinggegevens' : profile}.xsd`
  const others = ['leerresultaten', 'toetsdefinities', 'autorisatie', 'oso-dossier', 'soap-envelope']
  const read = new Map([
    ['leerlinggegevens.xsd', assemble(entry, switched)],
    ...others.map((other): [string, Schema] => [`${other}.xsd`, assemble(`${other}.xsd`, switched)]),
  ])
  schemas.set(name, read)
  return read
}

/** A schema as text; `location` says where an imported document is found, and may leave that open (undefined). */
export function writeSchema(schema: Schema, location: (name: string) => string | undefined): string {
  const imports = [...schema.imports].map(([namespace, name]) => {
    const at = location(name)
    return `  <xs:import namespace="${namespace}"${at === undefined ? '' : ` schemaLocation="${escapeXml(at)}"`}/>\n`
  })
  return `${schema.open}\n${imports.join('')}${schema.body}</xs:schema>`
}

/** Text made safe for an attribute value. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Puts a file and all it includes into one schema; `switched` may put another file in the place of an included one. */
function assemble(path: string, switched: (path: string) => string, seen = new Set<string>()): Schema {
  seen.add(path)
  const [, open = '', inner = ''] = /(<xs:schema\b[^>]*>)\n([\s\S]*)<\/xs:schema>/.exec(readContract(path)) ?? []
  const imports = new Map<string, string>()
  let included = ''
  const body = inner.replaceAll(
    /^ *<xs:(?:import namespace="([^"]+)"|include) schemaLocation="([^"]+)"\/>\n/gm,
    (_, namespace: string | undefined, location: string) => {
      const target = switched(posix.join(posix.dirname(path), location))
      if (namespace !== undefined) imports.set(namespace, basename(target))
      else if (!seen.has(target)) {
        const part = assemble(target, switched, seen)
        for (const [key, name] of part.imports) imports.set(key, name)
        included += part.body
      }
      return ''
    },
  )
  return { open, imports, body: included + body }
}
