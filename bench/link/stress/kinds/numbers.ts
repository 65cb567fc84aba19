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
