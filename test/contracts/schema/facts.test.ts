import { describe, expect, test } from '@jest/globals'
import { XmlDocument } from 'libxml2-wasm'
import { createValidator } from '../../../contracts/schema/validator.ts'
import type { Profile } from '../../../contracts/wsdl/schemas.ts'
import { accepts, compileWithPrivateTypes } from './differential/judge.ts'
import { lg, lr, xsi } from './differential/message.ts'
import { officialDocuments, officialIsHere } from './differential/official.ts'

/** What is known of the official schemas, as messages. The verdicts stand here; the official files, where present, confirm them. */
type Row = readonly [says: string, verdict: 'valid' | 'invalid', xml: string, profile?: Profile]

const verzoek = (fields: string, root = 'leerlinggegevens_verzoek') => `<${root} xmlns="${lg}">${fields}</${root}>`
const asks = ({
  schooljaar = '2024-2025',
  school = '<brincode>99XX</brincode>',
  xsdversie = '<xsdversie>2.2</xsdversie>',
  rest = '',
}) => verzoek(`<schooljaar>${schooljaar}</schooljaar>${school}${xsdversie}${rest}`)
const school = (rest = '<brincode>99XX</brincode>', schooljaar = '2024-2025') =>
  `<school><schooljaar>${schooljaar}</schooljaar>${rest}</school>`
const antwoord = ({
  schoolIs = school(),
  groepen = '',
  leerlingen = '<leerling key="l1"><roepnaam>Bo</roepnaam></leerling>',
  leerkrachten = '',
}) =>
  verzoek(
    `<leerlinggegevens>${schoolIs}${groepen}<leerlingen>${leerlingen}</leerlingen>${leerkrachten}</leerlinggegevens>`,
    'leerlinggegevens_antwoord',
  )
const leerling = (fields: string, attributes = 'key="l1"') =>
  antwoord({ leerlingen: `<leerling ${attributes}>${fields}</leerling>` })
const leerkracht = (fields: string) =>
  antwoord({ leerkrachten: `<leerkrachten><leerkracht key="d1">${fields}</leerkracht></leerkrachten>` })
const lvs = (fields: string) =>
  antwoord({
    schoolIs: school(
      '<peildatum>2024-10-01</peildatum><brincode>99XX</brincode><aanmaakdatum>2024-10-01T00:00:00</aanmaakdatum><xsdversie>2.2</xsdversie>',
    ),
    leerlingen: `<leerling key="l1">${fields}</leerling>`,
  })
const lvsRest =
  '<geboortedatum>2015-01-01</geboortedatum><geslacht>1</geslacht><jaargroep>6</jaargroep><bsn_ondwnr-4>0000</bsn_ondwnr-4>'
const resultaat = ({ key = 'r1', toetscode = 'T', onderdeel = '', value = '<score>5</score>' } = {}) =>
  `<resultaat key="${key}"><afnamedatum>2024-10-01</afnamedatum><toetscode>${toetscode}</toetscode>${onderdeel}${value}</resultaat>`
const afname = (resultaten = resultaat(), who = '<leerlingid>l1</leerlingid>') =>
  `<toetsafname>${who}<resultaten>${resultaten}</resultaten></toetsafname>`
const toets = (rest = '', code = 'T') => `<toets><toetscode>${code}</toetscode>${rest}</toets>`
const about = (
  before = '',
  aanmaakdatum = '<aanmaakdatum>2024-10-01T00:00:00</aanmaakdatum>',
  schooljaar = '2024-2025',
) =>
  `<school><schooljaar>${schooljaar}</schooljaar>${before}<brincode>99XX</brincode>${aanmaakdatum}<xsdversie>2.2</xsdversie></school>`
const resultaten = ({ schoolIs = about(), afnames = afname(), toetsen = `<toetsen>${toets()}</toetsen>` } = {}) =>
  `<leerresultaten_verzoek xmlns="${lr}">${schoolIs}<toetsafnames>${afnames}</toetsafnames>${toetsen}</leerresultaten_verzoek>`
const onderdeel = (volgnummer: number, code: string) =>
  `<toetsonderdeel><toetsonderdeelvolgnummer>${volgnummer}</toetsonderdeelvolgnummer><toetsonderdeelcode>${code}</toetsonderdeelcode></toetsonderdeel>`
