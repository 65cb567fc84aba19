// Long: one LAS for each mistake in the data, a line or two each.

import { answering, asks, objecting, person, rewritten, textOf, type WrongLas } from './wrong-las.ts'

/** Everything in one answer, of the version that was agreed. */
const data = (xml: string) => asks('HaalLeerlinggegevens')(xml) && !xml.includes('xsdversie>2.1<')
const first = (kind: 'leerling' | 'leerkracht', rewrite: (xml: string) => string) => person(kind, 0, rewrite)
const last = (kind: 'leerling' | 'leerkracht', rewrite: (xml: string) => string) => person(kind, -1, rewrite)
const attribute = (xml: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1] ?? ''
const withAttribute = (name: string, value: string) => (xml: string) =>
  new RegExp(`^<[^>]* ${name}="`).test(xml)
    ? xml.replace(new RegExp(`( ${name}=")[^"]*`), (_, open) => open + value)
    : xml.replace(/^<[\w:]+/, (open) => `${open} ${name}="${value}"`)

/** The value of an attribute of the last person but one, also given to the last. */
const shared = (kind: 'leerling' | 'leerkracht', name: string, fallback?: string) => (xml: string) => {
  let value = fallback
  const read = person(kind, -2, (one) => {
    value ??= attribute(one, name)
    return fallback === undefined ? one : withAttribute(name, fallback)(one)
  })(xml)
  return last(kind, withAttribute(name, value ?? ''))(read)
}
const eckid = `https://ketenid.nl/pilot/${'ab'.repeat(64)}`
const block = (xml: string, name: string) => new RegExp(`<${name}>.*</${name}>`).exec(xml)?.[0] ?? ''
const insideGroepen = (xml: string, rewrite: (groepen: string) => string) => {
  const found = /<groepen>.*?<\/groepen>(?=<leerlingen>|<\/leerlinggegevens)/.exec(xml)?.[0]
  return found === undefined ? xml : xml.replace(found, () => rewrite(found))
}
const both = { alsoCaughtBy: ['leerlinggegevens-answer-is-valid'] }
const steps = (people: string) => [`${people}-are-the-same-in-both-ways`]

/** The last two pupils, or teachers, have one key; or one ECK iD. */
const twoOfOne = (kind: 'leerling' | 'leerkracht'): readonly WrongLas[] => {
  const people = kind === 'leerling' ? 'leerlingen' : 'leerkrachten'
  return [
    answering(`two-${people}-one-key`, shared(kind, 'key'), {
      when: data,
      alsoCaughtBy: [
        `${people}-of-all-groepen-are-everybody`,
        `${people}-without-groep`,
        `${people}-without-samengestelde-groep`,
        ...steps(people),
      ],
    }),
    answering(`two-${people}-one-eckid`, shared(kind, 'eckid', eckid), { when: data, alsoCaughtBy: steps(people) }),
  ]
}

/** One thing is wrong with the first pupil or teacher of an answer. */
const inTheFirst = (kind: 'leerling' | 'leerkracht', name: string, rewrite: (xml: string) => string): WrongLas =>
  answering(name, first(kind, rewrite), {
    when: data,
    alsoCaughtBy: steps(kind === 'leerling' ? 'leerlingen' : 'leerkrachten'),
  })

