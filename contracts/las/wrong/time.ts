import {
  answering,
  asks,
  objecting,
  person,
  rewritten,
  serving,
  textOf,
  type WrongLas,
  xmlAnswer,
} from './wrong-las.ts'

const data = asks('HaalLeerlinggegevens')
const noChanges =
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><leerlinggegevens_antwoord xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"><geenwijzigingen/></leerlinggegevens_antwoord></s:Body></s:Envelope>'

/** Defects in how a LAS deals with moments and years. */
export const wrongTime: readonly WrongLas[] = [
  {
    name: 'remembers-what-it-sent',
    alsoCaughtBy: ['las-is-well-afterwards', 'many-requests-in-a-row-are-answered'],
    wrap: (next) => {
      const asked = new Set<string>()
      return async (request) => {
        const xml = textOf(request)
        if (!data(xml) || xml.includes('laatstontvangengegevens')) return next(request)
        const name = `${JSON.stringify(request.headers)}${request.wire}${request.method}${xml}`
        const again = asked.has(name)
        asked.add(name)
        return again ? xmlAnswer(200, noChanges) : next(request)
      }
    },
  },
  answering('any-moment-means-no-changes', () => noChanges, {
    when: (xml) => /<lg:laatstontvangengegevens>\d{4}-\d\d-\d\dT[^<]*<\/lg:laatst/.test(xml) && data(xml),
  }),
  answering('only-changed-leerlingen', (xml) => person('leerling', 0, () => '')(xml), {
    when: (xml) => xml.includes('laatstontvangengegevens'),
  }),
  objecting('own-aanmaakdatum-is-refused', (xml) =>
    /laatstontvangengegevens>2026-10-12T\d\d:\d\d:\d\d(?!\.\d+Z)/.test(xml),
  ),
  objecting('moment-in-utc-is-refused', (xml) => xml.includes('>2020-01-01T00:00:00Z<')),
  objecting('moment-with-offset-is-refused', (xml) => /laatstontvangengegevens>2020[^<]*\+01:00</.test(xml)),
  objecting('moment-with-fraction-is-refused', (xml) => /laatstontvangengegevens>2020[^<]*\.123</.test(xml)),
  objecting('moment-with-white-space-is-refused', (xml) => /laatstontvangengegevens>\s/.test(xml)),
  objecting('moment-in-the-future-is-refused', (xml) => xml.includes('>2099-')),
  serving('every-year-is-this-year', (xml) => xml.includes('schooljaar>1991-1992<')),
  objecting('years-must-follow', (xml) => xml.includes('>2026-1999<')),
  answering('no-aanmaakdatum', (xml) => xml.replace(/<aanmaakdatum>[^<]*<\/aanmaakdatum>/, ''), { when: data }),
  answering(
    'aanmaakdatum-of-long-ago',
    (xml) =>
      xml
        .replace(/<aanmaakdatum>[^<]*/, '<aanmaakdatum>2000-01-01T00:00:00')
        .replace(/<peildatum>[^<]*<\/peildatum>/, ''),
    { when: data },
  ),
  {
    name: 'aanmaakdatum-runs-back',
    wrap: (next) => {
      let turn = 0
      return async (request) => {
        const answer = await next(request)
        if (!data(textOf(request)) || answer.status !== 200) return answer
        const clock = ++turn === 1 ? '10:00' : '09:59'
        return rewritten(answer, (xml) => xml.replace(/(<aanmaakdatum>[^<]*T)\d\d:\d\d/, `$1${clock}`))
      }
    },
  },
  answering(
    'peildatum-in-the-future',
    (xml) => xml.replace(/(<peildatum>[^<]*<\/peildatum>)?(<brincode>)/, '<peildatum>2099-01-01</peildatum>$2'),
    { when: data },
  ),
]