const norm = (begin: string, eind: string) =>
  `<toetsnormering><norm><term>A</term><beginnormwaarde>${begin}</beginnormwaarde><eindnormwaarde>${eind}</eindnormwaarde></norm></toetsnormering>`
const withToets = (rest: string) => resultaten({ toetsen: `<toetsen>${toets(rest)}</toetsen>` })
const groepen = (...keys: string[]) =>
  `<groepen>${keys.map((key) => `<groep key="${key}"><naam>a</naam><jaargroep>1</jaargroep></groep>`).join('')}</groepen>`

const rows: readonly Row[] = [
  ['a request by BRIN', 'valid', asks({})],
  ['a request by schoolkey', 'valid', asks({ school: '<schoolkey>k</schoolkey>' })],
  ['a request by both', 'invalid', asks({ school: '<brincode>99XX</brincode><schoolkey>k</schoolkey>' })],
  ['a request by neither', 'invalid', asks({ school: '' })],
  [
    'a request by Flemish instellingsnummer',
    'invalid',
    asks({ school: '<instellingsnummer>1234</instellingsnummer>' }),
  ],
  ['a request for a school year that is no pair', 'valid', asks({ schooljaar: '2026-1999' })],
  ['a request for a later school year than any answer may name', 'valid', asks({ schooljaar: '2026-2027' })],
  ['a request for an empty school year', 'invalid', asks({ schooljaar: '' })],
  ['a request without xsdversie', 'invalid', asks({ xsdversie: '' })],
  ['white space is part of xsdversie', 'valid', asks({ xsdversie: '<xsdversie> 2.2 </xsdversie>' })],
  ['an empty dependancecode in a request', 'valid', asks({ school: '<brincode>99XX</brincode><dependancecode/>' })],
  [
    'an empty dependancecode in an answer',
    'invalid',
    antwoord({ schoolIs: school('<brincode>99XX</brincode><dependancecode/>') }),
  ],
  [
    'a dependancecode of one digit',
    'invalid',
    asks({ school: '<brincode>99XX</brincode><dependancecode>0</dependancecode>' }),
  ],
  ['BRIN and dependance glued together', 'invalid', asks({ school: '<brincode>99XX00</brincode>' })],
  ['a BRIN in small letters', 'invalid', asks({ school: '<brincode>99xx</brincode>' })],
  ['a BRIN with space around it', 'invalid', asks({ school: '<brincode> 99XX </brincode>' })],
  ['a BRIN in Arabic-Indic digits', 'valid', asks({ school: '<brincode>٩٩XX</brincode>' })],
  ['a gegevenssetid', 'valid', asks({ rest: '<gegevenssetid>Smalle-set-PO</gegevenssetid>' })],
  ['an empty gegevenssetid', 'invalid', asks({ rest: '<gegevenssetid/>' })],
  ['a gegevenssetid judged by a profile', 'invalid', asks({ rest: '<gegevenssetid>x</gegevenssetid>' }), 'smalle-set'],
  [
    'space around laatstontvangengegevens',
    'valid',
    asks({ rest: '<laatstontvangengegevens>\n2024-10-01T00:00:00 </laatstontvangengegevens>' }),
  ],
  ['an empty laatstontvangengegevens', 'invalid', asks({ rest: '<laatstontvangengegevens/>' })],
  ['a schoolkey of 256', 'valid', asks({ school: `<schoolkey>${'k'.repeat(256)}</schoolkey>` })],
  ['a schoolkey of 257', 'invalid', asks({ school: `<schoolkey>${'k'.repeat(257)}</schoolkey>` })],
  [
    'a schoolkey of 65 judged by a profile',
    'invalid',
    asks({ school: `<schoolkey>${'k'.repeat(65)}</schoolkey>` }),
    'lvs-set',
  ],
  [
    'a leerlingen request without groups',
    'invalid',
    asks({}).replaceAll('leerlinggegevens_verzoek', 'leerlingen_verzoek'),
  ],
  [
    'a leerlingen request for the unbound, and for groups in any order',
    'valid',
    asks({ rest: '<groepen><samengestelde_groep key="s"/><groep/><samengestelde_groep/></groepen>' }).replaceAll(
      'leerlinggegevens_verzoek',
      'leerlingen_verzoek',
    ),
  ],
  [
    'a leerlingen request for an empty key',
    'invalid',
    asks({ rest: '<groepen><groep key=""/></groepen>' }).replaceAll('leerlinggegevens_verzoek', 'leerlingen_verzoek'),
  ],
  [
    'a leerlingen request for no group',
    'invalid',
    asks({ rest: '<groepen/>' }).replaceAll('leerlinggegevens_verzoek', 'leerlingen_verzoek'),
  ],
  [
    'a getrapt request by its WSDL name, judged by a profile to the letter',
    'invalid',
    asks({}).replaceAll('leerlinggegevens_verzoek', 'structuur_verzoek'),
    'smalle-set',
  ],
  [
    'a getrapt request with a capital, judged by a profile to the letter',
    'valid',
    asks({}).replaceAll('leerlinggegevens_verzoek', 'Structuur_verzoek'),
    'smalle-set',
  ],
  ['the last school year of the list', 'valid', antwoord({})],
  ['the school year after that', 'invalid', antwoord({ schoolIs: school('', '2025-2026') })],
  ['an answer that does not say which school', 'valid', antwoord({ schoolIs: school('') })],
  [
    'an instellingsnummer with a leading zero',
    'valid',
    antwoord({ schoolIs: school('<instellingsnummer>01</instellingsnummer>') }),
  ],
  ['an answer without pupils', 'invalid', antwoord({ leerlingen: '' })],
  ['geenwijzigingen, truly empty', 'valid', verzoek('<geenwijzigingen/>', 'leerlinggegevens_antwoord')],
  [
    'geenwijzigingen with a line break',
    'invalid',
    verzoek('<geenwijzigingen>\n</geenwijzigingen>', 'leerlinggegevens_antwoord'),
  ],
  ['geengegevens with a space', 'invalid', verzoek('<geengegevens> </geengegevens>', 'structuur_antwoord')],
  [
    'two pupils with one key',
    'valid',
    antwoord({ leerlingen: '<leerling key="l"><roepnaam>A</roepnaam></leerling>'.repeat(2) }),
  ],
  [
    'two pupils with one eckid',
    'valid',
    antwoord({
      leerlingen: ['a', 'b']
        .map((key) => `<leerling key="${key}" eckid="e"><roepnaam>A</roepnaam></leerling>`)
        .join(''),
    }),
  ],
  ['two groups with one key', 'valid', antwoord({ groepen: groepen('g', 'g') })],
  ['a pupil in a group that is not there', 'valid', leerling('<roepnaam>Bo</roepnaam><groep key="nergens"/>')],
  ['a pupil in two groups', 'invalid', leerling('<roepnaam>Bo</roepnaam><groep key="a"/><groep key="b"/>')],
  ['a pupil without a key', 'invalid', leerling('<roepnaam>Bo</roepnaam>', 'eckid="e"')],
  ['a pupil with an empty eckid', 'invalid', leerling('<roepnaam>Bo</roepnaam>', 'key="l" eckid=""')],
  ['a pupil without a name', 'invalid', leerling('')],
  ['a pupil with a roepnaam and no achternaam', 'valid', leerling('<roepnaam>Bo</roepnaam>')],
  ['roepnaam before achternaam', 'invalid', leerling('<roepnaam>Bo</roepnaam><achternaam>Berg</achternaam>')],
  ['roepnaam after achternaam', 'valid', leerling('<achternaam>Berg</achternaam><roepnaam>Bo</roepnaam>')],
  ['a voorvoegsel of 10', 'valid', leerling('<achternaam>Berg</achternaam><voorvoegsel>van der ou</voorvoegsel>')],
  ['a voorvoegsel of 12', 'invalid', leerling('<achternaam>Berg</achternaam><voorvoegsel>van der oude</voorvoegsel>')],
  ['an empty voorvoegsel', 'invalid', leerling('<achternaam>Berg</achternaam><voorvoegsel/>')],
  [
    'voorletters of 6 with dots',
    'valid',
    leerling('<achternaam>Berg</achternaam><voorletters-1>A.B.C.</voorletters-1>'),
  ],
  [
    'voorletters of 8 with dots',
    'invalid',
    leerling('<achternaam>Berg</achternaam><voorletters-1>A.B.C.D.</voorletters-1>'),
  ],
  ['geslacht 01', 'valid', leerling('<roepnaam>Bo</roepnaam><geslacht>01</geslacht>')],
  ['geslacht 3', 'invalid', leerling('<roepnaam>Bo</roepnaam><geslacht>3</geslacht>')],
  ['a pupil of jaargroep C', 'valid', leerling('<roepnaam>Bo</roepnaam><jaargroep>C</jaargroep>')],
  ['jaargroep 9', 'invalid', leerling('<roepnaam>Bo</roepnaam><jaargroep>9</jaargroep>')],
  ['jaargroep 03', 'invalid', leerling('<roepnaam>Bo</roepnaam><jaargroep>03</jaargroep>')],
  [
    'bsn and bsn_ondwnr-4 together',
    'invalid',
    leerling('<roepnaam>Bo</roepnaam><bsn>000000000</bsn><bsn_ondwnr-4>0000</bsn_ondwnr-4>'),
  ],
  ['gewicht_nieuw with a comma', 'valid', leerling('<roepnaam>Bo</roepnaam><gewicht_nieuw>0,3</gewicht_nieuw>')],
  ['gewicht with a comma', 'invalid', leerling('<roepnaam>Bo</roepnaam><gewicht>0,25</gewicht>')],
  ['an emailadres without a format', 'valid', leerling('<roepnaam>Bo</roepnaam><emailadres>geen adres</emailadres>')],
  [
    'toevoegingen without a private type',
    'invalid',
    leerling('<roepnaam>Bo</roepnaam><toevoegingen><blok><code>c</code></blok></toevoegingen>'),
  ],
  [
    'a samengestelde groep with a jaargroep',
    'invalid',
    antwoord({
      groepen:
        '<groepen><samengestelde_groep key="s"><naam>n</naam><jaargroep>1</jaargroep></samengestelde_groep></groepen>',
    }),
  ],
  [
    'a teacher with both kinds of group in one list',
    'valid',
    leerkracht(
      '<roepnaam>An</roepnaam><groepen><samengestelde_groep key="s"/><groep key="g"><rol>LRK</rol></groep></groepen>',
    ),
  ],
  [
    'a teacher with the role of EDEXML that UWLR does not have',
    'invalid',
    leerkracht('<roepnaam>An</roepnaam><rol>TAL</rol>'),
  ],
  [
    'geslacht judged by the Smalle set',
    'invalid',
    leerling('<roepnaam>Bo</roepnaam><geslacht>1</geslacht>'),
    'smalle-set',
  ],
  [
    'geboortedatum judged by the Smalle set',
    'valid',
    leerling('<roepnaam>Bo</roepnaam><geboortedatum>2015-01-01</geboortedatum>'),
    'smalle-set',
  ],
  [
    'a teacher’s emailadres judged by the Smalle set',
    'valid',
    leerkracht('<roepnaam>An</roepnaam><emailadres>a@school.example</emailadres>'),
    'smalle-set',
  ],
  [
    'a teacher’s emailadres judged by the LVS set',
    'invalid',
    leerkracht('<roepnaam>An</roepnaam><emailadres>a@school.example</emailadres>'),
    'lvs-set',
  ],
  ['an LVS pupil', 'valid', lvs(`<achternaam>Berg</achternaam><roepnaam>Bo</roepnaam>${lvsRest}`), 'lvs-set'],
  [
    'an LVS pupil with achternaam and no roepnaam',
    'invalid',
    lvs(`<achternaam>Berg</achternaam>${lvsRest}`),
    'lvs-set',
  ],
  ['an LVS pupil with roepnaam only', 'valid', lvs(`<roepnaam>Bo</roepnaam>${lvsRest}`), 'lvs-set'],
  [
    'an LVS pupil without bsn_ondwnr-4',
    'invalid',
    lvs(`<roepnaam>Bo</roepnaam>${lvsRest.replace(/<bsn.*/, '')}`),
    'lvs-set',
  ],

  ['results', 'valid', resultaten()],
  ['results of a school year after the list', 'valid', resultaten({ schoolIs: about('', undefined, '2026-2027') })],
  ['two results with one key', 'invalid', resultaten({ afnames: afname(resultaat() + resultaat()) })],
  [
    'two results with one key, of two pupils',
    'invalid',
    resultaten({ afnames: afname() + afname(undefined, '<leerlingid>l2</leerlingid>') }),
  ],
  ['one pupil twice', 'valid', resultaten({ afnames: afname() + afname(resultaat({ key: 'r2' })) })],
  ['a result of an undefined test', 'invalid', resultaten({ afnames: afname(resultaat({ toetscode: 'X' })) })],
  [
    'a test defined twice, with different versie',
    'invalid',
    resultaten({ toetsen: `<toetsen>${toets('<versie>1</versie>')}${toets('<versie>2</versie>')}</toetsen>` }),
  ],
  [
    'two onderdelen with one number',
    'invalid',
    withToets(`<toetsonderdelen>${onderdeel(1, 'a')}${onderdeel(1, 'b')}</toetsonderdelen>`),
  ],
  [
    'two onderdelen with one code',
    'valid',
    withToets(`<toetsonderdelen>${onderdeel(1, 'a')}${onderdeel(2, 'a')}</toetsonderdelen>`),
  ],
  [
    'a result of an unknown onderdeel',
    'valid',
    resultaten({ afnames: afname(resultaat({ onderdeel: '<toetsonderdeelcode>x</toetsonderdeelcode>' })) }),
  ],
  ['a norm that ends before it begins', 'valid', withToets(norm('9', '1'))],
  ['a score outside every norm', 'valid', withToets(norm('90', '99'))],
  ['a score with a decimal', 'invalid', resultaten({ afnames: afname(resultaat({ value: '<score>5.5</score>' })) })],
  ['a negative score', 'invalid', resultaten({ afnames: afname(resultaat({ value: '<score>-1</score>' })) })],
  ['an empty osoresultaat', 'valid', resultaten({ afnames: afname(resultaat({ value: '<osoresultaat/>' })) })],
  [
    'an anderresultaat without a private type',
    'invalid',
    resultaten({ afnames: afname(resultaat({ value: '<anderresultaat/>' })) }),
  ],
  [
    'an anderresultaat of the abstract type by name',
    'invalid',
    resultaten({
      afnames: afname(resultaat({ value: `<anderresultaat xmlns:x="${xsi}" x:type="ctpAnderResultaatType"/>` })),
    }),
  ],
  ['only an eckid', 'invalid', resultaten({ afnames: afname(undefined, '<eckid>e</eckid>') })],
  ['a peildatum', 'invalid', resultaten({ schoolIs: about('<peildatum>2024-10-01</peildatum>') })],
  ['no aanmaakdatum', 'invalid', resultaten({ schoolIs: about('', '') })],
  ['no toetsen', 'invalid', resultaten({ toetsen: '' })],
  ['a bevestiging, truly empty', 'valid', `<leerresultaten_bevestiging xmlns="${lr}"/>`],
  [
    'a bevestiging with a line break',
    'invalid',
    `<leerresultaten_bevestiging xmlns="${lr}">\n</leerresultaten_bevestiging>`,
  ],
]

