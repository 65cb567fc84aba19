import { envelope } from '../message.ts'
import type { Target } from '../target.ts'
import {
  answering,
  asks,
  faultAnswer,
  forgiving,
  objecting,
  rewritten,
  sending,
  serving,
  textOf,
  type WrongLas,
} from './wrong-las.ts'

const data = asks('HaalLeerlinggegevens')
const wrongSleutel = 'koppelproef-no-such-sleutel'

/** Puts the right header in the place of whatever was sent. */
const rightHeader = (xml: string, target: Target): string => {
  const good = /<soapenv:Header>.*<\/soapenv:Header>/.exec(envelope(target, '', ''))![0]
  return xml.replace(/<soapenv:Header>.*<\/soapenv:Header>/, () => good)
}
/** Does not look at the header when `when` holds. */
const trusting = (
  name: string,
  when: (xml: string, target: Target) => boolean,
  alsoCaughtBy: readonly string[] = [],
): WrongLas => forgiving(name, (xml, target) => (when(xml, target) ? rightHeader(xml, target) : xml), { alsoCaughtBy })
const sent = (xml: string, name: string): string => new RegExp(`<aut:${name}>([^<]*)<`).exec(xml)?.[1] ?? ''
const without = (name: string) => (xml: string) =>
  data(xml) && xml.includes('<aut:autorisatie>') && !xml.includes(`<aut:${name}>`)
const getrapt = [
  ['structuur', 'HaalStructuur'],
  ['leerlingen', 'HaalLeerlingen'],
  ['leerkrachten', 'HaalLeerkrachten'],
] as const

const authorisation: readonly WrongLas[] = [
  trusting('header-is-not-needed', (xml) => data(xml) && xml.includes('<soapenv:Header></soapenv:Header>')),
  ...getrapt.map(([stem, operation]) =>
    trusting(
      `${stem}-for-everyone`,
      (xml) => asks(operation)(xml) && xml.includes('<soapenv:Header></soapenv:Header>'),
    ),
  ),
  ...getrapt.map(([stem, operation]) =>
    trusting(`any-sleutel-opens-${stem}`, (xml) => asks(operation)(xml) && xml.includes(wrongSleutel)),
  ),
  ...['autorisatiesleutel', 'klantcode', 'klantnaam'].flatMap((name) => [
    trusting(`${name}-may-be-absent`, without(name)),
    trusting(`${name}-may-be-empty`, (xml) => xml.includes(`<aut:${name}></aut:${name}>`)),
  ]),
  forgiving('namespace-of-the-header-is-free', (xml) =>
    xml.replace('urn:koppelproef:autorisatie', 'http://www.edustandaard.nl/leerresultaten/2/autorisatie'),
  ),
  trusting('header-in-any-order', (xml) => /<aut:autorisatie><aut:klantcode>.*<aut:autorisatiesleutel>/.test(xml)),
  forgiving('attributes-of-the-header-are-passed-over', (xml) => xml.replace(' koppelproef="1"', '')),
  trusting(
    'sleutel-in-any-case',
    (xml, { koppeling: { autorisatiesleutel: own } }) =>
      sent(xml, 'autorisatiesleutel') !== own && sent(xml, 'autorisatiesleutel').toLowerCase() === own.toLowerCase(),
  ),
  trusting('beginning-of-a-sleutel-is-enough', (xml, { koppeling: { autorisatiesleutel: own } }) => {
    const tried = sent(xml, 'autorisatiesleutel')
    return tried.length > 8 && tried !== own && own.startsWith(tried)
  }),
  objecting('other-headers-are-refused', (xml) => xml.includes('<x:traceer') && !xml.includes('mustUnderstand')),
  forgiving('must-understand-is-ignored', (xml) => xml.replace(' soapenv:mustUnderstand="1"', '')),
  trusting('klantnaam-is-not-checked', (xml) => xml.includes('koppelproef no such klant')),
  trusting('klantcode-is-not-checked', (xml) => data(xml) && xml.includes('koppelproef-no-such-code')),
  trusting('any-sleutel-opens-every-school', (xml) => data(xml) && xml.includes(wrongSleutel)),
]

