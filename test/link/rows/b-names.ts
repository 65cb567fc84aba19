// Long: one row for each way in which a name is written, to be read one beside the other.

import type { KnownLeerling } from '../../../src/link/known.ts'
import type { Leerling } from '../../../src/school/leerling.ts'
import { came, cameGroep, cameTeacher, eck, had, hadGroep, hadTeacher, type Row } from './row.ts'

type Name = Pick<Leerling, 'achternaam' | 'voorvoegsel' | 'roepnaam' | 'voorletters' | 'voornamen'>

/** One child, no numbers, the same birth date: how the name is written is all that differs. */
const spelled = (id: string, says: string, has: Name, comes: Name, expected: string, more: Partial<Row> = {}): Row => ({
  id,
  says,
  has: { leerlingen: [had('anna', has)] },
  comes: { leerlingen: [came(comes)] },
  leerlingen: [expected],
  ...more,
})
const amber = { roepnaam: 'Amber', voorletters: 'A' }
const mohamed = { roepnaam: 'Mohamed', achternaam: 'Amrani', voorvoegsel: 'el', geslacht: '1' } as const

/** The same child in the same group, with two voorletters and a voorvoegsel; `beside` are others who are there. */
const certain = (
  id: string,
  says: string,
  change: Name,
  expected: string,
  beside: readonly KnownLeerling[] = [],
): Row => {
  const groepen = [hadGroep('six', '6A')]
  const own = { voorvoegsel: 'van', voorletters: 'AM' }
  const anna = had('anna', { ...own, ...('voorletters' in change ? { voorletters: 'A' } : {}), groepen: ['six'] })
  return {
    id,
    says,
    has: { groepen, leerlingen: [anna, ...beside] },
    comes: { groepen: [cameGroep('1', '6A')], leerlingen: [came({ ...own, ...change })] },
    leerlingen: [expected],
  }
}