describe('what is known of UWLR 2.2 holds in our schemas', () => {
  test.each(rows)('%s: %s', async (_, verdict, xml, profile = 'geen') => {
    const validator = await createValidator({ version: '2.2', profile, schooljaar: 'official', oddities: 'official' })
    expect(validator.validate(xml).length === 0 ? 'valid' : 'invalid').toBe(verdict)
  })

  test('with one wanted difference: by default an answer may name a later school year', async () => {
    const answer = (schooljaar: string) => antwoord({ schoolIs: school('', schooljaar) })
    const open = await createValidator({ version: '2.2' })
    const years = [
      '1990-1991',
      '1991-1992',
      '2024-2025',
      '2026-2027',
      '2099-2100',
      '2100-2101',
      '2026-2028',
      '2026-1999',
    ]
    expect(years.filter((year) => open.validate(answer(year)).length === 0)).toEqual([
      '1991-1992',
      '2024-2025',
      '2026-2027',
      '2099-2100',
    ])
  })
})

const where = officialIsHere ? describe : describe.skip
where('what is known of UWLR 2.2 holds in the official schemas', () => {
  test.each(['geen', 'smalle-set', 'lvs-set'] as const)('profile %s', (profile) => {
    const official = compileWithPrivateTypes(officialDocuments(profile))
    const verdicts = rows
      .filter((row) => (row[3] ?? 'geen') === profile)
      .map(([says, expected, xml]) => {
        using document = XmlDocument.fromString(xml)
        return [says, expected, accepts(official, document) ? 'valid' : 'invalid']
      })
    expect(verdicts.filter(([, expected, actual]) => expected !== actual)).toEqual([])
    official.dispose()
  })
})