const has = (part: string | RegExp) => (xml: string) => (typeof part === 'string' ? xml.includes(part) : part.test(xml))
const lacks = (part: string, beside: string) => (xml: string) =>
  data(xml) && !xml.includes(`:${part}`) && xml.includes(`<lg:${beside}>`)

const requests: readonly WrongLas[] = [
  serving(
    'unclosed-elements-are-closed',
    (xml) => xml.includes('<lg:schooljaar>') && !xml.includes('</lg:schooljaar>'),
  ),
  serving(
    'unclosed-date-is-closed',
    (xml) => xml.includes('<lg:laatstontvangengegevens>') && !xml.includes('</lg:laatst'),
  ),
  serving('moment-is-not-checked', has('>01-01-1970<')),
  serving('schooljaar-is-not-checked', has('schooljaar>2020<')),
  serving('short-brincode-is-padded', has('brincode>9Q<')),
  serving('unknown-school-gets-any-school', (xml) => data(xml) && xml.includes('brincode>00ZZ<')),
  serving('dependancecode-is-not-checked', has('dependancecode>X<')),
  serving('unknown-schoolkey-gets-any-school', has('koppelproef-no-such-school<')),
  serving('schooljaar-may-be-absent', lacks('schooljaar', 'brincode')),
  serving('schooljaar-may-be-empty', has('<lg:schooljaar></lg:schooljaar>')),
  serving('xsdversie-may-be-absent', lacks('xsdversie', 'schooljaar')),
  serving('xsdversie-may-be-empty', has('<lg:xsdversie></lg:xsdversie>')),
  serving(
    'sleutel-alone-names-the-school',
    (xml) => lacks('brincode', 'schooljaar')(xml) && !xml.includes('schoolkey'),
  ),
  serving('brincode-beside-schoolkey', has('<lg:schoolkey>1<')),
  serving('brincode-in-any-case', has(/brincode>\d\d[a-z]{2}</)),
  serving('brincode-of-six-is-cut', has(/brincode>\w{6}</)),
  serving('dependancecode-of-one-digit-is-padded', has('dependancecode>0<')),
  serving('fields-in-any-order', has('<lg:leerlinggegevens_verzoek><lg:xsdversie>')),
  serving('unknown-fields-are-passed-over', has('<lg:koppelproef>')),
  serving('last-of-two-fields-counts', has(/<lg:schooljaar>.*<lg:schooljaar>/)),
  serving('gegevenssetid-may-be-empty', has('<lg:gegevenssetid/>')),
  serving('moment-may-be-empty', has('<lg:laatstontvangengegevens/>')),
  serving('dependancecode-is-ignored', has('dependancecode>97<')),
  serving('namespace-of-the-request-is-free', has('urn:koppelproef:leerlinggegevens')),
  serving('any-request-gets-everything', has('koppelproef_verzoek')),
  serving('release-1-is-taken-for-2', has('leerlinggegevensverzoek')),
  serving('empty-body-gets-everything', has('<soapenv:Body></soapenv:Body>')),
  objecting('empty-dependancecode-is-refused', has('<lg:dependancecode/>')),
  objecting('dependancecode-is-compared-as-text', lacks('dependancecode', 'brincode'), {
    code: 'Client.AutorisatieOngeldig',
  }),
  serving('xsdversie-is-not-checked', (xml) => data(xml) && xml.includes('>2.2-FOUT<')),
  serving('newer-versions-are-taken-for-this-one', has('>9.9<')),
  forgiving('structuur-of-any-xsdversie', (xml, { version }) =>
    asks('HaalStructuur')(xml) ? xml.replace('2.2-FOUT', version) : xml,
  ),
  forgiving('xsdversie-is-trimmed', (xml) => xml.replace(/xsdversie> (.*?) </, 'xsdversie>$1<')),
  objecting('unknown-gegevenssetid-breaks-down', has('koppelproef-no-such-set'), { code: 'Server.InterneFout' }),
]

const onFault = (
  name: string,
  rewrite: (xml: string, request: string) => string,
  alsoCaughtBy: readonly string[] = [],
): WrongLas =>
  answering(name, (xml, request) => (xml.includes('<faultcode>') ? rewrite(xml, request) : xml), { alsoCaughtBy })
const isFault = (body: Uint8Array) => Buffer.from(body).includes('<faultcode>')

