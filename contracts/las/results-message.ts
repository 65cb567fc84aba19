import { escapeXml } from '../wsdl/schemas.ts'
import { envelope, headersFor, lr, type Message } from './message.ts'
import type { Target } from './target.ts'

/** The test that this project invents; nobody can take its results for real ones. */
export const proefToets = 'KOPPELPROEF-TOETS'

/** One result of one pupil in a message. */
export type ProefResultaat = { readonly leerlingid: string; readonly key: string; readonly score?: number }

/**
 * A valid message of results: an invented test with two norms (0 to 10, 11 to 20) and two onderdelen, and a score of it
 * for each pupil. The afnamedatum is the day of aanmaakdatum.
 */
export function writeResultaten(target: Target, aanmaakdatum: string, resultaten: readonly ProefResultaat[]): Message {
  const { schooljaar, brincode, dependancecode = '00' } = target.school
  const afnames = resultaten.map(
    ({ leerlingid, key, score = 12 }) =>
      `<lr:toetsafname><lr:leerlingid>${escapeXml(leerlingid)}</lr:leerlingid><lr:resultaten><lr:resultaat key="${escapeXml(key)}">` +
      `<lr:afnamedatum>${aanmaakdatum.slice(0, 10)}</lr:afnamedatum><lr:toetscode>${proefToets}</lr:toetscode>` +
      `<lr:score>${score}</lr:score></lr:resultaat></lr:resultaten></lr:toetsafname>`,
  )
  const norm = (term: string, begin: number, end: number) =>
    `<lr:norm><lr:term>${term}</lr:term><lr:beginnormwaarde>${begin}</lr:beginnormwaarde><lr:eindnormwaarde>${end}</lr:eindnormwaarde></lr:norm>`
  const onderdeel = (nummer: number, code: string) =>
    `<lr:toetsonderdeel><lr:toetsonderdeelvolgnummer>${nummer}</lr:toetsonderdeelvolgnummer><lr:toetsonderdeelcode>${code}</lr:toetsonderdeelcode></lr:toetsonderdeel>`
  const payload =
    `<lr:leerresultaten_verzoek><lr:school><lr:schooljaar>${schooljaar}</lr:schooljaar><lr:brincode>${brincode}</lr:brincode>` +
    `<lr:dependancecode>${dependancecode}</lr:dependancecode><lr:aanmaakdatum>${aanmaakdatum}</lr:aanmaakdatum>` +
    `<lr:auteur>Koppelproef</lr:auteur><lr:xsdversie>${target.version}</lr:xsdversie></lr:school>` +
    `<lr:toetsafnames>${afnames.join('')}</lr:toetsafnames>` +
    `<lr:toetsen><lr:toets><lr:toetscode>${proefToets}</lr:toetscode><lr:toetsnaam>Proeftoets van Koppelproef</lr:toetsnaam>` +
    `<lr:toetsnormering>${norm('onder', 0, 10)}${norm('boven', 11, 20)}</lr:toetsnormering>` +
    `<lr:toetsonderdelen>${onderdeel(1, 'A')}${onderdeel(2, 'B')}</lr:toetsonderdelen></lr:toets></lr:toetsen></lr:leerresultaten_verzoek>`
  return {
    endpoint: 'leerresultaten',
    method: 'POST',
    query: '',
    headers: headersFor('BrengLeerresultaten'),
    body: envelope(target, `xmlns:lr="${lr}"`, payload),
  }
}
