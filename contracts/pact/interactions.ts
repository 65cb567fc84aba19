import { edit, type Message, type Operation, operations, type Vraag, withField, writeVerzoek } from '../las/message.ts'
import { writeResultaten } from '../las/results-message.ts'
import type { Target } from '../las/target.ts'
import type { StateName } from './states.ts'

/** Who asks in the examples; a verifier puts another koppeling and school in the place of these values. */
export const exampleTarget: Target = {
  endpoints: {
    leerlinggegevens: 'http://las.example/uwlr/leerlinggegevens',
    leerresultaten: 'http://las.example/uwlr/leerresultaten',
  },
  koppeling: { autorisatiesleutel: 'pact-sleutel', klantcode: 'pact-klantcode', klantnaam: 'pact-klantnaam' },
  school: { brincode: '99XX', dependancecode: '00', schooljaar: '2026-2027' },
  version: '2.2',
  profile: 'geen',
}
export const exampleGroep = 'pact-groep'
export const exampleLeerling = 'pact-leerling'

/** One exchange that the consumer counts on. */
export type Interaction = {
  /** Reads on from "upon receiving". */
  readonly description: string
  readonly state: StateName
  readonly params: Readonly<Record<string, string | number>>
  readonly request: Message
  readonly status: 200 | 500
  /** Example of the answer. */
  readonly answer: string
}

