import { type Jaargroep, jaargroepen } from './groep.ts'
import { adresVelden, identityVelden, type Naam, naamVelden } from './persoon.ts'
import { day, digits, element, everySet, lvsSets, mutatiedatumVeld, oneOf, text, type Velden, written } from './veld.ts'

/** 0 unknown, 1 boy, 2 girl, 9 not specified (NEN-ISO 5218). */
export type Geslacht = '0' | '1' | '2' | '9'

/** A pupil (leerling) as the school knows them. Source: XSD LeerlingType. */
export type Leerling = Naam & {
  /** Ours, never on the wire: who this child is, across every change of key, name or school. Absent on records read from a message. */
  readonly id?: string
  /** Given out by the LAS. Unique inside one school, meaningless outside it. Absent only in UWLR 2.3, beside an ECK iD. */
  readonly key?: string
  /** Chain-wide pseudonym, 154 characters. Absent until the school has joined the ECK iD service. */
  readonly eckid?: string
  /** `YYYY-MM-DD`. Absent in the Smalle set of UWLR 2.3. */
  readonly geboortedatum?: string
  readonly geslacht?: Geslacht
  /** `YYYY-MM-DD`: when the child started in jaargroep 3. */
  readonly startOndwJgr3?: string
  /** The pupil's own jaargroep; it wins over the group's. */
  readonly jaargroep?: Jaargroep
  /** Key of the stamgroep. Absent for a pupil without one. */
  readonly groep?: string
  /** Keys of samengestelde groepen. */
  readonly samengesteldeGroepen?: readonly string[]
  /** Key of the vestiging. */
  readonly vestiging?: string
  readonly gebruikersnaam?: string
  readonly emailadres?: string
  readonly fotourl?: string
  readonly etniciteit?: string
  readonly land?: string
  readonly landVader?: string
  readonly landMoeder?: string
  /** At most one of the next five. */
  readonly sofinummer?: string
  readonly bsn?: string
  readonly onderwijsnummer?: string
  /** Last four digits of the BSN or onderwijsnummer. */
  readonly bsnOndwnr4?: string
  readonly rijksregisternummer?: string
  readonly gewichtNieuw?: string
  readonly gewicht?: string
  /** At most one of the next three. */
  readonly postcodenl?: string
  readonly postnummerbe?: string
  readonly postcodeoverig?: string
  /** `YYYY-MM-DD`. */
  readonly instroomdatum?: string
  /** `YYYY-MM-DD`. In the past: the pupil has left. */
  readonly uitstroomdatum?: string
  /** `xs:dateTime`, as sent. */
  readonly mutatiedatum?: string
}