describe('UWLR 2.3, as far as it is known', () => {
  const rest = '<geboortedatum>2015-01-01</geboortedatum><geslacht>1</geslacht><jaargroep>6</jaargroep>'
  const nameless = (xml: string) => xml.replaceAll(' key="l1"', ' eckid="e1"').replaceAll(' key="d1"', ' eckid="e2"')
  const bo = '<achternaam>Berg</achternaam><roepnaam>Bo</roepnaam>'
  const told: readonly [string, Profile, string, readonly ['valid' | 'invalid', 'valid' | 'invalid']][] = [
    ['a pupil known by eckid only', 'geen', nameless(leerling(bo)), ['invalid', 'valid']],
    ['a pupil with key and eckid', 'geen', leerling(bo, 'key="l1" eckid="e1"'), ['valid', 'valid']],
    ['a teacher known by eckid only', 'geen', nameless(leerkracht(bo)), ['invalid', 'valid']],
    [
      'a group without a key',
      'geen',
      antwoord({ groepen: groepen('g').replace(' key="g"', '') }),
      ['invalid', 'invalid'],
    ],
    ['a pupil of the Smalle set known by eckid only', 'smalle-set', nameless(leerling(bo)), ['invalid', 'valid']],
    [
      'a geboortedatum in the Smalle set',
      'smalle-set',
      leerling(`${bo}<geboortedatum>2015-01-01</geboortedatum>`),
      ['valid', 'invalid'],
    ],
    [
      'a geboortedatum without a profile',
      'geen',
      leerling(`${bo}<geboortedatum>2015-01-01</geboortedatum>`),
      ['valid', 'valid'],
    ],
    ['an LVS pupil with bsn_ondwnr-4', 'lvs-set', lvs(bo + lvsRest), ['valid', 'invalid']],
    ['an LVS pupil without bsn_ondwnr-4', 'lvs-set', lvs(bo + rest), ['invalid', 'valid']],
    [
      'an LVS pupil without geboortedatum',
      'lvs-set',
      lvs(`${bo}<geslacht>1</geslacht><jaargroep>6</jaargroep>`),
      ['invalid', 'invalid'],
    ],
    ['bsn_ondwnr-4 without a profile', 'geen', leerling(`${bo}<bsn_ondwnr-4>0000</bsn_ondwnr-4>`), ['valid', 'valid']],
    [
      'voorletters without a profile',
      'geen',
      leerling('<achternaam>Berg</achternaam><voorletters-1>B.</voorletters-1>'),
      ['valid', 'valid'],
    ],
    [
      'results by eckid only',
      'geen',
      resultaten({ afnames: afname(undefined, '<eckid>e</eckid>') }),
      ['invalid', 'invalid'],
    ],
  ]
  test.each(told)('%s (%s)', async (_, profile, xml, verdicts) => {
    const judged = await Promise.all(
      (['2.2', '2.3'] as const).map(async (version) => {
        const validator = await createValidator({ version, profile })
        return validator.validate(xml).length === 0 ? 'valid' : 'invalid'
      }),
    )
    expect(judged).toEqual(verdicts)
  })

  test('an LVS pupil has no voorletters', async () => {
    const xml = lvs(`<achternaam>Berg</achternaam><voorletters-1>B.</voorletters-1><roepnaam>Bo</roepnaam>${rest}`)
    const problems = (await createValidator({ version: '2.3', profile: 'lvs-set' })).validate(xml)
    expect(problems.map(({ path }) => path?.split('/').at(-1))).toEqual(['voorletters-1'])
  })
})
