import type { Leerling } from '../../../src/school/leerling.ts'
import { came, had, type Row } from './row.ts'

/** One child, no numbers, the same name: birth date and gender are all that differs. */
const dated = (
  id: string,
  says: string,
  has: Partial<Leerling>,
  comes: Partial<Leerling>,
  expected: string,
  more: Partial<Row> = {},
): Row => ({
  id,
  says,
  has: { leerlingen: [had('anna', has)] },
  comes: { leerlingen: [came(comes)] },
  leerlingen: [expected],
  ...more,
})

/** 1C: birth date and gender. */
export const rows: readonly Row[] = [
  dated('C01', 'without birth date a name is asked', {}, { geboortedatum: undefined }, '? anna'),
  dated(
    'C01 key',
    'without birth date the key is enough',
    { key: '5' },
    { key: '5', geboortedatum: undefined },
    'B anna',
  ),
  dated(
    'C02',
    'two absent birth dates are not equal',
    { geboortedatum: undefined },
    { geboortedatum: undefined },
    '? anna',
  ),
  dated(
    'C02 default',
    'the zero of a clock is no birth date',
    { geboortedatum: '0001-01-01' },
    { geboortedatum: '0001-01-01' },
    '?',
  ),
  dated(
    'C03',
    'a first of January is weak evidence',
    { geboortedatum: '2015-01-01' },
    { geboortedatum: '2015-01-01' },
    '? anna',
  ),
  dated(
    'C03 July',
    'a first of July is weak evidence',
    { geboortedatum: '2015-07-01' },
    { geboortedatum: '2015-07-01' },
    '? anna',
  ),
  dated('C04', 'a zone behind the date shifts nothing', {}, { geboortedatum: '2016-03-14+01:00' }, 'B anna'),
  dated('C05', 'a time behind the date shifts nothing', {}, { geboortedatum: '2016-03-14T00:00:00Z' }, 'B anna'),
  dated(
    'C06',
    'day and month that changed places are asked',
    { geboortedatum: '2016-03-04' },
    { geboortedatum: '2016-04-03' },
    '? anna',
  ),
  dated('C07', 'a birth date in the future is asked, with a warning', {}, { geboortedatum: '2029-05-01' }, '? anna', {
    warns: ['impossible-date'],
  }),
  dated(
    'C07 past',
    'so is one of a century ago',
    { geboortedatum: undefined },
    { geboortedatum: '1901-05-01' },
    '? anna',
    { warns: ['impossible-date'] },
  ),
  dated('C08', 'an unknown gender contradicts nothing', { geslacht: '2' }, { geslacht: '0' }, 'B anna'),
  dated('C08 absent', 'an absent gender contradicts nothing', { geslacht: '9' }, { geslacht: undefined }, 'B anna'),
  dated('C09', 'another gender without a key is asked', { geslacht: '1' }, { geslacht: '2' }, '? anna'),
]