const faults: readonly WrongLas[] = [
  sending('faults-with-200', (answer) => (isFault(answer.body) ? { ...answer, status: 200 } : answer)),
  onFault('faultcode-without-prefix', (xml) => xml.replace(/<faultcode>\w+:/, '<faultcode>')),
  onFault('qualified-faultcode', (xml) => xml.replaceAll(/<(\/?)faultcode>/g, '<$1s:faultcode>')),
  onFault('details-instead-of-detail', (xml) =>
    xml.replace('</faultstring>', '</faultstring><details>Neem contact op.</details>'),
  ),
  onFault('fault-with-an-empty-answer-beside-it', (xml) => xml.replace(/<\/\w+:Fault>/, '$&<antwoord/>')),
  sending('faults-as-html', (answer) =>
    isFault(answer.body)
      ? { ...answer, headers: { ...answer.headers, 'content-type': 'text/html; charset=utf-8' } }
      : answer,
  ),
  onFault('faultcode-of-its-own', (xml, request) =>
    request.includes('koppelproef_verzoek') ? xml.replace('Client.OngeldigBericht', 'Client.VerzoekOnbekend') : xml,
  ),
  onFault('faultstring-repeats-the-code', (xml) =>
    xml.replace(/<faultcode>\w+:([^<]*)(.*<faultstring>)[^<]*/, '<faultcode>s:$1$2$1'),
  ),
  onFault('fault-repeats-the-sleutel', (xml, request) =>
    xml.replace('</faultstring>', ` (sleutel: ${sent(request, 'autorisatiesleutel')})</faultstring>`),
  ),
  onFault('stack-trace-in-detail', (xml) =>
    xml.replace(
      '</faultstring>',
      '</faultstring><detail>at Las.Uwlr.Service.Haal(Bericht bericht) in D:\\las\\Service.cs:line 42</detail>',
    ),
  ),
  {
    name: 'fault-with-the-data-in-detail',
    wrap: (next, target) => async (request) => {
      const answer = await next(request)
      if (!isFault(answer.body) || !textOf(request).includes(wrongSleutel)) return answer
      const good = await next({ ...request, body: Buffer.from(rightHeader(textOf(request), target)) })
      const [inside = ''] =
        /<leerlinggegevens[ >].*<\/leerlinggegevens>/.exec(Buffer.from(good.body).toString('utf8')) ?? []
      return rewritten(answer, (xml) => xml.replace('</faultstring>', () => `</faultstring><detail>${inside}</detail>`))
    },
  },
  sending(
    'bare-400-for-broken-xml',
    (answer, request) => {
      const xml = textOf(request)
      const broken = xml.includes('<lg:schooljaar>') && !xml.includes('</lg:schooljaar>')
      return broken ? { status: 400, headers: {}, body: new Uint8Array(), milliseconds: answer.milliseconds } : answer
    },
    { alsoCaughtBy: ['message-that-is-not-xml-is-refused'] },
  ),
]