/** Defects in what an answer holds. */
export const wrongData: readonly WrongLas[] = [
  objecting('nobody-is-let-in', data, { code: 'Client.AutorisatieOngeldig' }),

  inTheFirst('leerling', 'invalid-leerlinggegevens-answer', (xml) =>
    xml.replace(/(<achternaam>.*?<\/achternaam>)(.*?)(<roepnaam>.*?<\/roepnaam>)/, '$3$2$1'),
  ),
  answering('invalid-structuur-answer', (xml) => xml.replace(/(<groep [^>]*>)<naam>[^<]*<\/naam>/, '$1'), {
    when: asks('HaalStructuur'),
    alsoCaughtBy: ['structuur-has-every-groep'],
  }),
  answering(
    'invalid-leerlingen-answer',
    first('leerling', (xml) => xml.replace(/<geslacht>\d/, '<geslacht>3')),
    { when: asks('HaalLeerlingen'), alsoCaughtBy: steps('leerlingen') },
  ),
  answering(
    'invalid-leerkrachten-answer',
    first('leerkracht', (xml) => xml.replace(/<achternaam>[^<]*<\/achternaam>/, '$&$&')),
    { when: asks('HaalLeerkrachten'), alsoCaughtBy: steps('leerkrachten') },
  ),
  ...(['leerlinggegevens', 'structuur', 'leerlingen', 'leerkrachten'] as const).map((stem) =>
    answering(
      `company-in-the-${stem}-body`,
      (xml) => xml.replace(new RegExp(`</${stem}_antwoord>`), '$&<status xmlns="urn:las">ok</status>'),
      {
        when: (xml) => xml.includes(`:${stem}_verzoek`),
        alsoCaughtBy: [`${stem}-answer-is-valid`],
      },
    ),
  ),
  answering('pretty-printed-emptiness', (xml) => xml.replace(/<(geenwijzigingen|geengegevens)\/>/, '<$1>\n</$1>')),
  answering(
    'header-that-must-be-understood',
    (xml) =>
      xml.replace(
        /<(\w+):Body/,
        '<$1:Header><a:Security xmlns:a="urn:las" $1:mustUnderstand="1"/></$1:Header><$1:Body',
      ),
    { when: data },
  ),
  answering('other-school-in-the-answer', (xml) => xml.replace(/<brincode>[^<]*/, '<brincode>99YY'), {
    when: data,
    alsoCaughtBy: [
      'structuur-is-about-the-same-school',
      'leerlingen-is-about-the-same-school',
      'leerkrachten-is-about-the-same-school',
    ],
  }),
  answering('last-years-schooljaar', (xml) => xml.replace(/<schooljaar>[^<]*/, '<schooljaar>2025-2026'), {
    when: data,
    alsoCaughtBy: [
      'structuur-is-about-the-same-school',
      'leerlingen-is-about-the-same-school',
      'leerkrachten-is-about-the-same-school',
    ],
  }),
  answering('answer-says-another-version', (xml) => xml.replace(/<xsdversie>[^<]*/, '<xsdversie>2.0'), { when: data }),
  answering(
    'empty-voorvoegsel',
    first('leerling', (xml) => xml.replace(/(<\/achternaam>)(<voorvoegsel>.*?<\/voorvoegsel>)?/, '$1<voorvoegsel/>')),
    { when: data, alsoCaughtBy: [...both.alsoCaughtBy, ...steps('leerlingen')] },
  ),
  {
    name: 'latin-1-called-utf-8',
    alsoCaughtBy: ['year-without-data-is-no-other-year'],
    wrap: (next) => async (request) => {
      const answer = await next(request)
      if (!textOf(request).includes('schooljaar>1991-1992<')) return answer
      const changed = rewritten(answer, (xml) => xml.replace('<geengegevens/>', '$&<!-- één -->'))
      const body = Buffer.from(Buffer.from(changed.body).toString('utf8'), 'latin1')
      return { ...changed, body, headers: { ...changed.headers, 'content-length': String(body.byteLength) } }
    },
  },

  ...(['leerling', 'leerkracht'] as const).flatMap(twoOfOne),
  answering(
    'two-groepen-one-key',
    (xml) =>
      insideGroepen(xml, (groepen) =>
        groepen.replace('</groepen>', `${block(groepen, 'groepen').match(/<groep .*?<\/groep>/)?.[0]}</groepen>`),
      ),
    { when: data, alsoCaughtBy: ['groepen-can-be-told-apart'] },
  ),
  answering(
    'two-vestigingen-one-key',
    (xml) =>
      xml
        .replace(
          /<\/vestigingen>/,
          '<vestiging key="hoofd"><naam>Hoofdgebouw</naam></vestiging><vestiging key="hoofd"><naam>Bijgebouw</naam></vestiging></vestigingen>',
        )
        .replace(
          /(<\/school>)(<groepen>)/,
          '$1<vestigingen><vestiging key="hoofd"><naam>Hoofdgebouw</naam></vestiging><vestiging key="hoofd"><naam>Bijgebouw</naam></vestiging></vestigingen>$2',
        ),
    { when: data, alsoCaughtBy: ['structuur-has-every-vestiging'] },
  ),
  answering(
    'leerling-in-a-groep-that-is-not-sent',
    first('leerling', (xml) => xml.replace(/<groep key="[^"]*"/, '<groep key="weg"')),
    { when: data, alsoCaughtBy: ['leerlingen-of-one-groep', ...steps('leerlingen')] },
  ),
  answering(
    'leerling-in-a-hidden-samengestelde-groep',
    first('leerling', (xml) =>
      xml.replace(
        /(<groep key="[^"]*"\/>)(<samengestelde_groepen>.*?<\/samengestelde_groepen>)?/,
        '$1<samengestelde_groepen><samengestelde_groep key="verborgen"/></samengestelde_groepen>',
      ),
    ),
    {
      when: data,
      alsoCaughtBy: steps('leerlingen'),
    },
  ),
  inTheFirst('leerling', 'leerling-at-a-vestiging-that-is-not-sent', (xml) =>
    xml.replace(
      /(<vestiging key="[^"]*"\/>)?(?=<gebruikersnaam|<emailadres|<bsn|<instroomdatum|<\/leerling>)/,
      '<vestiging key="weg"/>',
    ),
  ),
  inTheFirst('leerkracht', 'leerkracht-of-a-groep-that-is-not-sent', (xml) =>
    xml.replace('<groepen>', '<groepen><groep key="weg"/>'),
  ),
  inTheFirst('leerkracht', 'leerkracht-of-a-hidden-samengestelde-groep', (xml) =>
    xml.replace('<groepen>', '<groepen><samengestelde_groep key="verborgen"/>'),
  ),
  answering(
    'leerling-without-identity',
    last('leerling', (xml) => xml.replace(/^(<leerling)[^>]*>/, '$1>')),
    {
      when: data,
      alsoCaughtBy: [
        ...both.alsoCaughtBy,
        'leerlingen-of-all-groepen-are-everybody',
        'leerlingen-without-groep',
        'leerlingen-without-samengestelde-groep',
      ],
    },
  ),
  {
    name: 'new-keys-in-every-answer',
    alsoCaughtBy: [
      'leerkrachten-of-all-groepen-are-everybody',
      'leerkrachten-of-one-groep',
      'leerkrachten-of-one-samengestelde-groep',
      'leerkrachten-without-groep',
      'leerkrachten-without-samengestelde-groep',
    ],
    wrap: (next) => {
      let turn = 0
      return async (request) => {
        const answer = await next(request)
        if (!data(textOf(request)) || answer.status !== 200) return answer
        turn++
        return rewritten(answer, (xml) => xml.replaceAll('<leerkracht key="', `<leerkracht key="${turn}-`))
      }
    },
  },
  answering('dummy-key', last('leerling', withAttribute('key', '#001')), {
    when: data,
    alsoCaughtBy: [
      'leerlingen-of-all-groepen-are-everybody',
      'leerlingen-without-groep',
      'leerlingen-without-samengestelde-groep',
    ],
  }),
  answering('eckid-that-is-a-number', first('leerling', withAttribute('eckid', '12345')), {
    when: data,
    alsoCaughtBy: steps('leerlingen'),
  }),
  answering(
    'key-with-a-space',
    first('leerkracht', (xml) => xml.replace(/( key=")([^"]*)/, '$1$2 ')),
    {
      when: data,
      alsoCaughtBy: [
        'leerkrachten-of-all-groepen-are-everybody',
        'leerkrachten-of-one-groep',
        'leerkrachten-of-one-samengestelde-groep',
      ],
    },
  ),

  inTheFirst('leerling', 'twice-encoded-names', (xml) => xml.replace(/<roepnaam>[^<]*/, '<roepnaam>RenÃ©e')),
  inTheFirst('leerling', 'trailing-space-in-names', (xml) => xml.replace(/<roepnaam>[^<]*/, '$& ')),
  inTheFirst('leerling', 'voorvoegsel-in-achternaam', (xml) => xml.replace(/<achternaam>/, '<achternaam>van der ')),
  inTheFirst('leerling', 'dash-for-achternaam', (xml) => xml.replace(/<achternaam>[^<]*/, '<achternaam>-')),
  inTheFirst('leerling', 'born-in-the-future', (xml) =>
    xml.replace(/<geboortedatum>[^<]*/, '<geboortedatum>2029-05-01'),
  ),
  inTheFirst('leerling', 'leerling-in-jaargroep-c', (xml) => xml.replace(/<jaargroep>[^<]*/, '<jaargroep>C')),
  inTheFirst('leerling', 'bsn-in-the-clear', (xml) =>
    xml.replace(
      /(<bsn_ondwnr-4>.*?<\/bsn_ondwnr-4>)?(?=<gewicht|<postcode|<instroomdatum|<uitstroomdatum|<mutatiedatum|<\/leerling>)/,
      '<bsn>000000000</bsn>',
    ),
  ),
  inTheFirst('leerkracht', 'two-addresses-in-one-field', (xml) =>
    xml.replace(/<emailadres>[^<]*/, '<emailadres>a@school.example;b@school.example'),
  ),
  answering(
    'two-groepen-one-naam',
    (xml) =>
      insideGroepen(xml, (groepen) =>
        groepen.replace(
          '</groepen>',
          `${groepen.match(/<groep .*?<\/groep>/)?.[0].replace(/key="[^"]*"/, 'key="tweede"')}</groepen>`,
        ),
      ),
    { when: data, alsoCaughtBy: ['structuur-has-every-groep'] },
  ),

  answering(
    'leerling-outside-the-profile',
    first('leerling', (xml) =>
      xml.replace(/<\/roepnaam>(<geboortedatum>[^<]*<\/geboortedatum>)?/, '$&<geslacht>1</geslacht>'),
    ),
    { when: data, agreed: { profile: 'smalle-set' }, alsoCaughtBy: steps('leerlingen') },
  ),
  answering(
    'leerkracht-outside-the-profile',
    first('leerkracht', (xml) => xml.replace(/<groepen>/, '<rol>LRK</rol>$&')),
    { when: data, agreed: { profile: 'smalle-set' }, alsoCaughtBy: steps('leerkrachten') },
  ),
  answering('school-outside-the-profile', (xml) => xml.replace(/<peildatum>[^<]*<\/peildatum>/, ''), {
    when: data,
    agreed: { profile: 'lvs-set' },
  }),
  answering('key-beside-eckid-in-2.3', person('leerling', 3, withAttribute('key', '7')), {
    when: data,
    agreed: { version: '2.3' },
    alsoCaughtBy: ['leerlingen-of-all-groepen-are-everybody', 'leerlingen-of-one-samengestelde-groep'],
  }),
  answering('eckid-for-version-2.1', first('leerling', withAttribute('eckid', eckid)), {
    when: (xml) => xml.includes('xsdversie>2.1<'),
  }),
]
