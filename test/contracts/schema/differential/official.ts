import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Profile } from '../../../../contracts/wsdl/schemas.ts'

/** A set of XSD documents by name, and which of them to start from. */
export type Documents = { readonly texts: ReadonlyMap<string, string>; readonly entries: readonly string[] }

const beside = resolve(fileURLToPath(new URL('../../../../../shared/uwlr-official', import.meta.url)))
const folder = join(process.env.UWLR_OFFICIAL ?? beside, 'Schemas')

/** The official files are not ours to carry along: where they are absent, what needs them is skipped and says so. */
export const officialIsHere = existsSync(folder)
if (!officialIsHere) {
  console.warn(
    `Not compared with the official UWLR 2.2 schemas: there is no ${folder}. Set UWLR_OFFICIAL to the folder that holds "Schemas".`,
  )
}

/** The official 2.2 schemas; a profile takes the place of the plain leerlinggegevens schema, they define the same names. */
export function officialDocuments(profile: Profile): Documents {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.xsd'))
  const one = (pattern: RegExp) => {
    const found = names.filter((name) => pattern.test(name))
    if (found.length !== 1)
      throw new Error(`${folder} holds ${found.length} files like ${pattern}, and should hold one`)
    return found[0]!
  }
  const leerlinggegevens =
    profile === 'geen' ? /^UWLR_Leerlinggegevens/ : new RegExp(`^profiel-${profile}/.*Leerlinggegevens`)
  const entries = [
    leerlinggegevens,
    /Leerresultaten/,
    /Toetsdefinities/,
    /Autorisatie/,
    /SOAP_Envelope/,
    /Overstap/,
  ].map(one)
  const texts = new Map<string, string>()
  const add = (name: string) => {
    if (texts.has(name)) return
    const text = readFileSync(join(folder, name), 'utf8')
    texts.set(name, text)
    for (const [, location] of text.matchAll(/schemaLocation="([^"]+)"/g))
      add(posix.join(posix.dirname(name), location!))
  }
  for (const entry of entries) add(entry)
  return { texts, entries }
}
