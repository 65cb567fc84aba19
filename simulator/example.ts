import { writeAutorisatie } from '../src/uwlr/autorisatie.ts'
import { namespaces } from '../src/uwlr/names.ts'
import { writeVerzoek } from '../src/uwlr/verzoek.ts'

/** What a developer must fill in to fetch one school. */
export type Aansluiting = {
  readonly brincode: string
  /** `00` where the school has none: it means the same. */
  readonly dependancecode: string
  readonly schooljaar: string
  readonly xsdversie: string
  readonly autorisatiesleutel: string
  readonly klantcode: string
  readonly klantnaam: string
}

/** A whole request for the pupils of a school, as text. */
export function exampleEnvelope(aansluiting: Aansluiting): string {
  const { brincode, dependancecode, schooljaar, xsdversie } = aansluiting
  return (
    `<s:Envelope xmlns:s="${namespaces.soap11}"><s:Header>${writeAutorisatie(aansluiting)}</s:Header>` +
    `<s:Body><leerlinggegevens_verzoek xmlns="${namespaces.leerlinggegevens}">` +
    `${writeVerzoek({ schooljaar, brincode, dependancecode, xsdversie })}</leerlinggegevens_verzoek></s:Body></s:Envelope>`
  )
}

/** The same as one line for a shell. */
export const exampleCurl = (address: string, aansluiting: Aansluiting): string =>
  `curl -s ${address} -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: "HaalLeerlinggegevens"' -d '${exampleEnvelope(aansluiting).replaceAll("'", "'\\''")}'`
