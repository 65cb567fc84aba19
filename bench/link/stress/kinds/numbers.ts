import type { Child, Kind } from '../kind.ts'
import { dayAndMonthSwapped, daysLater, lostLetter, wrongDigit, wrongLetter } from '../pens.ts'

const long = ({ roepnaam, achternaam }: Child) => /^\p{L}{5,}$/u.test(roepnaam) && /^\p{L}{5,}$/u.test(achternaam)
const poor = ({ voorletters }: Child) => ({ voorletters: voorletters[0], groep: undefined })
const swaps = ({ geboortedatum }: Child) =>
  dayAndMonthSwapped(geboortedatum) !== geboortedatum && !/-0[17]-01|-01-0[17]/.test(geboortedatum)

const withNumber = (name: string, kind: Partial<Kind>): Kind => ({
  name: `same number, ${name}`,
  truth: 'link',
  because: 'Het nummer klopt, en er is hoogstens één vergissing.',
  keys: 'kept',
  beside: [undefined, 'twin', 'namesake', 'sibling'],
  ...kind,
})
const asked = (name: string, because: string, kind: Partial<Kind>): Kind => ({ name, truth: 'ask', because, ...kind })

const agree: readonly Kind[] = [
  withNumber('nothing else changed', { came: poor }),
  withNumber('a wrong letter in the roepnaam', {
    needs: long,
    came: (child, random) => ({ ...poor(child), roepnaam: wrongLetter(child.roepnaam, random) }),
  }),
  withNumber('a letter lost from the surname', {
    needs: long,
    came: (child, random) => ({ ...poor(child), achternaam: lostLetter(child.achternaam, random) }),
  }),
  withNumber('one digit of the date', {
    came: (child, random) => ({ ...poor(child), geboortedatum: wrongDigit(child.geboortedatum, random) }),
    beside: [undefined, 'sibling'],
  }),
  withNumber('day and month swapped', {
    needs: swaps,
    came: (child) => ({ ...poor(child), geboortedatum: dayAndMonthSwapped(child.geboortedatum) }),
    beside: [undefined, 'sibling'],
  }),
  withNumber('sex mistyped', {
    came: (child) => ({ ...poor(child), geslacht: child.geslacht === '1' ? '2' : '1' }),
  }),
  withNumber('a new surname', { needs: long, came: (child) => ({ ...poor(child), achternaam: 'Veldhuizen' }) }),
  withNumber('another roepnaam and sex, two voorletters', { beside: [undefined, 'twin', 'sibling'], came: (child) => ({ roepnaam: /^[WV]/.test(child.roepnaam) ? 'Quinten' : 'Wolfert', geslacht: child.geslacht === '1' ? '2' : '1' }) }),
  withNumber('no birth date', { came: (child) => ({ ...poor(child), geboortedatum: undefined }) }),
  {
    ...withNumber('which is an ECK iD, and one digit of the date', {
      came: (child, random) => ({ ...poor(child), eckid: child.eckid, geboortedatum: wrongDigit(child.geboortedatum, random) }),
      had: ({ eckid }) => ({ eckid }),
      beside: [undefined, 'sibling'],
    }),
    keys: 'anew',
  },
] // biome-ignore format: short

const twinOf = (child: Child): Child => ({
  ...child,
  key: `7${child.key}`,
  eckid: undefined,
  roepnaam: /^[WV]/.test(child.roepnaam) ? 'Quinten' : 'Wolfert',
  voorletters: /^[WV]/.test(child.roepnaam) ? 'QZ' : 'WZ',
})
const brotherOf = (child: Child): Child => ({ ...twinOf(child), geboortedatum: daysLater(child.geboortedatum, 640) })
/** The child and another one came under each other's number. */
const swappedWith = (other: (child: Child) => Child): Partial<Kind> => ({
  keys: 'kept',
  came: (child) => ({ key: other(child).key }),
  others: (child) => ({ had: [other(child)], came: [{ ...other(child), key: child.key }] }),
})

const disagree: readonly Kind[] = [
  asked('the number of a child of other names and another date', 'Het nummer is van iemand anders geweest.', {
    keys: 'kept',
    came: () => ({ roepnaam: 'Wolfert', achternaam: 'Ouwerkerk', voorvoegsel: undefined, geboortedatum: '2017-02-09', voorletters: 'WP' }),
  }),
  asked('same number, another surname and another date', 'Het nummer klopt, de persoon niet.', {
    keys: 'kept',
    came: () => ({ achternaam: 'Ouwerkerk', voorvoegsel: undefined, geboortedatum: '2017-02-09' }),
  }),
  asked('same number, another date altogether', 'Het nummer klopt, de geboortedatum niet.', {
    keys: 'kept',
    came: ({ geboortedatum }) => ({ geboortedatum: daysLater(geboortedatum, 515) }),
  }),
  asked('same number, one digit of the date and a wrong letter', 'Het nummer klopt, maar twee velden niet.', {
    keys: 'kept',
    needs: long,
    came: (child, random) => ({
      geboortedatum: wrongDigit(child.geboortedatum, random),
      roepnaam: wrongLetter(child.roepnaam, random),
    }),
  }),
  asked('the number of one, the names of the twin who was not here', 'Het nummer klopt, de roepnaam en de voorletters niet.', {
    keys: 'kept',
    absent: true,
    others: (child) => ({ came: [{ ...twinOf(child), key: child.key }] }),
  }),
  asked('the number of one, the roepnaam of a twin of the same voorletter', 'Eén voorletter zegt niets over een tweeling.', {
    keys: 'kept',
    needs: ({ roepnaam }) => !/^[MAJGN]/.test(roepnaam),
    had: ({ voorletters }) => ({ voorletters: voorletters[0] }),
    absent: true,
    others: (child) => ({
      came: [{ ...twinOf(child), key: child.key, roepnaam: `${child.roepnaam[0]}uriël`, voorletters: child.voorletters[0]! }],
    }),
  }),
  asked('twins under each other’s number', 'Nummer en persoon wijzen naar twee kinderen.', swappedWith(twinOf)),
  asked('brothers under each other’s number', 'Nummer en persoon wijzen naar twee kinderen.', swappedWith(brotherOf)),
  asked('same key, another ECK iD', 'Een ECK iD hoort bij één kind.', {
    keys: 'kept',
    had: ({ eckid }) => ({ eckid }),
    came: ({ eckid }) => ({ eckid: `${eckid?.slice(0, -4)}abcd` }),
  }),
  asked('no key, another ECK iD', 'Een ECK iD hoort bij één kind.', {
    had: ({ eckid }) => ({ eckid }),
    came: ({ eckid }) => ({ eckid: `${eckid?.slice(0, -4)}abcd` }),
  }),
  ...[5, 10, 20].map((ownSchool) =>
    asked(`another number in a school of ${ownSchool} that keeps its numbers`, 'Iedereen houdt zijn nummer, behalve dit kind.', {
      keys: 'kept',
      ownSchool,
      came: ({ key }) => ({ key: `9${key}` }),
    }),
  ),
  asked('another number in a large school that keeps its numbers', 'Iedereen houdt zijn nummer, behalve dit kind.', {
    keys: 'kept',
    came: ({ key }) => ({ key: `9${key}` }),
  }),
] // biome-ignore format: long sentences

/** What a number proves, and what it does not. */
export const numbers: readonly Kind[] = [...agree, ...disagree]
