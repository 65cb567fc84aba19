import { faultCodes } from '../uwlr/names.ts'
import { everyVeld } from './field-rules.ts'
import type { GrowingDisguise } from './growing.ts'

/**
 * What may pass of an element that has text: by a rule of the disguise (`field`), as it is when it looks as it should
 * (`keep`; anything else goes by the rule for odd values), or a fixed text in its place (`says`).
 */
export type Passage = { readonly field: string } | { readonly keep: RegExp } | { readonly says: string }

/** What stands there afterwards; an empty value, and one of blanks, stays. */
export function passedBy(passage: Passage, value: string, disguise: GrowingDisguise, who?: string): string {
  if (value.trim() === '') return value
  if ('says' in passage) return passage.says
  if ('field' in passage) return disguise.rule(passage.field)(value, who)
  return passage.keep.test(value) ? value : disguise.rule('odd')(value)
}

const words = (text: string): readonly string[] => text.split(' ')

/** Elements that only hold others: text in them does not pass, and an attribute only when it is in the list of those. */
export const holders: ReadonlySet<string> = new Set(
  words(
    'Envelope Header Body autorisatie Fault detail Detail Code Reason Subcode StructuurFault LeerlingenFault LeerkrachtenFault ' +
      'leerlinggegevens_verzoek leerlinggegevens_antwoord leerlinggegevens structuur_verzoek structuur_antwoord leerlingen_verzoek ' +
      'leerlingen_antwoord leerkrachten_verzoek leerkrachten_antwoord Structuur_verzoek Structuur_antwoord Leerlingen_verzoek ' +
      'Leerlingen_antwoord Leerkrachten_verzoek Leerkrachten_antwoord leerlinggegevens-structuur leerlinggegevens-leerlingen ' +
      'leerlinggegevens-leerkrachten EDEX school vestigingen vestiging groepen groep samengestelde_groepen samengestelde_groep ' +
      'leerlingen leerling leerkrachten leerkracht geenwijzigingen geengegevens leerresultaten_verzoek leerresultaten_bevestiging ' +
      'toetsafnames toetsafname resultaten resultaat toetsen toets toetsnormering toetshierarchie ingang toetsonderdelen toetsonderdeel ' +
      'toetsonderdeelnormering norm normkleur osoresultaat anderresultaat toetsscore referentiescore betrouwbaarheidsinterval',
  ),
)

/** What is left out and may be named: the word is one of the standard, and says nothing of who used it. */
export const namedInStandard: ReadonlySet<string> = new Set(words('toevoegingen'))

const date = /^\s*\d{4}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?\s*$/
const moment = /^\s*\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?\s*$/
const number = /^\s*-?\d{1,9}(?:[.,]\d{1,6})?\s*$/
const fault = new RegExp(
  `^\\s*(?:[\\w-]{1,12}:)?(?:${[
    ...faultCodes,
    'Client',
    'Server',
    'Sender',
    'Receiver',
    'VersionMismatch',
    'MustUnderstand',
  ]
    .map((code) => code.replace('.', '\\.'))
    .join('|')})\\s*$`,
)
const secret: Passage = { says: 'weggelaten' }
const free: Passage = { says: 'Weggelaten.' }

const all = (names: string, passage: Passage) => words(names).map((name) => [name, passage] as const)

/** Fields of the school that stay, by what they should look like there; days and moments look like those. */
const looks: Readonly<Record<string, RegExp>> = {
  schooljaar: /^\s*\d{4}-\d{4}\s*$/,
  xsdversie: /^\s*\d(?:\.\d){0,2}\s*$/,
  dependancecode: /^\s*\d{1,2}\s*$/,
  geslacht: /^\s*[0-9MVO]\s*$/i,
  jaargroep: /^\s*(?:\d{1,2}|[BCDHNSV])\s*$/i,
}

/** The fields of the tables that may pass, by their element. */
const ofSchool = everyVeld.flatMap(([field, { wire, form, recorded, disguise }]): (readonly [string, Passage])[] => {
  if (!recorded || wire?.kind !== 'element') return []
  if (disguise !== undefined) return [[wire.name, { field }]]
  const keep = looks[field] ?? { day: date, moment }[form.kind as string]
  return keep === undefined ? [] : [[wire.name, { keep }]]
})

/** Elements with text, by name without prefix. What is neither here nor in {@link holders} does not pass, and is counted. */
export const passages: ReadonlyMap<string, Passage> = new Map([
  ...ofSchool,
  ...all('autorisatiesleutel klantcode klantnaam', secret),
  ...all('faultcode Value', { keep: fault }),
  ...all(
    'faultstring Text commentaar auteur omschrijving rolomschrijving term toetsnaam toetsonderdeelnaam andere_score',
    free,
  ),
  ...all('afnamedatum', { keep: date }),
  ...all('laatstontvangengegevens', { keep: moment }),
  ...all('rol', { keep: /^\s*(?:ADJ|ADM|CON|DIR|IB|ICT|KLA|LOC|LOS|LRK|OUD|OWA|RT|SMW|STA|VAK)\s*$/ }),
  ...all(
    'score wegingsfactor beginnormwaarde eindnormwaarde schoolcijfer_vanaf schoolcijfer_totenmet toetsonderdeelvolgnummer aantalopgaven ' +
      'aantalgoed aantalfout aantalgelezen tijd vaardigheidsscore bivlaag bivhoog rood_code groen_code blauw_code transparantie',
    { keep: number },
  ),
  ...all('gegevenssetid leerlingid resultaatverwerkerid', { field: 'key' }),
  ...all('eckid', { field: 'eckid' }),
  ...all('naam', { field: 'naam' }),
  ...all(
    'toetscode versie toetsonderdeelcode leerjaar vakgebied toetscategorie toetsniveau codevaardigheidsschaal codereferentiescore ' +
      'codevergelijkingsgroep waarde kwalificatie',
    { field: 'code' },
  ),
])

const uri =
  /^(?:http:\/\/www\.edustandaard\.nl\/[\w./-]*|http:\/\/schemas\.xmlsoap\.org\/[\w./-]*|http:\/\/www\.w3\.org\/[\w./-]*)$/

/** Attributes by name without prefix; `xmlns` stands for every declaration of a prefix. */
export const attributePassages: ReadonlyMap<string, Passage> = new Map<string, Passage>([
  ['key', { field: 'key' }],
  ['eckid', { field: 'eckid' }],
  ['xmlns', { keep: uri }],
  ['encodingStyle', { keep: uri }],
  ['nil', { keep: /^(?:true|false|0|1)$/ }],
  ['mustUnderstand', { keep: /^(?:true|false|0|1)$/ }],
  ['lang', { keep: /^[a-z]{2}(?:-[A-Z]{2})?$/ }],
  ['niveau', { keep: number }],
  ['noNamespaceSchemaLocation', { keep: /^EDEXML[\w.]{0,30}$/ }],
])
