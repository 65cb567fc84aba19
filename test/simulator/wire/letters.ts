import { schoolAt } from '../../../simulator/world/live-school.ts'
import { writeAutorisatie } from '../../../src/uwlr/autorisatie.ts'
import { namespaces } from '../../../src/uwlr/names.ts'
import type { openDesk } from './desk.ts'

type Desk = Pick<ReturnType<typeof openDesk>, 'aansluiting' | 'world'>

export type ResultatenLetter = {
  readonly aanmaakdatum?: string
  readonly resultaten?: readonly { readonly leerlingid: string; readonly inside: string }[]
  readonly toetsen?: string
  readonly xsdversie?: string
}

export const norm = (term: string, begin: number, eind: number) =>
  `<norm><term>${term}</term><beginnormwaarde>${begin}</beginnormwaarde><eindnormwaarde>${eind}</eindnormwaarde></norm>`

export const toets = (
  code: string,
  inside = `<toetsnormering>${norm('laag', 0, 9)}${norm('hoog', 10, 20)}</toetsnormering>`,
) => `<toets><toetscode>${code}</toetscode>${inside}</toets>`

export const resultaat = (key: string, score: number | string, toetscode = 'T1') =>
  `<resultaat key="${key}"><afnamedatum>2026-11-20</afnamedatum><toetscode>${toetscode}</toetscode><score>${score}</score></resultaat>`

/** The LAS keys of the pupils of the desk's school. */
export const keysOf = ({ world, aansluiting }: Desk): string[] =>
  schoolAt(
    world.findSchool(`${aansluiting.brincode}${aansluiting.dependancecode}`)!,
    world.clock.now(),
  ).school.leerlingen.map(({ key }) => key!)

/** A message of results: two pupils, one test, unless said otherwise. */
export function resultatenVan(desk: Desk, letter: ResultatenLetter = {}): string {
  const [first, second] = keysOf(desk)
  const {
    aanmaakdatum = '2026-11-23T10:00:00',
    resultaten = [
      { leerlingid: first!, inside: resultaat('r1', 12) },
      { leerlingid: second!, inside: resultaat('r2', 7) },
    ],
    toetsen = toets('T1'),
    xsdversie = '2.2',
  } = letter
  const { aansluiting } = desk
  const afnames = resultaten.map(
    ({ leerlingid, inside }) =>
      `<toetsafname><leerlingid>${leerlingid}</leerlingid><resultaten>${inside}</resultaten></toetsafname>`,
  )
  return (
    `<s:Envelope xmlns:s="${namespaces.soap11}"><s:Header>${writeAutorisatie(aansluiting)}</s:Header><s:Body>` +
    `<leerresultaten_verzoek xmlns="${namespaces.leerresultaten}"><school><schooljaar>${aansluiting.schooljaar}</schooljaar><brincode>${aansluiting.brincode}</brincode>` +
    `<aanmaakdatum>${aanmaakdatum}</aanmaakdatum><xsdversie>${xsdversie}</xsdversie></school>` +
    `<toetsafnames>${afnames.join('')}</toetsafnames><toetsen>${toetsen}</toetsen></leerresultaten_verzoek></s:Body></s:Envelope>`
  )
}