const only = (groepen: string) => (xml: string) => new RegExp(`<lg:groepen>${groepen}</lg:groepen>`).test(xml)
const nobody = (stem: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><${stem}_antwoord xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"><geengegevens/></${stem}_antwoord></s:Body></s:Envelope>`

const steps: readonly WrongLas[] = [
  {
    name: 'no-getrapte-transfer',
    wrap: (next) => async (request) =>
      getrapt.some(([, operation]) => asks(operation)(textOf(request)))
        ? faultAnswer('Client.OngeldigBericht')
        : next(request),
  },
  ...getrapt.map(([stem, operation]) =>
    answering(`${stem}-of-another-school`, (xml) => xml.replace(/<brincode>[^<]*/, '<brincode>99YY'), {
      when: asks(operation),
    }),
  ),
  answering('structuur-misses-a-groep', (xml) => xml.replace(/<samengestelde_groep .*?<\/samengestelde_groep>/, ''), {
    when: asks('HaalStructuur'),
  }),
  answering('structuur-misses-a-vestiging', (xml) => xml.replace(/<vestigingen>.*<\/vestigingen>/, ''), {
    when: asks('HaalStructuur'),
  }),
  ...(['leerling', 'leerkracht'] as const).flatMap((one): WrongLas[] => {
    const people = `${one}en`
    const operation = one === 'leerling' ? 'HaalLeerlingen' : 'HaalLeerkrachten'
    const asked = (when: (xml: string) => boolean) => (xml: string) => asks(operation)(xml) && when(xml)
    const replaced = (name: string, when: (xml: string) => boolean, change: (xml: string) => string) =>
      forgiving(name, (xml) => (asked(when)(xml) ? change(xml) : xml))
    return [
      answering(
        `${people}-without-the-last-one`,
        (xml) => xml.replace(new RegExp(`<${one} (?:(?!<${one} ).)*</${one}>(?=</${people}>)`), ''),
        { when: asked((xml) => (xml.match(/<lg:(samengestelde_)?groep[ /]/g) ?? []).length > 3) },
      ),
      answering(`${people}-have-fewer-fields-in-steps`, (xml) => xml.replaceAll(/<roepnaam>[^<]*<\/roepnaam>/g, ''), {
        when: asked(() => true),
      }),
      replaced(`${people}-without-groep-come-along`, only('<lg:groep key="(?!koppelproef)[^"]*"/>'), (xml) =>
        xml.replace('</lg:groepen>', '<lg:groep/></lg:groepen>'),
      ),
      answering(`samengestelde-groep-without-${people}`, () => nobody(people), {
        when: asked(only('<lg:samengestelde_groep key="[^"]*"/>')),
      }),
      replaced(`${people}-without-groep-are-too-many`, only('<lg:groep/>'), (xml) =>
        xml.replace('</lg:groepen>', '<lg:samengestelde_groep/></lg:groepen>'),
      ),
      answering(`${people}-without-samengestelde-groep-are-nobody`, () => nobody(people), {
        when: asked(only('<lg:samengestelde_groep/>')),
      }),
      replaced(`unknown-groep-means-no-groep-for-${people}`, has('koppelproef-no-such-groep'), (xml) =>
        xml.replace(' key="koppelproef-no-such-groep"', ''),
      ),
      replaced(
        `${people}-without-groepen-are-everybody`,
        (xml) => !xml.includes('<lg:groepen'),
        (xml) => xml.replace(`</lg:${people}_verzoek>`, `<lg:groepen><lg:groep/></lg:groepen>$&`),
      ),
      replaced(`empty-groepen-have-all-${people}`, has('<lg:groepen/>'), (xml) =>
        xml.replace('<lg:groepen/>', '<lg:groepen><lg:groep/></lg:groepen>'),
      ),
      replaced(`empty-key-means-no-groep-for-${people}`, has('<lg:groep key=""/>'), (xml) =>
        xml.replace('<lg:groep key=""/>', '<lg:groep/>'),
      ),
    ]
  }),
  answering('leerling-for-each-of-their-groepen', (xml) => xml.replace(/<leerling .*?<\/leerling>/, '$&$&'), {
    when: (xml) =>
      asks('HaalLeerlingen')(xml) && xml.includes('<lg:groep key=') && xml.includes('<lg:samengestelde_groep key='),
  }),
  forgiving('only-the-first-kind-of-groepen-counts', (xml) => {
    const [, kind] = /<lg:groepen><lg:(\w+)/.exec(xml) ?? []
    if (!asks('HaalLeerlingen')(xml) || kind === undefined) return xml
    return xml.replaceAll(/<lg:(groep|samengestelde_groep)(?: [^>]*)?\/>/g, (found, name) =>
      name === kind ? found : '',
    )
  }),
  forgiving('structuur-without-schooljaar', (xml, { school }) =>
    asks('HaalStructuur')(xml) && !xml.includes('schooljaar')
      ? xml.replace('<lg:brincode>', `<lg:schooljaar>${school.schooljaar}</lg:schooljaar>$&`)
      : xml,
  ),
  forgiving('structuur-of-any-school', (xml, { school }) =>
    asks('HaalStructuur')(xml) ? xml.replace('00ZZ', school.brincode) : xml,
  ),
]

/** Defects in who is let in, what is refused and how, and in the getrapte transfer. */
export const wrongProtocol: readonly WrongLas[] = [...authorisation, ...requests, ...faults, ...steps]
