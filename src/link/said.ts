import { itemAt } from '../within.ts'
import type { Because, Decision } from './decision.ts'
import type { Likeness } from './likeness.ts'
import type { PeopleLinks } from './link-people.ts'
import type { How, NameLikeness } from './name-likeness.ts'
import { type ReasonCode, reasonTable, type Text } from './reasons.ts'

/**
 * Why it was decided so about incoming person `i`, in a sentence that names the evidence: "Alles gelijk behalve voorvoegsel
 * (de ≠ van); geen nummer dat klopt." Holds no name or number of a person. For what a number decided, and for ties, the
 * sentence of the code.
 */
export function saidOf({ matching }: PeopleLinks, decision: Decision, i: number): Text {
  const code = itemAt(decision.reasons, 0)
  const [e] = decision.candidates
  if (e === undefined || !namesEvidence.has(code)) return reasonTable[code]
  const likeness = matching.likeness(i, e)
  const differences = differencesOf(likeness)
  const notations = notationsOf(likeness)
  if (differences.length > mostDifferences) return reasonTable[code]
  const why = decision.because === undefined ? undefined : becauses[decision.because]
  const isLink = decision.kind === 'link'
  const end = why ?? (isLink ? onlyOne : noNumber)
  return {
    nl: `${evidence('nl', differences, notations)}; ${isLink ? '' : why === undefined ? '' : `${noNumber.nl}; `}${end.nl}.`,
    en: `${evidence('en', differences, notations)}; ${isLink ? '' : why === undefined ? '' : `${noNumber.en}; `}${end.en}.`,
  }
}

/** Codes of which the evidence says more than their sentence. */
const namesEvidence = new Set<ReasonCode>(['same-person', 'not-enough-evidence', 'contradiction'])
/** Of records that differ in more than this there is nothing to say but that they resemble each other. */
const mostDifferences = 3

type Said = { readonly field: Text; readonly how: Text }

const onlyOne: Text = { nl: 'niemand anders past', en: 'nobody else fits' }
const noNumber: Text = { nl: 'geen nummer dat klopt', en: 'no number that agrees' }

function evidence(language: keyof Text, differences: readonly Said[], notations: readonly Said[]): string {
  const list = (all: readonly Said[]) => all.map(({ field, how }) => `${field[language]} (${how[language]})`).join(', ')
  const words =
    language === 'nl'
      ? ['Alles gelijk', ' behalve ', ', anders geschreven: ']
      : ['All equal', ' but for ', ', written otherwise: ']
  return `${words[0]}${differences.length > 0 ? words[1] + list(differences) : ''}${notations.length > 0 ? words[2] + list(notations) : ''}`
}

const fields = {
  given: { nl: 'roepnaam', en: 'given name' },
  surname: { nl: 'achternaam', en: 'surname' },
  voorvoegsel: { nl: 'voorvoegsel', en: 'prefix' },
  day: { nl: 'geboortedatum', en: 'birth date' },
  sex: { nl: 'geslacht', en: 'sex' },
  voorletters: { nl: 'voorletters', en: 'initials' },
} as const

function differencesOf(likeness: Likeness): Said[] {
  const { given, surname, voorvoegsel, day, sex, voorletters } = likeness
  const isOther = ({ alike }: NameLikeness) => alike !== 'equal' && alike !== 'notation'
  return [
    ...(isOther(given) ? [{ field: fields.given, how: howOf(given) }] : []),
    ...(isOther(surname) ? [{ field: fields.surname, how: howOf(surname) }] : []),
    ...(voorvoegsel === 'other' || voorvoegsel === 'lost'
      ? [{ field: fields.voorvoegsel, how: between(likeness, '≠') }]
      : []),
    ...(day === 'equal' ? [] : [{ field: fields.day, how: days[day] }]),
    ...(sex === 'other' ? [{ field: fields.sex, how: other }] : []),
    ...(voorletters === 'other' ? [{ field: fields.voorletters, how: other }] : []),
  ]
}

function notationsOf(likeness: Likeness): Said[] {
  const { given, surname, voorvoegsel } = likeness
  const names =
    given.how === 'swapped'
      ? [['given', given] as const]
      : ([
          ['given', given],
          ['surname', surname],
        ] as const)
  return [
    ...names.flatMap(([field, name]) =>
      name.alike === 'notation' ? [{ field: fields[field], how: howOf(name) }] : [],
    ),
    ...(voorvoegsel === 'notation' ? [{ field: fields.voorvoegsel, how: between(likeness, '=') }] : []),
  ]
}

