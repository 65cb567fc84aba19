// Long: one row for each case of a key, to be read one beside the other.

import type { KnownLeerling } from '../../../src/link/known.ts'
import type { Leerling } from '../../../src/school/leerling.ts'
import { came, cameGroep, eck, had, hadGroep, type Row } from './row.ts'

const bram = { roepnaam: 'Bram', achternaam: 'Oostveen', geboortedatum: '2015-11-02', geslacht: '1' } as const
const cees = { roepnaam: 'Cees', achternaam: 'Wiersma', geboortedatum: '2017-05-21', geslacht: '1' } as const

/** Children with two voorletters in one group: those that are here are c0, c1. */
const inOneGroup = (
  has: readonly Partial<KnownLeerling>[],
  comes: readonly Partial<Leerling>[],
): Pick<Row, 'has' | 'comes'> => ({
  has: {
    groepen: [hadGroep('six', '6A')],
    leerlingen: has.map((change, place) => had(`c${place}`, { voorletters: 'AM', groepen: ['six'], ...change })),
  },
  comes: { groepen: [cameGroep('1', '6A')], leerlingen: comes.map((change) => came({ voorletters: 'AM', ...change })) },
})

/** 1A: identity keys of pupils. */
export const rows: readonly Row[] = [
  {
    id: 'A01',
    says: 'the same key, name and birth date are the same child',
    has: { leerlingen: [had('anna', { key: '1042' })] },
    comes: { leerlingen: [came({ key: '1042' })] },
    leerlingen: ['B anna'],
  },
  {
    id: 'A02',
    says: 'a changed surname under the same key is the same child, and the change is shown',
    has: { leerlingen: [had('anna', { key: '1042' })] },
    comes: { leerlingen: [came({ key: '1042', achternaam: 'Vries', voorvoegsel: 'de' })] },
    leerlingen: ['B anna'],
    warns: ['name-changed'],
  },
  {
    id: 'A03',
    says: 'another birth date under the same key and name is asked',
    has: { leerlingen: [had('anna', { key: '1042' })] },
    comes: { leerlingen: [came({ key: '1042', geboortedatum: '2015-11-02' })] },
    leerlingen: ['? anna'],
  },
  {
    id: 'A03 digit',
    says: 'one digit of the birth date under the same key and name is a slip of the pen',
    has: { leerlingen: [had('anna', { key: '1042' })] },
    comes: { leerlingen: [came({ key: '1042', geboortedatum: '2016-03-15' })] },
    leerlingen: ['B anna'],
  },
  {
    id: 'A03 twice',
    says: 'one digit of the birth date and another sex under the same key are two slips, and asked',
    has: { leerlingen: [had('anna', { key: '1042' })] },
    comes: { leerlingen: [came({ key: '1042', geboortedatum: '2016-03-15', geslacht: '1' })] },
    leerlingen: ['? anna'],
  },
  {
    id: 'A04 of a twin',
    says: 'the number of one twin stands with the other, who came too: she is asked',
    has: { leerlingen: [had('ruben', { key: '22', roepnaam: 'Ruben' })] },
    comes: { leerlingen: [came({ key: '21', roepnaam: 'Ruben' }), came({ key: '22' })] },
    leerlingen: ['B ruben', '? ruben'],
  },
  {
    id: 'A04 of a twin a letter apart',
    says: 'the number of one twin stands with the other, and a letter is no slip where she came herself',
    has: { leerlingen: [had('linne', { key: '1', roepnaam: 'Linne' })] },
    comes: { leerlingen: [came({ key: '1', roepnaam: 'Lenne' }), came({ key: '2', roepnaam: 'Linne' })] },
    leerlingen: ['? linne', 'B linne'],
  },
  {
    id: 'A04 of two twins a letter apart',
    says: 'the numbers of twins a letter apart have changed places',
    has: {
      leerlingen: [had('linne', { key: '1', roepnaam: 'Linne' }), had('lenne', { key: '2', roepnaam: 'Lenne' })],
    },
    comes: { leerlingen: [came({ key: '1', roepnaam: 'Lenne' }), came({ key: '2', roepnaam: 'Linne' })] },
    leerlingen: ['? linne lenne', '? lenne linne'],
  },
  {
    id: 'A04 of a twin by ECK iD',
    says: 'the number of one twin stands with the other, who has another record than hers and comes by ECK iD',
    has: {
      leerlingen: [
        had('linne', { key: '1', eckid: eck('1'), roepnaam: 'Linne' }),
        had('lenne', { key: '2', eckid: eck('2'), roepnaam: 'Lenne', geboortedatum: '2016-05-14' }),
      ],
    },
    comes: {
      leerlingen: [came({ key: '1', roepnaam: 'Lenne' }), came({ key: '2', eckid: eck('1'), roepnaam: 'Linne' })],
    },
    leerlingen: ['? linne', '? linne'],
  },
  {
    id: 'A04 of a twin who stays away',
    says: 'the number of a twin who did not come, a letter apart',
    has: {
      leerlingen: [had('linne', { key: '1', roepnaam: 'Linne' }), had('lenne', { key: '2', roepnaam: 'Lenne' })],
    },
    comes: { leerlingen: [came({ key: '1', roepnaam: 'Lenne' })] },
    leerlingen: ['? linne lenne'],
  },
  {
    id: 'A04 of a twin, and a namesake',
    says: 'a letter is a slip where who is written so has a number and a record of their own',
    has: {
      leerlingen: [had('linne', { key: '1', roepnaam: 'Linne' }), had('other', { key: '2', roepnaam: 'Linne' })],
    },
    comes: { leerlingen: [came({ key: '1', roepnaam: 'Lenne' }), came({ key: '2', roepnaam: 'Linne' })] },
    leerlingen: ['B linne', 'B other'],
  },
  {
    id: 'A04',
    says: 'a key with another name and another birth date was reused',
    has: { leerlingen: [had('anna', { key: '1042' })] },
    comes: { leerlingen: [came({ ...bram, key: '1042' })] },
    leerlingen: ['? anna'],
  },
  {
    id: 'A05',
    says: 'a dummy key is no key: the person decides',
    has: { leerlingen: [had('anna', { key: '77' })] },
    comes: { leerlingen: [came({ key: '#001' })] },
    leerlingen: ['B anna'],
    warns: ['no-usable-key'],
  },
  {
    id: 'A06',
    says: 'dummy keys that changed places change nobody',
    has: { leerlingen: [had('anna', { key: '#001' }), had('bram', { ...bram, key: '#002' })] },
    comes: { leerlingen: [came({ key: '#002' }), came({ ...bram, key: '#001' })] },
    leerlingen: ['B anna', 'B bram'],
  },
  {
    id: 'A07',
    says: 'one key on two children blocks both',
    has: { leerlingen: [had('anna', { key: '77' })] },
    comes: { leerlingen: [came({ key: '77' }), came({ ...bram, key: '77' })] },
    leerlingen: ['? anna', '?'],
  },
  {
    id: 'A07 of a namesake',
    says: 'who has one of two children under one key is not said to have the record of the other, though of that name and day',
    has: { leerlingen: [had('bram', { ...bram, key: '77' }), had('anna', { key: '77' })] },
    comes: { leerlingen: [came({ ...bram, key: '77' }), came({ key: '77' }), came({ key: '78' })] },
    leerlingen: ['? bram anna', '? anna bram', '? anna'],
  },
  {
    id: 'A08',
    says: 'one ECK iD on two children is asked',
    has: { leerlingen: [had('anna', { key: '1', eckid: eck('1') })] },
    comes: { leerlingen: [came({ key: '1', eckid: eck('1') }), came({ ...bram, key: '2', eckid: eck('1') })] },
    leerlingen: ['? anna', '?'],
  },
  {
    id: 'A09',
    says: 'the same ECK iD under a new key is the same child, and the new key is shown',
    has: { leerlingen: [had('anna', { key: '1042', eckid: eck('1') })] },
    comes: { leerlingen: [came({ key: '5001', eckid: eck('1') })] },
    leerlingen: ['B anna'],
    warns: ['key-changed'],
  },
  {
    id: 'A10',
    says: 'the same key under another ECK iD is asked',
    has: { leerlingen: [had('anna', { key: '1042', eckid: eck('1') })] },
    comes: { leerlingen: [came({ key: '1042', eckid: eck('2') })] },
    leerlingen: ['? anna'],
  },
  {
    id: 'A10 of a namesake',
    says: 'who comes without a number of the record is not said to have it where somebody of that name and day came with another ECK iD',
    has: { leerlingen: [had('anna', { key: '1042', eckid: eck('1') })] },
    comes: { leerlingen: [came({ key: '5001', eckid: eck('2') }), came({ key: '5002' })] },
    leerlingen: ['? anna', '? anna'],
  },
  {
    id: 'A11',
    says: 'an ECK iD and a key that point to two children are asked',
    has: {
      leerlingen: [had('anna', { key: '1', eckid: eck('1') }), had('bram', { ...bram, key: '2', eckid: eck('2') })],
    },
    comes: { leerlingen: [came({ key: '2', eckid: eck('1') })] },
    leerlingen: ['? anna bram'],
  },
  {
    id: 'A11 swapped',
    says: 'an ECK iD under another name is asked where somebody else came with the name and the key of that child, and the ECK iD of a namesake',
    has: {
      leerlingen: [had('anna', { key: '1', eckid: eck('1') }), had('other', { key: '2', eckid: eck('2') })],
    },
    comes: {
      leerlingen: [
        came({ key: '#001', eckid: eck('1'), roepnaam: 'Jens', geslacht: '1' }),
        came({ key: '1', eckid: eck('2') }),
      ],
    },
    leerlingen: ['? anna', '? anna other'],
  },
  {
    id: 'A12',
    says: 'an ECK iD that appears is stored with the child of the key',
    has: { leerlingen: [had('anna', { key: '1042' })] },
    comes: { leerlingen: [came({ key: '1042', eckid: eck('1') })] },
    leerlingen: ['B anna'],
    warns: ['eckid-appeared'],
  },
  {
    id: 'A13',
    says: 'an ECK iD that disappears is kept with the child of the key',
    has: { leerlingen: [had('anna', { key: '1042', eckid: eck('1') })] },
    comes: { leerlingen: [came({ key: '1042' })] },
    leerlingen: ['B anna'],
    warns: ['eckid-gone'],
  },
  {
    id: 'A14',
    says: 'two empty ECK iDs are not equal',
    has: { leerlingen: [had('anna', { eckid: '' })] },
    comes: { leerlingen: [came({ ...bram, eckid: '' })] },
    leerlingen: ['N'],
  },
  {
    id: 'A15',
    says: 'any form of ECK iD is compared as it is',
    has: { leerlingen: [had('anna', { eckid: 'eckid_L1' }), had('bram', { ...bram, eckid: eck('2') })] },
    comes: { leerlingen: [came({ eckid: 'eckid_L1' }), came({ ...bram, eckid: eck('2') })] },
    leerlingen: ['B anna', 'B bram'],
  },
  {
    id: 'A16',
    says: 'blanks around a key do not count',
    has: { leerlingen: [had('anna', { key: '1042' })] },
    comes: { leerlingen: [came({ key: ' 1042 ', roepnaam: undefined, geboortedatum: undefined })] },
    leerlingen: ['B anna'],
  },
  {
    id: 'A17',
    says: 'a key that differs in leading zeros only is no other key where the person agrees',
    has: { leerlingen: [had('anna', { key: '42' })] },
    comes: { leerlingen: [came({ key: '00042' })] },
    leerlingen: ['B anna'],
  },
  {
    id: 'A17 slip',
    says: 'a key that differs in leading zeros only is asked where the person does not quite agree, and neither voorletters nor group do',
    has: { leerlingen: [had('anna', { key: '42' })] },
    comes: { leerlingen: [came({ key: '00042', achternaam: 'Zantstra' })] },
    leerlingen: ['? anna'],
  },
  {
    id: 'A18',
    says: 'keys that differ in capitals are two keys',
    has: { leerlingen: [had('anna', { key: 'a1' }), had('bram', { ...bram, key: 'A1' })] },
    comes: {
      leerlingen: [
        came({ key: 'a1', geboortedatum: undefined }),
        came({ ...bram, key: 'A1', geboortedatum: undefined }),
      ],
    },
    leerlingen: ['B anna', 'B bram'],
  },
  {
    id: 'A18 by hand',
    says: 'of two whose keys differ in capitals and who are alike, a person chose a record for the one: the other is asked about',
    has: { leerlingen: [had('left', {}), had('chosen', { key: 'A1' })] },
    comes: { leerlingen: [came({ key: 'A1' }), came({ key: 'a1' })] },
    leerlingen: ['B chosen', '? left'],
  },
  {
    id: 'A19',
    says: 'the key 0 is a key',
    has: { leerlingen: [had('anna', { key: '0' })] },
    comes: { leerlingen: [came({ key: '0', geboortedatum: undefined })] },
    leerlingen: ['B anna'],
  },
  {
    id: 'A20',
    says: 'long and odd keys are opaque',
    has: { leerlingen: [had('anna', { key: 'we12' }), had('bram', { ...bram, key: `{${'x|/'.repeat(80)}}aGVq==` })] },
    comes: {
      leerlingen: [
        came({ key: 'we12', geboortedatum: undefined }),
        came({ ...bram, key: `{${'x|/'.repeat(80)}}aGVq==`, geboortedatum: undefined }),
      ],
    },
    leerlingen: ['B anna', 'B bram'],
  },
  {
    id: 'A21',
    says: 'a pupil and a teacher with one key are two people',
    has: {
      leerlingen: [had('anna', { key: '15' })],
      leerkrachten: [{ id: 'joke', school: '99XX00', key: '15', roepnaam: 'Joke', achternaam: 'Terpstra' }],
    },
    comes: {
      leerlingen: [came({ key: '15' })],
      leerkrachten: [{ key: '15', roepnaam: 'Joke', achternaam: 'Terpstra', groepen: [{ soort: 'groep', key: '1' }] }],
    },
    leerlingen: ['B anna'],
    leerkrachten: ['B joke'],
  },
  {
    id: 'A22',
    says: 'one key at two schools is two children',
    has: { leerlingen: [had('anna', { key: '15', school: '99RR00' })] },
    comes: { leerlingen: [came({ ...bram, key: '15' })] },
    leerlingen: ['N'],
  },
  {
    id: 'A23',
    says: 'after the numbers were emptied only a child that is unique on both sides is linked',
    has: { leerlingen: [had('anna'), had('bram', bram), had('bram-2', bram), had('cees', cees)] },
    comes: {
      leerlingen: [
        came({ key: '1' }),
        came({ ...bram, key: '2' }),
        came({ ...cees, key: '3' }),
        came({ ...cees, key: '4' }),
      ],
    },
    leerlingen: ['B anna', '? bram bram-2', '? cees', '? cees'],
  },
  {
    id: 'A24',
    says: 'after a change of LAS, with every key new, unique children are recognised',
    has: { leerlingen: [had('anna', { key: '1' }), had('bram', { ...bram, key: '2' })] },
    comes: { leerlingen: [came({ key: '9001' }), came({ ...bram, key: '9002' })] },
    leerlingen: ['B anna', 'B bram'],
    warns: ['key-changed'],
  },
  {
    id: 'A24 nobody',
    says: 'a delivery in which nobody is recognised says so',
    has: { leerlingen: [had('anna', { key: '1' })] },
    comes: { leerlingen: [came({ ...bram, key: '9002' }), came({ ...cees, key: '9003' })] },
    leerlingen: ['N', 'N'],
    warns: ['nobody-recognised'],
  },
  {
    id: 'A25',
    says: 'a child that was typed in by hand is recognised',
    has: { leerlingen: [had('anna')] },
    comes: { leerlingen: [came({ key: '1042', eckid: eck('1') })] },
    leerlingen: ['B anna'],
  },
  {
    id: 'A26',
    says: 'two existing copies are both shown',
    has: { leerlingen: [had('anna'), had('anna-2')] },
    comes: { leerlingen: [came({ key: '1042' })] },
    leerlingen: ['? anna anna-2'],
  },
  {
    id: 'A26 slip',
    says: 'a second copy with a slip of the pen is shown beside the one that agrees in everything',
    ...inOneGroup([{}, { achternaam: 'Zandsta' }], [{ key: '1042' }]),
    leerlingen: ['? c0 c1'],
  },
  {
    id: 'A26 twin',
    says: 'twins of like names who both came are each their own',
    ...inOneGroup([{}, { roepnaam: 'Anne' }], [{ key: '1042' }, { key: '1043', roepnaam: 'Anne' }]),
    leerlingen: ['B c0', 'B c1'],
  },
  {
    id: 'A27',
    says: 'two incoming children that fit one existing child are both asked',
    has: { leerlingen: [had('anna')] },
    comes: { leerlingen: [came({ key: '1' }), came({ key: '2' })] },
    leerlingen: ['? anna', '? anna'],
  },
  {
    id: 'A28',
    says: 'a deactivated child is recognised and reactivated',
    has: { leerlingen: [had('anna', { key: '1042', actief: false })] },
    comes: { leerlingen: [came({ key: '1042' })] },
    leerlingen: ['B anna'],
    warns: ['reactivate'],
  },
  {
    id: 'A29',
    says: 'a child that returns after years is recognised by ECK iD',
    has: {
      leerlingen: [had('anna', { key: '12', eckid: eck('1'), actief: false }), had('bram', { ...bram, key: '13' })],
    },
    comes: { leerlingen: [came({ key: '880', eckid: eck('1') }), came({ ...bram, key: '13' })] },
    leerlingen: ['B anna', 'B bram'],
    warns: ['key-changed', 'reactivate'],
  },
  {
    id: 'A30',
    says: 'after a change of sector the child is new at the new school',
    has: { leerlingen: [had('anna', { key: '1', eckid: eck('1'), school: '99RR00' })] },
    comes: { leerlingen: [came({ ...bram, key: '1', eckid: eck('9') })] },
    leerlingen: ['N'],
  },
  {
    id: 'A31',
    says: 'a record without key is recognised by ECK iD',
    has: { leerlingen: [had('anna', { eckid: eck('1') })] },
    comes: { leerlingen: [{ eckid: eck('1'), roepnaam: 'Anna', achternaam: 'Zandstra' }] },
    leerlingen: ['B anna'],
  },
]