/** 1B: names. */
export const rows: readonly Row[] = [
  {
    id: 'B01',
    says: 'twins are told apart by roepnaam',
    has: { leerlingen: [had('anna', { voorletters: 'A' }), had('amber', amber)] },
    comes: { leerlingen: [came({ ...amber, key: '2' }), came({ voorletters: 'A', key: '1' })] },
    leerlingen: ['B amber', 'B anna'],
  },
  {
    id: 'B02',
    says: 'twins with nothing to tell them apart are both asked',
    has: {
      leerlingen: [
        had('anna', { roepnaam: undefined, voorletters: 'A' }),
        had('amber', { roepnaam: undefined, voorletters: 'A' }),
      ],
    },
    comes: {
      leerlingen: [
        came({ roepnaam: undefined, voorletters: 'A', key: '1' }),
        came({ roepnaam: undefined, voorletters: 'A', key: '2' }),
      ],
    },
    leerlingen: ['? anna amber', '? anna amber'],
  },
  {
    id: 'B03',
    says: 'of triplets of whom one is stored, that one is linked and nobody else',
    has: { leerlingen: [had('anna')] },
    comes: {
      leerlingen: [came({ key: '1' }), came({ roepnaam: 'Bente', key: '2' }), came({ roepnaam: 'Sjoukje', key: '3' })],
    },
    leerlingen: ['B anna', 'N or ?', 'N or ?'],
  },
  {
    id: 'B04',
    says: 'namesakes with different birth dates are two children',
    has: {
      leerlingen: [
        had('one', { ...mohamed, geboortedatum: '2016-02-11' }),
        had('two', { ...mohamed, geboortedatum: '2015-09-30' }),
      ],
    },
    comes: {
      leerlingen: [
        came({ ...mohamed, geboortedatum: '2015-09-30' }),
        came({ ...mohamed, geboortedatum: '2016-02-11' }),
      ],
    },
    leerlingen: ['B two', 'B one'],
  },
  {
    id: 'B05',
    says: 'namesakes with one birth date and other keys are asked',
    has: { leerlingen: [had('one', { ...mohamed, key: '1' }), had('two', { ...mohamed, key: '2' })] },
    comes: { leerlingen: [came({ ...mohamed, key: '3' })] },
    leerlingen: ['? one two'],
  },
  {
    id: 'B05 known keys',
    says: 'where all other keys are kept, a namesake with another key is asked',
    has: {
      leerlingen: [
        had('one', { ...mohamed, key: '1' }),
        had('anna', { key: '2' }),
        had('cees', { roepnaam: 'Cees', key: '3' }),
      ],
    },
    comes: { leerlingen: [came({ ...mohamed, key: '9' }), came({ key: '2' }), came({ roepnaam: 'Cees', key: '3' })] },
    leerlingen: ['? one', 'B anna', 'B cees'],
  },
  spelled(
    'B06',
    'a roepnaam alone is not enough',
    { achternaam: undefined, roepnaam: 'Wimpie' },
    { achternaam: undefined, roepnaam: 'Wimpie' },
    '? anna',
  ),
  ...(
    [
      ['B07 certain', 'no roepnaam is the same child where all the rest is certain', { roepnaam: undefined }],
      ['B08 certain', 'so are all given names in roepnaam', { roepnaam: 'Anna Maria' }],
      ['B16 certain', 'and a lost voorvoegsel', { voorvoegsel: undefined }],
      ['B19 certain', 'and half of a double surname', { achternaam: 'Zandstra-Hoekstra' }],
      ['B33 certain', 'and one wrong letter', { achternaam: 'Zantstra' }],
      ['B33 marked out', 'and two letters with marks in their place', { achternaam: 'Zan##tra' }],
    ] as const
  ).map(([id, says, change]): Row => certain(id, says, change, 'B anna')),
  certain('B01 letter', 'one voorletter tells nothing of a twin', { roepnaam: 'Anja', voorletters: 'A' }, '? anna'),
  certain('B01 beside', 'one wrong letter beside a twin is asked', { roepnaam: 'Anja' }, '? anna', [
    had('amber', { ...amber, voorletters: 'AB' }),
  ]),
  certain('B16 other', 'another voorvoegsel is asked, whatever else agrees', { voorvoegsel: 'de' }, '? anna'),
  spelled(
    'B07',
    'voorletters instead of a roepnaam are asked',
    { voorletters: 'A' },
    { roepnaam: undefined, voorletters: 'A' },
    '? anna',
  ),
  {
    id: 'B07 key',
    says: 'voorletters instead of a roepnaam are enough beside the key',
    has: { leerlingen: [had('anna', { key: '5' })] },
    comes: { leerlingen: [came({ key: '5', roepnaam: undefined, voorletters: 'A' })] },
    leerlingen: ['B anna'],
  },
  spelled(
    'B08',
    'all given names in roepnaam are a hint',
    { roepnaam: 'Sophie' },
    { roepnaam: 'Sophie Anna Maria' },
    '? anna',
  ),
  spelled(
    'B09',
    'capitals in the voorvoegsel do not count',
    { achternaam: 'Linde', voorvoegsel: 'van der' },
    { achternaam: 'Linde', voorvoegsel: 'Van der' },
    'B anna',
  ),
  spelled(
    'B10',
    'a voorvoegsel inside the surname is the same',
    { achternaam: 'steeg', voorvoegsel: 'van' },
    { achternaam: 'Van steeg', voorvoegsel: undefined },
    'B anna',
  ),
  spelled(
    'B11',
    'a voorvoegsel behind the surname is the same',
    { achternaam: 'Bergh', voorvoegsel: 'van den' },
    { achternaam: 'Bergh, van den' },
    'B anna',
  ),
  spelled(
    'B12',
    'an empty voorvoegsel is none',
    { achternaam: 'Zandstra' },
    { achternaam: 'Zandstra', voorvoegsel: '' },
    'B anna',
  ),
  spelled(
    'B13',
    'a shortened voorvoegsel is the same',
    { achternaam: 'Bergh', voorvoegsel: 'van den' },
    { achternaam: 'Bergh', voorvoegsel: 'v.d.' },
    'B anna',
  ),
  spelled(
    'B14',
    'all apostrophes are one',
    { achternaam: 'Hoff', voorvoegsel: 'van ’t' },
    { achternaam: 'Hoff', voorvoegsel: "van 't" },
    'B anna',
  ),
  spelled(
    'B15',
    'a voorvoegsel that was cut off is the same',
    { achternaam: 'Wiel', voorvoegsel: 'van der aan de' },
    { achternaam: 'Wiel', voorvoegsel: 'van der aa' },
    'B anna',
  ),
  spelled(
    'B16',
    'De Vries and Vries are not linked on the bare surname',
    { achternaam: 'Vries', voorvoegsel: 'de' },
    { achternaam: 'Vries' },
    '? anna',
  ),
  spelled(
    'B17',
    'Laar and Van de Laar are asked',
    { achternaam: 'Laar' },
    { achternaam: 'Laar', voorvoegsel: 'van de' },
    '? anna',
  ),
  spelled(
    'B17 letter',
    'one voorletter, which the roepnaam has as well, says nothing of a voorvoegsel that is lost',
    { achternaam: 'Laar', voorletters: 'A' },
    { achternaam: 'Laar', voorvoegsel: 'van de', voorletters: 'A' },
    '? anna',
  ),
  {
    id: 'B17 beside',
    says: 'a voorvoegsel on the one side alone is asked beside who has it, and another digit in the date',
    has: {
      groepen: [hadGroep('six', '6A')],
      leerlingen: [
        had('anna', { groepen: ['six'] }),
        had('other', { voorvoegsel: 'van', geboortedatum: '2016-03-15', groepen: ['six'] }),
      ],
    },
    comes: { groepen: [cameGroep('1', '6A')], leerlingen: [came({ voorvoegsel: 'van' })] },
    leerlingen: ['? anna other'],
  },
  spelled(
    'B18',
    'hyphens and spaces in a double surname do not count',
    { achternaam: 'Jansen-de Vries' },
    { achternaam: 'Jansen - de Vries' },
    'B anna',
  ),
  spelled(
    'B19',
    'half of a double surname is asked',
    { achternaam: 'Garcia Lopez' },
    { achternaam: 'Garcia' },
    '? anna',
  ),
  {
    id: 'B20',
    says: 'a teacher who married is recognised by key',
    has: {
      leerkrachten: [
        hadTeacher('joke', { key: '9', achternaam: 'Boer', voorvoegsel: 'de', emailadres: 'j.deboer@school.example' }),
      ],
    },
    comes: {
      leerkrachten: [cameTeacher({ key: '9', achternaam: 'Jansen-de Boer', emailadres: 'j.jansen@school.example' })],
    },
    leerkrachten: ['B joke'],
    warns: ['name-changed', 'email-changed'],
  },
  spelled('B21', 'the letter ĳ is ij', { achternaam: 'Wĳnstra' }, { achternaam: 'Wijnstra' }, 'B anna'),
  spelled('B21 y', 'y for ij is the same', { achternaam: 'Wijnstra' }, { achternaam: 'Wynstra' }, 'B anna'),
  spelled(
    'B22',
    'a lost diacritic does not count beside an equal birth date',
    { achternaam: 'Çelebi', roepnaam: 'Şirin' },
    { achternaam: 'Celebi', roepnaam: 'Sirin' },
    'B anna',
  ),
  spelled(
    'B22 oe',
    'an umlaut written out does not count',
    { roepnaam: 'Ömer', achternaam: 'Łukowiak' },
    { roepnaam: 'Oemer', achternaam: 'Lukowiak' },
    'B anna',
  ),
  spelled('B23', 'i with and without dot are one', { achternaam: 'Işıkova' }, { achternaam: 'ISIKOVA' }, 'B anna'),
  spelled(
    'B24',
    'composed and decomposed letters are one',
    { achternaam: 'Lefévra' },
    { achternaam: 'Lefe\u0301vra' },
    'B anna',
  ),
  spelled(
    'B25',
    'a damaged name is read as what it was, and shown',
    { roepnaam: 'René' },
    { roepnaam: 'RenÃ©' },
    'B anna',
    {
      warns: ['looks-damaged'],
    },
  ),
  spelled(
    'B26',
    'hidden whitespace does not count',
    { achternaam: 'Zandstra' },
    { achternaam: '\u00a0Zand\u200bstra\t ' },
    'B anna',
  ),
  spelled(
    'B27',
    'another transliteration is the same name',
    { ...mohamed, voorvoegsel: 'el' },
    { ...mohamed, roepnaam: 'Mohammed', voorvoegsel: 'El' },
    'B anna',
  ),
  spelled(
    'B28',
    'a roepnaam that differs from the voorletters contradicts nothing',
    { roepnaam: 'Gradje' },
    { roepnaam: 'Gradje', voorletters: 'T' },
    'B anna',
  ),
  spelled('B29', 'a dash or a full stop is no surname', { achternaam: '-' }, { achternaam: '.' }, '? anna'),
  spelled(
    'B30',
    'dots and spaces in voorletters do not count',
    { voorletters: 'J.P.' },
    { voorletters: 'JP' },
    'B anna',
  ),
  spelled(
    'B30 cut',
    'voorletters cut off at six fit the longer ones',
    { voorletters: 'ABCDEFGH' },
    { voorletters: 'ABCDEF' },
    'B anna',
  ),
  spelled(
    'B31',
    'a hyphenated given name written as one word is the same',
    { roepnaam: 'Jan-Pieter' },
    { roepnaam: 'Janpieter' },
    'B anna',
  ),
  {
    id: 'B32',
    says: 'a nickname that was corrected is the same child by key',
    has: { leerlingen: [had('anna', { key: '5', roepnaam: 'Max' })] },
    comes: { leerlingen: [came({ key: '5', roepnaam: 'Maximiliaan' })] },
    leerlingen: ['B anna'],
    warns: ['name-changed'],
  },
  spelled(
    'B33',
    'given name and surname that changed places are one child',
    { roepnaam: 'Anna', achternaam: 'Bergh' },
    { roepnaam: 'Bergh', achternaam: 'Anna' },
    'B anna',
  ),
  spelled(
    'B34',
    'remarks in a name are shown and never stripped',
    { roepnaam: 'Anna' },
    { roepnaam: 'Anna (ziek)' },
    '? anna',
    { warns: ['name-with-marks'] },
  ),
  {
    id: 'B35',
    says: 'a new first name and gender under the same key, voorletters and birth date is the same child',
    has: { leerlingen: [had('anna', { key: '5', voorletters: 'AT' })] },
    comes: { leerlingen: [came({ key: '5', roepnaam: 'Thijmen', voorletters: 'AT', geslacht: '1' })] },
    leerlingen: ['B anna'],
    warns: ['name-changed'],
  },
  {
    id: 'B35 twin',
    says: 'another first name and other voorletters under the same key and birth date may be the twin, and are asked',
    has: { leerlingen: [had('anna', { key: '5', voorletters: 'AT' })] },
    comes: { leerlingen: [came({ key: '5', roepnaam: 'Thijmen', voorletters: 'TA', geslacht: '1' })] },
    leerlingen: ['? anna'],
  },
  {
    id: 'B35 eckid',
    says: 'under the same ECK iD another first name is the same child, whatever the voorletters',
    has: { leerlingen: [had('anna', { key: '5', eckid: eck('1'), voorletters: 'AT' })] },
    comes: {
      leerlingen: [came({ key: '5', eckid: eck('1'), roepnaam: 'Thijmen', voorletters: 'TA', geslacht: '1' })],
    },
    leerlingen: ['B anna'],
    warns: ['name-changed'],
  },
  {
    id: 'B35 eckid of the same sex',
    says: 'under the same ECK iD another first name of the same sex, and no two voorletters, may be the twin',
    has: { leerlingen: [had('anna', { eckid: eck('1'), voorletters: 'A' })] },
    comes: { leerlingen: [came({ eckid: eck('1'), roepnaam: 'Thirza', voorletters: 'T' })] },
    leerlingen: ['? anna'],
  },
  {
    id: 'B03 letters',
    says: 'under a number a letter of the name and other voorletters are two differences: a twin of a like name has both',
    has: { leerlingen: [had('anna', { key: '5', roepnaam: 'Lotte', voorletters: 'LM' })] },
    comes: { leerlingen: [came({ key: '5', roepnaam: 'Lotta', voorletters: 'LP' })] },
    leerlingen: ['? anna'],
  },
  spelled(
    'B36',
    'a very long name is a name',
    { achternaam: 'Zand'.repeat(50) },
    { achternaam: 'Zand'.repeat(50) },
    'B anna',
  ),
]
