import { wieOf } from '../../../src/link/remembered.ts'
import { cameTeacher, eck, hadTeacher, type Row, school } from './row.ts'

const email = 'j.terpstra@school.example'
const lia = { roepnaam: 'Lia', achternaam: 'Hofkamp' }

/** 1E: teachers. */
export const rows: readonly Row[] = [
  {
    id: 'E01',
    says: 'a new teacher without e-mail is asked for one',
    comes: { leerkrachten: [cameTeacher({ key: '1' })] },
    leerkrachten: ['N'],
    warns: ['email-needed'],
  },
  {
    id: 'E02',
    says: 'one e-mail address for two teachers links neither',
    has: { leerkrachten: [hadTeacher('joke', { emailadres: 'onderbouw@school.example' })] },
    comes: {
      leerkrachten: [
        cameTeacher({ emailadres: 'onderbouw@school.example' }),
        cameTeacher({ ...lia, emailadres: 'onderbouw@school.example' }),
      ],
    },
    leerkrachten: ['? joke', '? joke'],
    warns: ['shared-email'],
  },
  {
    id: 'E03',
    says: 'a new e-mail address under the same key is the same teacher',
    has: { leerkrachten: [hadTeacher('joke', { key: '9', emailadres: email })] },
    comes: { leerkrachten: [cameTeacher({ key: '9', emailadres: 'joke@school.example' })] },
    leerkrachten: ['B joke'],
    warns: ['email-changed'],
  },
  {
    id: 'E04',
    says: 'capitals and blanks in an e-mail address do not count',
    has: { leerkrachten: [hadTeacher('joke', { emailadres: email })] },
    comes: { leerkrachten: [cameTeacher({ key: '9', emailadres: 'J.Terpstra@School.example ' })] },
    leerkrachten: ['B joke'],
  },
  {
    id: 'E04 of the other',
    says: 'the numbers of two teachers of one name have changed places, as their addresses say',
    has: {
      leerkrachten: [
        hadTeacher('joke', { key: '9', emailadres: email }),
        hadTeacher('other', { key: '10', emailadres: 'joke@school.example' }),
      ],
    },
    comes: {
      leerkrachten: [
        cameTeacher({ key: '9', emailadres: 'joke@school.example' }),
        cameTeacher({ key: '10', emailadres: email }),
      ],
    },
    leerkrachten: ['? joke other', '? joke other'],
  },
  {
    id: 'E04 shared',
    says: 'an address that two have, one of them under this number, says nothing',
    has: {
      leerkrachten: [
        hadTeacher('joke', { key: '9', emailadres: email }),
        hadTeacher('other', { key: '10', emailadres: 'team@school.example' }),
      ],
    },
    comes: {
      leerkrachten: [
        cameTeacher({ key: '9', emailadres: 'team@school.example' }),
        cameTeacher({ key: '10', emailadres: 'team@school.example' }),
      ],
    },
    leerkrachten: ['B joke', 'B other'],
  },
  {
    id: 'E18 letters',
    says: 'without a roepnaam other voorletters under the same key are somebody else, and asked',
    has: { leerkrachten: [hadTeacher('joke', { key: '9', roepnaam: undefined, voorletters: 'J.M.' })] },
    comes: { leerkrachten: [cameTeacher({ key: '9', roepnaam: undefined, voorletters: 'J.P.' })] },
    leerkrachten: ['? joke'],
  },
  {
    id: 'E19 voorvoegsel',
    says: 'an address that belongs to somebody with another voorvoegsel, or other voorletters, is asked',
    has: {
      leerkrachten: [
        hadTeacher('joke', { voorvoegsel: 'de', emailadres: email }),
        hadTeacher('lia', { ...lia, voorletters: 'L.M.', emailadres: 'l@school.example' }),
      ],
    },
    comes: {
      leerkrachten: [
        cameTeacher({ voorvoegsel: 'van', key: '9', emailadres: email }),
        cameTeacher({ ...lia, voorletters: 'L.P.', key: '10', emailadres: 'l@school.example' }),
      ],
    },
    leerkrachten: ['? joke', '? lia'],
  },
  {
    id: 'E05',
    says: 'another e-mail address of the same person is no other person',
    has: { leerkrachten: [hadTeacher('joke', { key: '9', emailadres: 'basispoort@school.example' })] },
    comes: { leerkrachten: [cameTeacher({ key: '9', emailadres: email })] },
    leerkrachten: ['B joke'],
  },
  {
    id: 'E07',
    says: 'a teacher who comes without e-mail keeps the one that was typed',
    has: { leerkrachten: [hadTeacher('joke', { key: '9', emailadres: email })] },
    comes: { leerkrachten: [cameTeacher({ key: '9' })] },
    leerkrachten: ['B joke'],
  },
  {
    id: 'E09',
    says: 'a teacher of another school is asked',
    has: { leerkrachten: [hadTeacher('joke', { key: '15', emailadres: email, school: '99RR00' })] },
    comes: { leerkrachten: [cameTeacher({ key: '88', emailadres: email })] },
    leerkrachten: ['? joke'],
  },
  {
    id: 'E09 eckid',
    says: 'also when it is the ECK iD that says so',
    has: { leerkrachten: [hadTeacher('joke', { key: '15', eckid: eck('7'), school: '99RR00' })] },
    comes: { leerkrachten: [cameTeacher({ key: '88', eckid: eck('7') })] },
    leerkrachten: ['? joke'],
  },
  {
    id: 'E10',
    says: 'two teachers of one group are two teachers',
    has: { leerkrachten: [hadTeacher('joke', { key: '1' }), hadTeacher('lia', { ...lia, key: '2' })] },
    comes: { leerkrachten: [cameTeacher({ key: '1' }), cameTeacher({ ...lia, key: '2' })] },
    leerkrachten: ['B joke', 'B lia'],
  },
  {
    id: 'E11',
    says: 'a teacher of many groups is one teacher',
    has: { leerkrachten: [hadTeacher('joke', { key: '1' })] },
    comes: {
      leerkrachten: [cameTeacher({ key: '1', groepen: ['1', '2', '3', '4'].map((key) => ({ soort: 'groep', key })) })],
    },
    leerkrachten: ['B joke'],
  },
  {
    id: 'E12',
    says: 'a new teacher without groups is left out by proposal',
    comes: { leerkrachten: [cameTeacher({ key: '1', groepen: undefined })] },
    leerkrachten: ['X'],
  },
  {
    id: 'E13',
    says: 'people who do not teach are left out by proposal',
    comes: {
      leerkrachten: [
        cameTeacher({ key: '1', rollen: [{ rol: 'CON' }] }),
        cameTeacher({ ...lia, key: '2', rollen: [{ rolomschrijving: 'Directeur' }] }),
        cameTeacher({ roepnaam: 'Kas', achternaam: 'Noord', key: '3', rollen: [{ rol: 'LRK' }] }),
      ],
    },
    leerkrachten: ['X', 'X', 'N'],
  },
  {
    id: 'E14',
    says: 'a role beside a group changes nothing about who it is',
    has: { leerkrachten: [hadTeacher('joke', { key: '1' })] },
    comes: {
      leerkrachten: [cameTeacher({ key: '1', groepen: [{ soort: 'groep', key: '4', rollen: [{ rol: 'STA' }] }] })],
    },
    leerkrachten: ['B joke'],
  },
  {
    id: 'E15',
    says: 'a roepnaam alone is asked, unless the key is known',
    has: {
      leerkrachten: [
        { id: 'lia', school, roepnaam: 'Lia' },
        { id: 'kim', school, roepnaam: 'Kim', key: 'LK3' },
      ],
    },
    comes: {
      leerkrachten: [
        { key: 'LK9', roepnaam: 'Lia', groepen: [{ soort: 'groep', key: '1' }] },
        { key: 'LK3', roepnaam: 'Kim' },
      ],
    },
    leerkrachten: ['? lia', 'B kim'],
  },
  {
    id: 'E16',
    says: 'a made-up colleague stays left out once a person has said so',
    comes: { leerkrachten: [cameTeacher({ key: '7', roepnaam: 'Schoolkassa', achternaam: 'Drone' })] },
    remembered: [
      {
        soort: 'leerkracht',
        school,
        key: '7',
        wie: { roepnaam: 'Schoolkassa', achternaam: 'Drone' },
        decision: 'niet-importeren',
      },
    ],
    leerkrachten: ['X'],
  },
  {
    id: 'E17',
    says: 'niet importeren is remembered, by ECK iD too',
    comes: { leerkrachten: [cameTeacher({ key: '8', eckid: eck('3') })] },
    remembered: [
      { soort: 'leerkracht', school, eckid: eck('3'), wie: wieOf(cameTeacher()), decision: 'niet-importeren' },
    ],
    leerkrachten: ['X'],
  },
  {
    id: 'E18',
    says: 'another substitute under the same key is asked',
    has: { leerkrachten: [hadTeacher('joke', { key: '9', emailadres: email })] },
    comes: { leerkrachten: [cameTeacher({ ...lia, key: '9', emailadres: 'l.hofkamp@school.example' })] },
    leerkrachten: ['? joke'],
  },
  {
    id: 'E19',
    says: 'an address that belongs to somebody with another name is asked',
    has: { leerkrachten: [hadTeacher('parent', { roepnaam: 'Piet', achternaam: 'Zuidema', emailadres: email })] },
    comes: { leerkrachten: [cameTeacher({ key: '9', emailadres: email })] },
    leerkrachten: ['? parent'],
  },
  {
    id: 'E20',
    says: 'a couple with one surname and initial is asked without key or e-mail',
    has: { leerkrachten: [{ id: 'jan', school, achternaam: 'Vries', voorvoegsel: 'de', voorletters: 'J' }] },
    comes: {
      leerkrachten: [
        { achternaam: 'Vries', voorvoegsel: 'de', voorletters: 'J', groepen: [{ soort: 'groep', key: '1' }] },
      ],
    },
    leerkrachten: ['? jan'],
  },
  {
    id: 'E21',
    says: 'without ECK iD the key or the e-mail address is enough',
    has: {
      leerkrachten: [
        hadTeacher('joke', { key: '9', eckid: eck('1') }),
        hadTeacher('lia', { ...lia, emailadres: 'l@school.example' }),
      ],
    },
    comes: {
      leerkrachten: [cameTeacher({ key: '9' }), cameTeacher({ ...lia, key: '10', emailadres: 'l@school.example' })],
    },
    leerkrachten: ['B joke', 'B lia'],
  },
  {
    id: 'E22',
    says: 'a delivery without teachers says nothing about teachers',
    has: { leerkrachten: [hadTeacher('joke', { key: '9' })] },
    comes: { leerkrachten: undefined },
    leerkrachten: [],
  },
  {
    id: 'E23',
    says: 'a teacher who is absent is not in the plan: nothing happens to the account',
    has: { leerkrachten: [hadTeacher('joke', { key: '9' }), hadTeacher('lia', { ...lia, key: '10' })] },
    comes: { leerkrachten: [cameTeacher({ ...lia, key: '10' })] },
    leerkrachten: ['B lia'],
  },
]