const lg = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens'
const lr = 'http://www.edustandaard.nl/leerresultaten/2/leerresultaten'
const envelope = (body: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`
const answerOf = (operation: Operation, inhoud: string) =>
  envelope(`<${operations[operation].antwoord} xmlns="${lg}">${inhoud}</${operations[operation].antwoord}>`)
const content = (operation: Operation, inside: string) =>
  answerOf(operation, `<${operations[operation].inhoud}>${schoolBlock}${inside}</${operations[operation].inhoud}>`)
const fault = (code: string) =>
  envelope(
    `<s:Fault><faultcode>s:${code}</faultcode><faultstring>Het verzoek kan niet worden uitgevoerd.</faultstring></s:Fault>`,
  )

const schoolBlock =
  '<school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode><aanmaakdatum>2026-10-12T10:00:00</aanmaakdatum></school>'
const eckid = (digit: string) => `https://ketenid.nl/pilot/${digit.repeat(128)}`
const groep = (key: string, naam: string) => `<groep key="${key}"><naam>${naam}</naam><jaargroep>3</jaargroep></groep>`
const leerling = (key: string, inside = '') =>
  `<leerling key="${key}"><achternaam>Proefstra</achternaam><roepnaam>Anouk</roepnaam>${inside}</leerling>`
const allFields = `<geboortedatum>2019-03-04</geboortedatum><geslacht>2</geslacht><jaargroep>3</jaargroep><groep key="${exampleGroep}"/>`
const leerkracht = (key: string) =>
  `<leerkracht key="${key}"><achternaam>Verzinsel</achternaam><groepen><groep key="${exampleGroep}"/></groepen></leerkracht>`
const list = (name: string, items: readonly string[]) => `<${name}>${items.join('')}</${name}>`

const { brincode, dependancecode = '00', schooljaar } = exampleTarget.school
const here = { brincode, dependancecode, schooljaar }
const one = { ...here, leerlingen: 1, groepen: 1, leerkrachten: 1 }
const many = { ...here, leerlingen: 3, groepen: 2, leerkrachten: 2 }
const ask = (operation: Operation, vraag: Vraag = {}, target: Partial<Target> = {}) =>
  writeVerzoek({ ...exampleTarget, ...target }, operation, vraag)
const inGroep: Vraag = { groepen: [{ soort: 'groep', key: exampleGroep }] }
const moment = '2026-10-12T10:00:00'
const stranger = { koppeling: { ...exampleTarget.koppeling, autorisatiesleutel: 'pact-unknown-sleutel' } }

const everything = (
  description: string,
  state: StateName,
  params: Interaction['params'],
  answer: string,
  request = ask('HaalLeerlinggegevens'),
): Interaction => ({ description, state, params, request, status: 200, answer })
const refused = (
  description: string,
  state: StateName,
  params: Interaction['params'],
  request: Message,
  code: string,
): Interaction => ({ description, state, params, request, status: 500, answer: fault(code) })

const fetching: readonly Interaction[] = [
  everything(
    'a request for everything, of a school with one of everything',
    'the school has data',
    one,
    content(
      'HaalLeerlinggegevens',
      list('groepen', [groep(exampleGroep, '3')]) +
        list('leerlingen', [leerling(exampleLeerling, allFields)]) +
        list('leerkrachten', [leerkracht('pact-leerkracht')]),
    ),
  ),
  everything(
    'a request for everything, of a school with many of everything',
    'the school has data',
    many,
    content(
      'HaalLeerlinggegevens',
      list('groepen', [groep(exampleGroep, '3'), groep('pact-groep-2', '4')]) +
        list(
          'leerlingen',
          [1, 2, 3].map((nr) => leerling(`pact-leerling-${nr}`, allFields)),
        ) +
        list('leerkrachten', [leerkracht('pact-leerkracht-1'), leerkracht('pact-leerkracht-2')]),
    ),
  ),
  everything(
    'a request for everything, of a school that sends the least',
    'the school has data, with the least that is allowed',
    here,
    content(
      'HaalLeerlinggegevens',
      list('leerlingen', [`<leerling key="${exampleLeerling}"><roepnaam>Anouk</roepnaam></leerling>`]),
    ),
  ),
  everything(
    'a request of UWLR 2.3 for everything',
    'everybody has an ECK iD',
    here,
    content(
      'HaalLeerlinggegevens',
      list('leerlingen', [`<leerling eckid="${eckid('a')}"><achternaam>Proefstra</achternaam></leerling>`]),
    ),
    ask('HaalLeerlinggegevens', {}, { version: '2.3' }),
  ),
  everything(
    'a request with the moment of the answer before',
    'nothing has changed',
    { ...here, sinds: moment },
    answerOf('HaalLeerlinggegevens', '<geenwijzigingen/>'),
    ask('HaalLeerlinggegevens', { laatstontvangengegevens: moment }),
  ),
  everything(
    'a request for a year without data',
    'there is no data of the year',
    { ...here, schooljaar: '1991-1992' },
    answerOf('HaalLeerlinggegevens', '<geengegevens/>'),
    ask('HaalLeerlinggegevens', {}, { school: { ...exampleTarget.school, schooljaar: '1991-1992' } }),
  ),
  refused(
    'a request with a sleutel that nobody has',
    'the sleutel is not known',
    here,
    ask('HaalLeerlinggegevens', {}, stranger),
    'Client.AutorisatieOngeldig',
  ),
  refused(
    'a request before the school opened the koppeling',
    'the koppeling is not active',
    here,
    ask('HaalLeerlinggegevens'),
    'Client.AutorisatieOngeldig',
  ),
  refused(
    'a request of a klant that nobody knows',
    'the klant is not known',
    here,
    ask('HaalLeerlinggegevens', {}, { koppeling: { ...exampleTarget.koppeling, klantcode: 'pact-unknown-klant' } }),
    'Client.OngeldigeKlantIdentificatie',
  ),
  refused(
    'a request of a version that is not served',
    'the version is not served',
    { ...here, xsdversie: '2.3' },
    ask('HaalLeerlinggegevens', {}, { version: '2.3' }),
    'Client.XsdVersieOngeldig',
  ),
  ...['Server.TijdelijkNietBeschikbaar', 'Server.InterneFout', 'Client.OngeldigBericht'].map((code) =>
    refused(
      `a request while the LAS answers ${code}`,
      'the LAS answers with a fault',
      { faultcode: code },
      ask('HaalLeerlinggegevens'),
      code,
    ),
  ),
]

const inSteps: readonly Interaction[] = [
  everything(
    'a request for the structuur',
    'the school has data',
    many,
    content('HaalStructuur', list('groepen', [groep(exampleGroep, '3'), groep('pact-groep-2', '4')])),
    ask('HaalStructuur'),
  ),
  everything(
    'a request for the leerlingen of a group',
    'the school has data',
    one,
    content('HaalLeerlingen', list('leerlingen', [leerling(exampleLeerling, `<groep key="${exampleGroep}"/>`)])),
    ask('HaalLeerlingen', inGroep),
  ),
  everything(
    'a request for the leerkrachten of a group',
    'the school has data',
    one,
    content('HaalLeerkrachten', list('leerkrachten', [leerkracht('pact-leerkracht')])),
    ask('HaalLeerkrachten', inGroep),
  ),
  everything(
    'a request for the leerlingen of an empty group',
    'the group is empty',
    { ...here, groep: exampleGroep },
    answerOf('HaalLeerlingen', '<geengegevens/>'),
    ask('HaalLeerlingen', inGroep),
  ),
  refused(
    'a request for the structuur with a sleutel that nobody has',
    'the sleutel is not known',
    here,
    ask('HaalStructuur', {}, stranger),
    'Client.AutorisatieOngeldig',
  ),
]

const message = (aanmaakdatum = '2026-10-12T10:00:00Z', target = exampleTarget) =>
  writeResultaten(target, aanmaakdatum, [{ leerlingid: exampleLeerling, key: 'pact-resultaat' }])
const confirmation = envelope(`<leerresultaten_bevestiging xmlns="${lr}"/>`)
const wrong = (description: string, change: (xml: string) => string, code: string) =>
  refused(description, 'the school has data', one, edit(message(), change), code)

const bringing: readonly Interaction[] = [
  {
    description: 'a result of a known leerling',
    state: 'the school has data',
    params: one,
    request: message(),
    status: 200,
    answer: confirmation,
  },
  wrong(
    'a result of a leerling whom the school does not have',
    withField('leerlingid', 'pact-unknown-leerling'),
    'Client.LeerlingOngeldig',
  ),
  wrong('a score outside every norm', withField('score', '99'), 'Client.ScoreOngeldig'),
  wrong(
    'norms that overlap',
    (xml) => xml.replace('beginnormwaarde>11<', 'beginnormwaarde>5<'),
    'Client.ToetsNormeringOngeldig',
  ),
  refused(
    'the same message again',
    'the results were received before',
    { ...one, aanmaakdatum: '2026-10-12T10:00:00Z' },
    message(),
    'Client.OngeldigBericht',
  ),
  refused(
    'results with a sleutel that nobody has',
    'the sleutel is not known',
    here,
    message(undefined, { ...exampleTarget, ...stranger }),
    'Client.AutorisatieOngeldig',
  ),
  refused(
    'results while the LAS answers Server.TijdelijkNietBeschikbaar',
    'the LAS answers with a fault',
    { faultcode: 'Server.TijdelijkNietBeschikbaar' },
    message(),
    'Server.TijdelijkNietBeschikbaar',
  ),
]

/** Everything that the testcentrum counts on: operation by outcome. */
export const interactions: readonly Interaction[] = [...fetching, ...inSteps, ...bringing]

/** Elements of an interaction's request by which its outcome is decided: they are compared exactly. */
export const decisive = ({ state, description }: Interaction): readonly string[] => {
  if (state === 'the sleutel is not known') return ['autorisatiesleutel']
  if (state === 'the klant is not known') return ['klantcode']
  if (state === 'there is no data of the year') return ['schooljaar']
  if (state === 'the version is not served' || state === 'everybody has an ECK iD') return ['xsdversie']
  return /score outside/.test(description) ? ['score'] : /does not have/.test(description) ? ['leerlingid'] : []
}
