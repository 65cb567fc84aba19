import type { Aansluiting } from '../../simulator/example.ts'
import { writeAutorisatie } from '../uwlr/autorisatie.ts'
import { namespaces } from '../uwlr/names.ts'
import { writeVerzoek } from '../uwlr/verzoek.ts'
import { escapeXml } from '../uwlr/xml-bytes.ts'

/** A request for a school; `since`: what changed after the last answer, as that said its moment. */
export const verzoekOf = (aansluiting: Aansluiting, since?: string): string =>
  envelope(
    writeAutorisatie(aansluiting),
    `<leerlinggegevens_verzoek xmlns="${namespaces.leerlinggegevens}">${writeVerzoek({ ...schoolOf(aansluiting), laatstontvangengegevens: since })}</leerlinggegevens_verzoek>`,
  )

const schoolOf = ({ schooljaar, brincode, dependancecode, xsdversie }: Aansluiting) => ({
  schooljaar,
  brincode,
  ...(dependancecode !== '00' && { dependancecode }),
  xsdversie,
})

export type Score = { readonly key: string; readonly leerlingid: string }

/** A message with one result for each. `aanmaakdatum`, `day`: as they are sent. */
export function resultatenOf(
  aansluiting: Aansluiting,
  scores: readonly Score[],
  { aanmaakdatum, day }: { readonly aanmaakdatum: string; readonly day: string },
): string {
  const { dependancecode, ...school } = schoolOf(aansluiting) as ReturnType<typeof schoolOf> & {
    dependancecode?: string
  }
  const tag = (name: string, value: string) => `<${name}>${escapeXml(value)}</${name}>`
  const afnames = scores.map(
    ({ key, leerlingid }) =>
      `<toetsafname>${tag('leerlingid', leerlingid)}<resultaten><resultaat key="${escapeXml(key)}">${tag('afnamedatum', day)}<toetscode>belasting</toetscode><score>12</score></resultaat></resultaten></toetsafname>`,
  )
  const head =
    tag('schooljaar', school.schooljaar) +
    tag('brincode', school.brincode) +
    (dependancecode === undefined ? '' : tag('dependancecode', dependancecode)) +
    tag('aanmaakdatum', aanmaakdatum) +
    tag('xsdversie', school.xsdversie)
  return envelope(
    writeAutorisatie(aansluiting),
    `<leerresultaten_verzoek xmlns="${namespaces.leerresultaten}"><school>${head}</school><toetsafnames>${afnames.join('')}</toetsafnames><toetsen><toets><toetscode>belasting</toetscode><toetsnormering><norm><term>voldoende</term><beginnormwaarde>0</beginnormwaarde><eindnormwaarde>20</eindnormwaarde></norm></toetsnormering></toets></toetsen></leerresultaten_verzoek>`,
  )
}

const envelope = (header: string, body: string): string =>
  `<s:Envelope xmlns:s="${namespaces.soap11}"><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`
