import { asks, faultAnswer, objecting, rewritten, sending, textOf, type WrongLas, xmlAnswer } from './wrong-las.ts'

const results = asks('BrengLeerresultaten')
const confirmation = () =>
  xmlAnswer(
    200,
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><leerresultaten_bevestiging xmlns="http://www.edustandaard.nl/leerresultaten/2/leerresultaten"/></s:Body></s:Envelope>',
  )

/** Confirms what it should refuse. */
const confirming = (name: string, when: (xml: string) => boolean): WrongLas => ({
  name,
  wrap: (next) => async (request) =>
    results(textOf(request)) && when(textOf(request)) ? confirmation() : next(request),
})
const refusing = (name: string, when: (xml: string) => boolean, code = 'Client.OngeldigBericht'): WrongLas =>
  objecting(name, (xml) => results(xml) && when(xml), { code })
const has = (part: string | RegExp) => (xml: string) => (typeof part === 'string' ? xml.includes(part) : part.test(xml))
const lacks = (part: string) => (xml: string) => !xml.includes(part)
const keysOf = (xml: string): string[] => [...xml.matchAll(/<lr:resultaat key="([^"]*)"/g)].map(([, key]) => key!)

const accepted = [
  'confirmation-is-valid-and-truly-empty',
  'results-of-two-leerlingen-are-confirmed',
  'two-results-of-one-leerling-are-confirmed',
  'result-of-a-toetsonderdeel-is-confirmed',
  'oso-result-is-confirmed',
  'term-of-a-vocabulary-is-confirmed',
  'unknown-vocabulary-is-no-error',
  'unknown-resultaatverwerkerid-is-confirmed',
  'retry-with-a-new-aanmaakdatum-is-confirmed',
]

/** Defects in how results are received. */
export const wrongResults: readonly WrongLas[] = [
  sending(
    'results-are-never-confirmed',
    (answer) => rewritten(answer, (xml) => xml.replace('leerresultaten_bevestiging', 'leerresultaten_antwoord')),
    { alsoCaughtBy: accepted },
  ),
  sending('confirmation-with-a-line-break', (answer) =>
    rewritten(answer, (xml) => xml.replace(/<(leerresultaten_bevestiging)([^>]*)\/>/, '<$1$2>\n</$1>')),
  ),
  refusing('one-leerling-per-message', (xml) => new Set(xml.match(/<lr:leerlingid>[^<]*/g)).size > 1),
  refusing('one-resultaat-per-toetsafname', has('</lr:resultaat><lr:resultaat ')),
  refusing('toetsonderdeelcode-is-refused', has('<lr:toetsonderdeelcode>A</lr:toetsonderdeelcode><lr:score>')),
  refusing('osoresultaat-is-refused', has('<lr:osoresultaat>')),
  refusing('every-term-is-refused', has('Rekenen en wiskunde'), 'Client.VocabulaireTermOngeldig'),
  refusing(
    'unknown-vocabulary-is-refused',
    has('urn:koppelproef:no-such-vocabulary'),
    'Client.VocabulaireTermOngeldig',
  ),
  refusing('resultaatverwerkerid-must-be-known', has('<lr:resultaatverwerkerid>')),
  {
    name: 'result-key-may-come-once',
    wrap: (next) => {
      const seen = new Set<string>()
      return async (request) => {
        const keys = keysOf(textOf(request))
        if (keys.some((key) => seen.has(key))) return faultAnswer('Client.OngeldigBericht')
        const answer = await next(request)
        if (answer.status === 200) for (const key of keys) seen.add(key)
        return answer
      }
    },
  },
  {
    name: 'resend-is-confirmed-again',
    wrap: (next) => {
      const seen = new Set<string>()
      return async (request) => {
        const xml = textOf(request)
        if (!results(xml)) return next(request)
        if (seen.has(xml)) return confirmation()
        seen.add(xml)
        return next(request)
      }
    },
  },
  confirming('aanmaakdatum-may-run-back', has('aanmaakdatum>2020-01-01')),
  confirming('aanmaakdatum-may-be-absent', lacks('<lr:aanmaakdatum>')),
  confirming('toetsen-may-be-absent', lacks('<lr:toetsen>')),
  confirming('leerlingid-may-be-absent', lacks('<lr:leerlingid>')),
  confirming('toetsafname-may-be-hollow', lacks('<lr:resultaten>')),
  confirming('result-key-may-be-absent', has('<lr:resultaat>')),
  confirming('peildatum-in-results-is-passed-over', has('<lr:peildatum>')),
  confirming('afnamedatum-is-not-checked', has('>12-10-2026<')),
  confirming('result-key-may-come-twice', (xml) => new Set(keysOf(xml)).size < keysOf(xml).length),
  confirming('toetscode-may-be-unknown', has('koppelproef-no-such-test')),
  confirming('toets-may-be-defined-twice', has('</lr:toets><lr:toets>')),
  confirming('volgnummer-may-come-twice', has(/volgnummer>1<((?!<lr:toets>).)*volgnummer>1</)),
  confirming('score-may-have-decimals', has('score>12.5<')),
  confirming('score-may-be-negative', has('score>-1<')),
  confirming('score-may-be-a-letter', has('score>X<')),
  confirming('results-of-anybody', has('leerlingid>koppelproef-nobody<')),
  confirming('leerlingid-in-any-case', has('key="koppelproef-other-case"')),
  confirming('eckid-beside-leerlingid-is-ignored', has('<lr:eckid>')),
  confirming('norms-may-be-turned-around', has('beginnormwaarde>25<')),
  confirming('norms-may-overlap', has('beginnormwaarde>5<')),
  confirming('any-score-is-taken', has('score>99<')),
  confirming('any-term-is-taken', has(/vocabulaire="http:[^"]*">Koppelproef</)),
  confirming('any-toetsonderdeel-is-taken', has('toetsonderdeelcode>Z<')),
  confirming('results-from-anybody', has('<soapenv:Header></soapenv:Header>')),
  confirming('any-sleutel-brings-results', has('koppelproef-no-such-sleutel')),
  confirming('any-klant-brings-results', has('koppelproef-no-such-code')),
  confirming('results-for-any-school', has('brincode>00ZZ<')),
  confirming('results-of-any-xsdversie', has('xsdversie>2.2-FOUT<')),
  confirming('broken-results-are-mended', (xml) => xml.includes('<lr:toetsnaam>') && !xml.includes('</lr:toetsnaam>')),
]