/** What there is to know of each field of a pupil. Source: XSD LeerlingType, in its order. */
export const leerlingVelden: Velden<Leerling> = {
  ...identityVelden,
  key: {
    ...identityVelden.key,
    headings: ['leerlingnummer', 'leerlingnr', 'nummer', 'stamnummer', 'studentnumber', 'studentid', 'pupilnumber'],
  },
  ...naamVelden,
  voorletters: { ...naamVelden.voorletters, sets: ['lvs 2.2'] },
  geboortedatum: {
    says: 'Birth date.',
    form: day,
    wire: element('geboortedatum'),
    sets: ['smal 2.2', ...lvsSets],
    headings: ['geboren', 'geboortedag', 'gebdatum', 'birthdate', 'dateofbirth', 'dob'],
    disguise: 'birthday',
    recorded: true,
    tellsApart: true,
  },
  geslacht: {
    says: '0 unknown, 1 boy, 2 girl, 9 not specified.',
    form: oneOf(['0', '1', '2', '9']),
    wire: element('geslacht'),
    sets: lvsSets,
    headings: ['mv', 'jm', 'sex', 'gender'],
    recorded: true,
  },
  startOndwJgr3: {
    says: 'When the child started in jaargroep 3.',
    form: day,
    wire: element('start_ondw_jgr3'),
    sets: lvsSets,
    recorded: true,
  },
  jaargroep: {
    says: "The pupil's own jaargroep; it wins over the group's.",
    form: oneOf(jaargroepen),
    wire: element('jaargroep'),
    sets: everySet,
    headings: ['leerjaar', 'grade'],
    recorded: true,
  },
  groep: {
    says: 'Key of the stamgroep.',
    form: text(),
    wire: { kind: 'reference', name: 'groep' },
    sets: everySet,
    headings: ['klas', 'stamgroep', 'groepsnaam', 'class', 'group'],
    disguise: 'key',
    recorded: true,
  },
  samengesteldeGroepen: {
    says: 'Keys of samengestelde groepen.',
    form: { kind: 'keys', each: 'Key of a samengestelde groep.' },
    wire: { kind: 'references', name: 'samengestelde_groepen' },
    sets: everySet,
    disguise: 'key',
    recorded: true,
  },
  vestiging: {
    says: 'Key of the vestiging.',
    form: text(),
    wire: { kind: 'reference', name: 'vestiging' },
    disguise: 'key',
    recorded: true,
  },
  ...adresVelden,
  fotourl: { says: '1 to 256 characters.', form: text(256), wire: element('fotourl'), disguise: 'photo' },
  etniciteit: { says: 'Code of the standard.', form: oneOf(['0', '1', '9']), wire: element('etniciteit') },
  land: { says: 'Country of birth, two capitals or `?`.', form: text(), wire: element('land') },
  landVader: { says: 'Country of birth of the father.', form: text(), wire: element('land_vader') },
  landMoeder: { says: 'Country of birth of the mother.', form: text(), wire: element('land_moeder') },
  sofinummer: {
    says: 'Old number; at most one of the five numbers.',
    form: digits(9),
    wire: element('sofinummer'),
    disguise: 'number',
  },
  bsn: {
    says: 'Citizen number. Use one that cannot be real.',
    form: digits(9),
    wire: element('bsn'),
    disguise: 'number',
  },
  onderwijsnummer: {
    says: 'Number for pupils without a BSN.',
    form: digits(9),
    wire: element('onderwijsnummer'),
    disguise: 'number',
  },
  bsnOndwnr4: {
    says: 'Last four digits of BSN or onderwijsnummer.',
    form: digits(4),
    wire: element('bsn_ondwnr-4'),
    sets: ['lvs 2.2'],
    disguise: 'digits',
    recorded: true,
  },
  rijksregisternummer: {
    says: 'Belgian number.',
    form: digits(11),
    wire: element('rijksregisternummer'),
    disguise: 'digits',
  },
  gewichtNieuw: {
    says: 'Weight since 2006.',
    form: oneOf(['?', '0', '0,3', '1,2']),
    wire: element('gewicht_nieuw'),
  },
  gewicht: {
    says: 'Weight before 2006.',
    form: oneOf(['?', '0.00', '0.25', '0.40', '0.70', '0.90']),
    wire: element('gewicht'),
  },
  postcodenl: {
    says: '`1234AB`.',
    form: written('^[0-9]{4}[A-Z]{2}$', 'four digits and two capitals'),
    wire: element('postcodenl'),
    headings: ['postcode'],
    disguise: 'key',
  },
  postnummerbe: { says: 'Belgian post code.', form: digits(4), wire: element('postnummerbe'), disguise: 'digits' },
  postcodeoverig: {
    says: 'Post code of another country; 1 to 32 characters.',
    form: text(32),
    wire: element('postcodeoverig'),
    disguise: 'key',
  },
  instroomdatum: {
    says: 'First day at this school.',
    form: day,
    wire: element('instroomdatum'),
    headings: ['startdate'],
    recorded: true,
  },
  uitstroomdatum: {
    says: 'Last day at this school. In the past: the pupil has left.',
    form: day,
    wire: element('uitstroomdatum'),
    headings: ['enddate'],
    recorded: true,
  },
  mutatiedatum: mutatiedatumVeld,
}
