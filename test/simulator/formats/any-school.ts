import fc from 'fast-check'
import { jaargroepen } from '../../../src/school/groep.ts'
import { leerkrachtrollen } from '../../../src/school/leerkracht.ts'
import type { School } from '../../../src/school/school.ts'

/** Text that XML can hold, with everything that breaks a careless writer. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'de Vries',
    "van 't",
    '00042',
    'true',
    'null',
    '~',
    '3',
    '<&">',
    'a|b:c=d\\',
    'x,y;"z"',
    '\t\r\n',
    '🦉',
    'é',
    '#001',
    '- x',
    '@',
    '=1+1',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((some) => !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(some)),
)
const day = fc.constantFrom('2015-03-04', '2019-12-31', '2015-03-04Z', '', '04-03-2018', '\\4-3-2018')
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const fields = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, some(text)]))
const rol = fc.oneof(
  fc.constantFrom(...leerkrachtrollen).map((code) => ({ rol: code })),
  text.map((words) => ({ rolomschrijving: words })),
)
const rollen = some(fc.array(rol, { minLength: 1, maxLength: 3 }))
const naam = fields(
  'key',
  'eckid',
  'achternaam',
  'voorvoegsel',
  'voornamen',
  'voorletters',
  'roepnaam',
  'gebruikersnaam',
  'emailadres',
  'mutatiedatum',
)

const leerling = fc.record({
  ...naam,
  ...fields(
    'groep',
    'vestiging',
    'fotourl',
    'etniciteit',
    'land',
    'landVader',
    'landMoeder',
    'sofinummer',
    'bsn',
    'onderwijsnummer',
    'bsnOndwnr4',
    'rijksregisternummer',
    'gewichtNieuw',
    'gewicht',
    'postcodenl',
    'postnummerbe',
    'postcodeoverig',
  ),
  geboortedatum: some(day),
  startOndwJgr3: some(day),
  instroomdatum: some(day),
  uitstroomdatum: some(day),
  geslacht: some(fc.constantFrom('0', '1', '2', '9', 'J', 'm', '\\v')),
  jaargroep: some(fc.constantFrom(...jaargroepen)),
  samengesteldeGroepen: some(fc.array(text, { minLength: 1, maxLength: 3 })),
})
const common = { key: text, naam: text, ...fields('omschrijving', 'mutatiedatum') }
const groep = fc.oneof(
  fc.record({ ...common, soort: fc.constant('groep'), jaargroep: fc.constantFrom(...jaargroepen) }),
  fc.record({ ...common, soort: fc.constant('samengesteldeGroep'), inKoppelingenBeschikbaar: some(fc.boolean()) }),
)
const place = fc.record({ soort: fc.constantFrom('groep', 'samengesteldeGroep'), key: text, rollen })
const leerkracht = fc.record({ ...naam, rollen, groepen: some(fc.array(place, { minLength: 1, maxLength: 3 })) })

const codes = fc.oneof(
  fc.record({ brincode: text, dependancecode: some(text), schoolkey: some(text) }),
  fc.record({ instellingsnummer: some(text), schoolkey: some(text) }),
)
const header = fc.record({
  schooljaar: fc.constantFrom('2026-2027', '2024-2025', '26-27'),
  naam: some(text),
  peildatum: day,
  aanmaakdatum: text,
  xsdversie: text,
  auteur: some(text),
  commentaar: some(text),
})
const block = <Item>(item: fc.Arbitrary<Item>) => some(fc.array(item, { minLength: 1, maxLength: 4 }))

/** Schools of every shape: right, wrong and odd, with an id at every record. */
export const anySchool: fc.Arbitrary<School> = fc
  .record({
    header,
    codes,
    vestigingen: block(fc.record(common)),
    groepen: block(groep),
    leerlingen: fc.array(leerling, { minLength: 1, maxLength: 5 }),
    leerkrachten: block(leerkracht),
  })
  .map(({ header: fields_, codes: numbers, ...lists }) => {
    const withIds = <Item extends object>(items: readonly Item[] | undefined, kind: string) =>
      items?.map((item, index) => ({ id: `${kind}${index}`, ...item }))
    const school = {
      ...fields_,
      ...numbers,
      vestigingen: lists.vestigingen,
      groepen: withIds(lists.groepen, 'g'),
      leerlingen: withIds(lists.leerlingen, 'l'),
      leerkrachten: withIds(lists.leerkrachten, 'k'),
    }
    return JSON.parse(JSON.stringify(school)) as School
  })
