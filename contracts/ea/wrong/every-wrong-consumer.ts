import { isFetch, isResults, readMessages } from '../exchange.ts'
import {
  act,
  again,
  asksSince,
  bendMoments,
  each,
  faulty,
  firstFaulty,
  firstMoment,
  header,
  inside,
  momentOfCut,
  numbered,
  silent,
  text,
  textOf,
  type WrongConsumer,
  without,
  withText,
} from './wrong-consumer.ts'

/** Every wrong consumer, in the order of the checks. Each names the check that must catch it. */
export const everyWrongConsumer: readonly WrongConsumer[] = [
  // Transport
  each('puts-messages', 'message-is-posted', (seen) => ({ ...seen, request: { ...seen.request, method: 'PUT' } })),
  header('says-application-xml', 'content-type-is-text-xml', 'content-type', (type) =>
    type.replace('text/xml', 'application/xml'),
  ),
  each(
    'says-utf-8-and-writes-latin-1',
    'bytes-are-in-the-charset-they-claim',
    (seen) => ({
      ...seen,
      request: { ...seen.request, body: Buffer.from(textOf(seen).replace('</', '<!--é--></'), 'latin1') },
    }),
    {
      when: act('import/first'),
    },
  ),
  header('names-no-charset', 'charset-is-named', 'content-type', () => 'text/xml'),
  header('sends-no-soapaction', 'soapaction-is-there', 'soapaction', () => undefined),
  header(
    'sends-the-action-as-uri',
    'soapaction-names-the-operation',
    'soapaction',
    (action) => `"urn:uwlr#${action.replaceAll('"', '')}"`,
  ),
  header('sends-the-action-unquoted', 'soapaction-is-quoted', 'soapaction', (action) => action.replaceAll('"', '')),
  each(
    'brings-results-to-leerlinggegevens',
    'message-goes-to-its-own-service',
    (seen, { paths }) => ({ ...seen, request: { ...seen.request, url: paths.leerlinggegevens } }),
    { when: isResults },
  ),
  each(
    'puts-the-sleutel-in-the-address',
    'sleutel-stays-out-of-addresses-and-headers',
    (seen, { autorisatiesleutel }) => ({
      ...seen,
      request: { ...seen.request, url: `${seen.request.url}?key=${encodeURIComponent(autorisatiesleutel)}` },
    }),
  ),
  // Envelope
  text('does-not-escape', 'message-is-well-formed', (xml) => inside(xml, 'klantnaam', (name) => `${name} & zn`), {
    when: act('import/many'),
  }),
  text('declares-a-doctype', 'message-has-no-doctype', (xml) => xml.replace(/^(<\?xml[^>]*\?>)?/, '$1<!DOCTYPE x>'), {
    also: ['message-is-valid'],
  }),
  text('speaks-soap-12', 'envelope-is-soap-11', (xml) =>
    xml.replaceAll('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'),
  ),
  text(
    'uses-the-namespace-of-uwlr-1',
    'body-holds-one-request',
    (xml) => xml.replaceAll('leerresultaten/2/leerlinggegevens', 'leerresultaten/1/leerlinggegevens'),
    { when: isFetch, also: ['message-is-valid'] },
  ),
  text('adds-a-field', 'message-is-valid', (xml) => xml.replace(/(<\/(?:\w+:)?xsdversie>)/, '$1<extra/>')),
  text(
    'sends-dependancecode-last',
    'fields-stand-in-order',
    (xml) => {
      const [field = ''] = /<(?:\w+:)?dependancecode>[^<]*<\/(?:\w+:)?dependancecode>/.exec(xml) ?? []
      return xml.replace(field, '').replace(/(<\/(?:\w+:)?xsdversie>)/, `$1${field}`)
    },
    { when: isFetch, also: ['message-is-valid'] },
  ),
  text('sends-no-header', 'header-is-complete', (xml) => xml.replace(/<(\w+:)?Header>[\s\S]*<\/(\w+:)?Header>/, '')),
  text('leaves-klantnaam-empty', 'header-is-complete', (xml) => inside(xml, 'klantnaam', () => ''), {
    also: ['message-is-valid', 'header-says-what-was-agreed'],
  }),
  text('cuts-the-sleutel-off', 'header-says-what-was-agreed', (xml) =>
    inside(xml, 'autorisatiesleutel', (sleutel) => sleutel.slice(0, -1)),
  ),
  // Request
  text('sends-version-1', 'xsdversie-is-the-agreed-one', (xml) => inside(xml, 'xsdversie', () => '1')),
  text('leaves-schooljaar-empty', 'schooljaar-is-the-current-one', (xml) => inside(xml, 'schooljaar', () => ''), {
    also: ['message-is-valid'],
  }),
  text('stays-in-last-year', 'schooljaar-is-the-current-one', (xml) => inside(xml, 'schooljaar', () => '2025-2026')),
  text('glues-brin-and-branch', 'school-is-the-agreed-one', (xml) => inside(xml, 'brincode', (brin) => `${brin}00`), {
    also: ['message-is-valid'],
  }),
  text('asks-another-branch', 'school-is-the-agreed-one', (xml) => inside(xml, 'dependancecode', () => '01')),
  text(
    'sends-brin-and-schoolkey',
    'school-is-named-once',
    (xml) =>
      xml.replace(/<(\w+:)?(brincode>[^<]*<\/(?:\w+:)?brincode>)/, '<$1$2<$1schoolkey>KOPPELPROEF-01</$1schoolkey>'),
    { when: isFetch, also: ['message-is-valid', 'fields-stand-in-order'] },
  ),
  text(
    'sends-an-empty-gegevenssetid',
    'optional-fields-are-not-empty',
    (xml) => xml.replace(/<\/(\w+:)?xsdversie>/, '</$1xsdversie><$1gegevenssetid></$1gegevenssetid>'),
    { when: isFetch, also: ['message-is-valid'] },
  ),
  // Moment
  text(
    'asks-since-1970-at-first',
    'first-import-asks-for-everything',
    (xml) =>
      xml.replace(
        /<\/(\w+:)?xsdversie>/,
        '</$1xsdversie><$1laatstontvangengegevens>1970-01-01T00:00:00</$1laatstontvangengegevens>',
      ),
    { when: act('import/first'), also: ['moment-is-echo-of-aanmaakdatum'] },
  ),
  text(
    'asks-since-its-own-clock',
    'moment-is-echo-of-aanmaakdatum',
    (xml) => inside(xml, 'laatstontvangengegevens', () => '2026-11-23T09:59:59'),
    { when: asksSince },
  ),
  bendMoments(
    'takes-the-moment-of-half-an-answer',
    'moment-moves-after-a-whole-answer-only',
    (id) => id === 'import/after-cut',
    momentOfCut,
  ),
  bendMoments('never-moves-on', 'moment-is-of-the-last-answer', () => true, firstMoment),
  text('always-asks-for-everything', 'asks-for-changes-only', (xml) => without(xml, 'laatstontvangengegevens')),
  silent('stops-after-trouble', 'imports-go-on-after-trouble', act('import/recovered')),
  // Retries
  again('repeats-what-was-refused', 'refusal-is-not-asked-again', 1000, 1, faulty('Client.AutorisatieOngeldig')),
  again('hammers-a-busy-las', 'busy-las-is-given-time', 10, 1, firstFaulty('Server.TijdelijkNietBeschikbaar'), [
    'back-off-grows',
  ]),
  again('hammers-a-web-page', 'trouble-is-not-hammered', 10, 1, act('import/html')),
  again('never-gives-up', 'attempts-come-to-an-end', 2000, 12, act('import/html')),
  {
    name: 'waits-shorter-each-time',
    caughtBy: 'back-off-grows',
    bend: (exchanges) => {
      const [first, second, third] = readMessages(exchanges).filter(act('fault/Server.TijdelijkNietBeschikbaar'))
      const begun = first?.seen.at ?? 0
      const at = new Map([
        [second?.seen, begun + 5000],
        [third?.seen, begun + 6000],
      ])
      return exchanges.map((seen) => ({ ...seen, at: at.get(seen) ?? seen.at }))
    },
  },
  again('does-not-wait-for-a-slow-answer', 'slow-answer-is-waited-for', 800, 1, act('import/slow')),
  // Staged
  silent(
    'fetches-pupils-without-structuur',
    'staged-import-begins-with-the-structuur',
    ({ operation }) => operation?.name === 'HaalStructuur',
    ['staged-import-asks-for-groups-that-exist'],
  ),
  text(
    'changes-the-case-of-group-keys',
    'staged-import-asks-for-groups-that-exist',
    (xml) => xml.replaceAll(/key="g5"/g, 'key="g-5"'),
    { when: ({ operation }) => operation?.name === 'HaalLeerkrachten' },
  ),
  text(
    'forgets-a-group',
    'staged-import-asks-for-every-group',
    (xml) => xml.replace(/<(\w+:)?groep key="g5"(\/>|>\s*<\/(\w+:)?groep>)/, ''),
    { when: ({ operation }) => operation?.name === 'HaalLeerlingen' },
  ),
  text(
    'forgets-pupils-without-a-group',
    'staged-import-asks-for-pupils-without-a-group',
    (xml) => xml.replace(/<(\w+:)?groep(\/>|>\s*<\/(\w+:)?groep>)/, ''),
    { when: ({ operation }) => operation?.name === 'HaalLeerlingen' },
  ),
  // Results
  text(
    'makes-numbers-of-keys',
    'pupil-key-comes-back-as-it-went-out',
    (xml) => inside(xml, 'leerlingid', (key) => key.replace(/^0+(?=\d)/, '')),
    { when: isResults },
  ),
  text('trims-keys', 'pupil-key-comes-back-as-it-went-out', (xml) => inside(xml, 'leerlingid', (key) => key.trim()), {
    when: isResults,
  }),
  text(
    'lowers-the-case-of-keys',
    'eckid-is-of-the-same-pupil',
    (xml) => inside(xml, 'leerlingid', (key) => key.toLowerCase()),
    { when: isResults, also: ['pupil-key-comes-back-as-it-went-out'] },
  ),
  text(
    'sends-one-aanmaakdatum',
    'aanmaakdatum-rises',
    (xml) => inside(xml, 'aanmaakdatum', () => '2026-11-23T10:00:00Z'),
    { when: isResults },
  ),
  silent(
    'forgets-what-was-lost',
    'lost-answer-is-sent-again',
    (message) => isResults(message) && message.seen.act === 'results/lost' && message.answered.heard,
  ),
  text(
    'gives-new-result-keys-on-resend',
    'result-keeps-its-key',
    (xml, _, count) => xml.replaceAll(/(<(?:\w+:)?resultaat key=")/g, `$1n${count}-`),
    { when: isResults },
  ),
  text(
    'counts-result-keys-per-message',
    'key-names-one-result',
    (xml) => {
      let count = 0
      return xml.replaceAll(/(<(?:\w+:)?resultaat key=")[^"]*/g, (_, open) => `${open}r${++count}`)
    },
    { when: isResults },
  ),
  {
    name: 'sends-everything-every-night',
    caughtBy: 'confirmed-result-is-not-sent-again',
    bend: (exchanges) => {
      const [first] = readMessages(exchanges).filter(act('results/first'))
      const last = exchanges.at(-1)
      if (first === undefined || last === undefined) return exchanges
      const later = withText(
        first.seen,
        inside(textOf(first.seen), 'aanmaakdatum', () => '2027-01-01T02:00:00Z'),
      )
      return numbered([...exchanges, { ...later, act: 'results/last', at: last.at + 60_000 }])
    },
  },
  text(
    'writes-dates-with-a-zone',
    'afnamedatum-is-a-plain-date',
    (xml) => inside(xml, 'afnamedatum', (day) => `${day}+01:00`),
    { when: isResults },
  ),
  text(
    'leaves-the-test-out',
    'results-have-their-test',
    (xml) => xml.replace(/(<(?:\w+:)?toets>\s*<(?:\w+:)?toetscode[^>]*>)[^<]*/, '$1KP-ander'),
    { when: isResults, also: ['message-is-valid'] },
  ),
  silent('stops-after-a-refused-result', 'refusal-of-one-does-not-stop-the-others', act('results/last')),
]