/** A voorvoegsel says nothing about who somebody is, and all about why there is a question. */
function between({ voorvoegsels = ['', ''] }: Likeness, sign: '≠' | '='): Text {
  const [a, b] = voorvoegsels
  return { nl: `${a || 'geen'} ${sign} ${b || 'geen'}`, en: `${a || 'none'} ${sign} ${b || 'none'}` }
}

const howOf = ({ alike, how }: NameLikeness): Text =>
  how !== undefined ? hows[how] : alike === 'absent' ? absent : other

const other: Text = { nl: 'anders', en: 'different' }
const absent: Text = { nl: 'ontbreekt', en: 'missing' }

const hows: Readonly<Record<How, Text>> = {
  spelling: { nl: 'anders gespeld', en: 'spelled otherwise' },
  script: { nl: 'anders overgezet', en: 'another transliteration' },
  unreadable: { nl: 'onleesbare letters', en: 'letters that cannot be read' },
  order: { nl: 'andere volgorde', en: 'another order' },
  glued: { nl: 'aaneengeschreven', en: 'written as one word' },
  letter: { nl: 'één letter verschil', en: 'one letter differs' },
  garbled: { nl: 'enkele letters verschil', en: 'a few letters differ' },
  cut: { nl: 'afgekapt', en: 'cut short' },
  initial: { nl: 'alleen de eerste letter', en: 'the first letter only' },
  nickname: { nl: 'een roepvorm', en: 'a pet form' },
  'all-names': { nl: 'alle voornamen', en: 'all given names' },
  part: { nl: 'een deel van een dubbele naam', en: 'one part of a double name' },
  swapped: { nl: 'verwisseld met de achternaam', en: 'swapped with the surname' },
  alphabet: { nl: 'letters van een ander alfabet', en: 'letters of another alphabet' },
  remark: { nl: 'er staat een opmerking in', en: 'holds a remark' },
}

const days: Readonly<Record<Exclude<Likeness['day'], 'equal'>, Text>> = {
  weak: { nl: '1 januari of 1 juli staat vaak voor onbekend', en: '1 January or 1 July often stands for unknown' },
  swapped: { nl: 'dag en maand verwisseld', en: 'day and month swapped' },
  digit: { nl: 'één cijfer anders, of twee verwisseld', en: 'one digit differs, or two are swapped' },
  other,
  absent,
}

const becauses: Readonly<Record<Because, Text>> = {
  twin: {
    nl: 'iemand met deze achternaam en geboortedatum staat ernaast',
    en: 'somebody of this surname and birth date is near',
  },
  namesake: { nl: 'een naamgenoot staat ernaast', en: 'a namesake is near' },
  cousin: {
    nl: 'iemand met deze roepnaam en geboortedatum staat ernaast',
    en: 'somebody of this given name and birth date is near',
  },
  'rest-uncertain': { nl: 'voorletters en groep bevestigen het niet', en: 'initials and group do not confirm it' },
  claimed: {
    nl: 'een ander kwam met het nummer van dit record',
    en: 'somebody else came with the number of this record',
  },
  'other-eckid': {
    nl: 'een ander die zo heet kwam met een ander ECK iD dan dit record heeft',
    en: 'somebody else of this name came with another ECK iD than this record has',
  },
  'too-many': {
    nl: 'onder zoveel mensen is nog iemand met deze gegevens te verwachten',
    en: 'among so many people another one of these data is to be expected',
  },
  'like-twin': {
    nl: 'onder zoveel mensen kan het een tweeling met bijna deze naam zijn, en één voorletter zegt daar niets van',
    en: 'among so many people it may be a twin of nearly this name, and one initial tells nothing of that',
  },
  'keys-kept': {
    nl: 'deze school houdt haar nummers, en dit is een ander nummer',
    en: 'this school keeps its numbers, and this is another one',
  },
  bound: {
    nl: 'met nog zulke koppelingen erbij is er een foute te verwachten',
    en: 'with more such links a wrong one is to be expected',
  },
  learned: {
    nl: 'zulke verschillen zijn in deze lijsten gewoon, en niemand anders past',
    en: 'such differences are usual in these lists, and nobody else fits',
  },
}
