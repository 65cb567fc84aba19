import type { Altered, Child, Kind } from '../kind.ts'

// Twins of nearly one name, of whom one list has both and the other one; or each list another one. Every number is a new one.

type Pair = {
  /** The child, as it is there. */
  readonly child: string
  readonly twin: string
  /** How the child comes: with a wrong letter, which makes it no more than one from the twin too. */
  readonly letter: string
  readonly nickname: string
  readonly cut: string
}

const pairs: readonly Pair[] = [
  { child: 'Johanna', twin: 'Johanne', letter: 'Johannu', nickname: 'Hanneke', cut: 'Johan' },
  { child: 'Alexander', twin: 'Alexandra', letter: 'Alexandar', nickname: 'Sander', cut: 'Alexan' },
  { child: 'Christiaan', twin: 'Christian', letter: 'Christisan', nickname: 'Chris', cut: 'Christi' },
  { child: 'Frederik', twin: 'Frederika', letter: 'Frederikx', nickname: 'Freek', cut: 'Frede' },
  { child: 'Daniel', twin: 'Daniela', letter: 'Danielo', nickname: 'Daan', cut: 'Dani' },
  { child: 'Gabriela', twin: 'Gabriel', letter: 'Gabrielo', nickname: 'Gabi', cut: 'Gabri' },
]

const of = ({ key }: Child): Pair => pairs[Number(key) % pairs.length] as Pair
const named = (child: Child, roepnaam: string, letters = 'M'): Altered => ({
  roepnaam,
  voorletters: `${of(child).child[0]}${letters}`,
})
const twinOf = (child: Child): Child => ({
  ...child,
  key: `6${child.key}`,
  roepnaam: of(child).twin,
  voorletters: `${of(child).child[0]}M`,
})

const slips: Readonly<Record<string, (child: Child) => Altered>> = {
  'a letter off': (child) => named(child, of(child).letter),
  'a nickname': (child) => named(child, of(child).nickname),
  'the name cut short': (child) => named(child, of(child).cut),
  'sex mistyped': (child) => ({ ...named(child, of(child).child), geslacht: child.geslacht === '1' ? '2' : '1' }),
}

const withoutGroup = { groep: undefined, jaargroep: undefined }

/** One list has the twin too, the other does not. */
const absentFromOne = Object.entries(slips).flatMap(([slip, came]) =>
  (['is there and does not come', 'comes and is not there'] as const).flatMap((where) =>
    ([{}, withoutGroup] as const).map(
      (more): Kind => ({
        name: `${slip}; the twin of a like name ${where}${more === withoutGroup ? ', no groups' : ''}`,
        truth: 'ask',
        because: 'Een verschrijving, en de tweeling heet bijna hetzelfde.',
        had: (child) => ({ ...named(child, of(child).child), ...more }),
        came: (child) => ({ ...came(child), ...more }),
        others: (child) => {
          const twin = { ...twinOf(child), ...(more as Partial<Child>) }
          return where === 'comes and is not there' ? { came: [twin] } : { had: [twin] }
        },
      }),
    ),
  ),
)

/** Each list has one of the two: what else agrees has to tell. */
const absentFromBoth = [
  { what: 'one voorletter', letters: '', more: {} },
  { what: 'two voorletters, no groups', letters: 'M', more: withoutGroup },
].map(
  ({ what, letters, more }): Kind => ({
    name: `the twin of a like name comes instead, ${what}`,
    truth: 'ask',
    because: 'Eén voorletter zegt niets van een tweeling, en zonder groep zeggen ook twee te weinig.',
    had: (child) => ({ ...named(child, of(child).child, letters), ...more }),
    came: (child) => ({ ...named(child, of(child).twin, letters), ...more }),
  }),
)

/** The number of the one stands with the other, in a school that keeps its numbers. */
const underTheOther: readonly Kind[] = [
  {
    what: 'who comes too under a number of its own',
    come: { key: '9' },
    others: (twin: Child, { key }: Child) => ({ came: [{ ...twin, key }] }),
  },
  {
    what: 'and that of the twin with the child',
    come: { key: '6' },
    others: (twin: Child, { key }: Child) => ({ had: [twin], came: [{ ...twin, key }] }),
  },
  {
    what: 'who does not come, and is there under another number',
    come: undefined,
    others: (twin: Child, { key }: Child) => ({ had: [twin], came: [{ ...twin, key }] }),
  },
].flatMap(({ what, come, others }) =>
  ['', 'M'].map(
    (letters): Kind => ({
      name: `the number of a twin of a like name, ${what}${letters === '' ? '; one voorletter' : ''}`,
      truth: 'ask',
      because: 'Het nummer is van de een, de naam letter voor letter van de ander.',
      keys: 'kept',
      had: (child) => named(child, of(child).child, letters),
      ...(come === undefined
        ? { absent: true as const }
        : { came: (child) => ({ ...named(child, of(child).child, letters), key: `${come.key}${child.key}` }) }),
      others: (child) => others({ ...twinOf(child), voorletters: `${of(child).child[0]}${letters}` }, child),
    }),
  ),
)

export const likeTwins: readonly Kind[] = [...absentFromOne, ...absentFromBoth, ...underTheOther]
