import { itemAt } from '../within.ts'
import { type NameLevel, nameLevels } from './compare-names.ts'
import { missing } from './comparison.ts'
import { type DateLevel, dateLevels } from './dates.ts'
import type { Matching } from './matching.ts'
import { usableEckid, usableKey } from './numbers.ts'
import type { Person } from './people.ts'
import type { Evidence, Level } from './plan.ts'
import type { Text } from './reasons.ts'
import { numberBits } from './weights.ts'

const names: Readonly<Record<NameLevel, Text>> = {
  same: { nl: 'gelijk; weegt zwaarder naarmate de naam zeldzamer is', en: 'equal; weighs more the rarer the name' },
  variant: { nl: 'klinkt gelijk, anders gespeld', en: 'sounds the same, spelled otherwise' },
  typo: { nl: 'één letter verschil', en: 'one letter differs' },
  typos: { nl: 'enkele letters verschil', en: 'a few letters differ' },
  part: { nl: 'het ene is een deel van het andere', en: 'one is a part of the other' },
  alike: { nl: 'lijkt er enigszins op', en: 'somewhat alike' },
  initial: {
    nl: 'alleen de eerste letter is te vergelijken, en die is gelijk',
    en: 'only the first letter can be compared, and it is equal',
  },
  different: { nl: 'anders', en: 'different' },
}

const days: Readonly<Record<DateLevel, Text>> = {
  same: { nl: 'gelijk', en: 'equal' },
  swapped: { nl: 'dag en maand verwisseld', en: 'day and month swapped' },
  typo: { nl: 'één cijfer anders, of twee verwisseld', en: 'one digit differs, or two are swapped' },
  part: { nl: 'twee van dag, maand en jaar gelijk', en: 'two of day, month and year equal' },
  placeholder: {
    nl: 'jaar gelijk; 1 januari of 1 juli staat vaak voor onbekend',
    en: 'year equal; 1 January or 1 July often stands for unknown',
  },
  digits: { nl: 'twee cijfers anders', en: 'two digits differ' },
  near: { nl: 'minder dan een maand verschil', en: 'less than a month apart' },
  year: { nl: 'alleen het jaar gelijk', en: 'only the year equal' },
  different: { nl: 'anders', en: 'different' },
}

const absent: Text = { nl: 'ontbreekt aan een kant; dat zegt niets', en: 'missing on one side, which says nothing' }

/** The waterfall of one pair: every field that says something, and what many people and families take away. */
export function evidenceOf(
  matching: Pick<Matching, 'comparer'>,
  incomingPeople: readonly Person[],
  existingPeople: readonly Person[],
  i: number,
  e: number,
): Evidence[] {
  const c = matching.comparer.compare(i, e)
  const came = itemAt(incomingPeople, i)
  const have = itemAt(existingPeople, e)
  const swapped: Text = { nl: 'voor- en achternaam verwisseld: ', en: 'given name and surname swapped: ' }
  const nameText = (level: number): Text => {
    if (level === missing) return absent
    const { nl, en } = names[itemAt(nameLevels, level)]
    return c.swapped ? { nl: swapped.nl + nl, en: swapped.en + en } : { nl, en }
  }
  const nameLevel = (level: number): Level =>
    level === missing
      ? 'missing'
      : level === 0 && !c.swapped
        ? 'same'
        : level === nameLevels.length - 1
          ? 'different'
          : 'close'
  const dayLevel: Level =
    c.day === missing ? 'missing' : c.day === 0 ? 'same' : c.day >= dateLevels.length - 2 ? 'different' : 'close'
  const rows = [
    numberRow('eckid', usableEckid(came.eckid), usableEckid(have.eckid)),
    numberRow('key', usableKey(came.key), usableKey(have.key)),
    row(
      'roepnaam',
      nameLevel(c.given),
      c.givenBits,
      nameText(c.given),
      came.roepnaam ?? came.voornamen,
      have.roepnaam ?? have.voornamen,
    ),
    row('achternaam', nameLevel(c.surname), c.surnameBits, nameText(c.surname), came.achternaam, have.achternaam),
    row(
      'geboortedatum',
      dayLevel,
      c.dayBits,
      c.day === missing ? absent : days[itemAt(dateLevels, c.day)],
      came.geboortedatum,
      have.geboortedatum,
    ),
    small('voorvoegsel', c.voorvoegselBits, came.voorvoegsel, have.voorvoegsel),
    small('voorletters', c.initialsBits, came.voorletters, have.voorletters),
    small('geslacht', c.sexBits, came.geslacht, have.geslacht),
    small('jaargroep', c.jaargroepBits, came.jaargroep, have.jaargroep),
    small('groep', c.groepBits, came.groep, have.groep),
    row('aantal', 'same', c.sizeBits, {
      nl: 'zoveel records waaruit er één de juiste moet zijn',
      en: 'so many records of which one has to be the right one',
    }),
    row('familie', 'same', c.familyBits, {
      nl: 'ook een tweeling, broer, zus of naamgenoot kan dit delen',
      en: 'a twin, brother, sister or namesake may share this too',
    }),
  ]
  return rows.filter(
    ({ incoming, existing, weight }) => incoming !== undefined || existing !== undefined || weight !== 0,
  )
}

function row(
  field: string,
  level: Level,
  weight: number,
  reason: Text,
  incoming?: string,
  existing?: string,
): Evidence {
  return {
    field,
    level,
    weight: Math.round(weight * 10) / 10 || 0,
    reason,
    ...(incoming === undefined ? {} : { incoming }),
    ...(existing === undefined ? {} : { existing }),
  }
}

function small(field: string, bits: number, incoming?: string, existing?: string): Evidence {
  if (bits === 0 && (incoming === undefined || existing === undefined))
    return row(field, 'missing', bits, absent, incoming, existing)
  const level: Level = bits > 0 ? 'same' : bits < -1 ? 'different' : 'close'
  const reason: Text =
    bits > 0
      ? { nl: 'past bij elkaar', en: 'fits' }
      : bits < 0
        ? { nl: 'past niet bij elkaar', en: 'does not fit' }
        : { nl: 'zegt niets', en: 'says nothing' }
  return row(field, level, bits, reason, incoming, existing)
}

/** A number that differs may be new, so it takes little away; only an ECK iD stays with a child for good. */
function numberRow(field: 'key' | 'eckid', incoming: string | undefined, existing: string | undefined): Evidence {
  if (incoming === undefined || existing === undefined) return row(field, 'missing', 0, absent, incoming, existing)
  const weights = numberBits[field]
  return incoming === existing
    ? row(
        field,
        'same',
        weights.same,
        {
          nl: 'gelijk: beslist, als de persoon het niet tegenspreekt',
          en: 'equal: decides, unless the person contradicts it',
        },
        incoming,
        existing,
      )
    : row(field, 'different', weights.different, { nl: 'anders', en: 'different' }, incoming, existing)
}
