import type { Random } from '../../../../simulator/random.ts'
import type { Child, Kind } from '../kind.ts'
import { dayAndMonthSwapped, daysLater, lostLetter, wrongLetter } from '../pens.ts'

/** Another child, made of this one, with a number of its own. */
const likeness = (child: Child, change: Partial<Child>): Child => ({
  ...child,
  key: `7${child.key}`,
  eckid: undefined,
  ...change,
})
const apart = (name: string, truth: Kind['truth'], because: string, kind: Partial<Kind>): Kind => ({
  name,
  truth,
  because,
  ...kind,
})
const long = ({ roepnaam }: Child) => /^\p{L}{5,}$/u.test(roepnaam)
const twinOf = (child: Child, roepnaam: string) =>
  likeness(child, {
    roepnaam,
    voornamen: roepnaam,
    voorletters: roepnaam[0]! + (child.voorletters[1] === 'Z' ? 'Y' : 'Z'),
  })
const otherName = ({ roepnaam }: Child) => (/^[WV]/.test(roepnaam) ? 'Quinten' : 'Wolfert')
const hasPrefix = ({ voorvoegsel }: Child) => voorvoegsel !== undefined
const other = (voorvoegsel: string | undefined) => (voorvoegsel === 'de' ? 'van' : 'de')

/** What may be wrong with a second record of a child. */
const worseCopies: Readonly<Record<string, (child: Child, random: Random) => Partial<Child>>> = {
  'with a wrong letter': ({ achternaam }, random) => ({ achternaam: wrongLetter(achternaam, random) }),
  'without voorvoegsel': () => ({ voorvoegsel: undefined }),
  'with the formal names for a roepnaam': ({ voornamen, roepnaam }) => ({ roepnaam: voornamen ?? roepnaam }),
  'with day and month swapped': ({ geboortedatum }) => ({ geboortedatum: dayAndMonthSwapped(geboortedatum) }),
}

/** Somebody else altogether, beside the child who comes too. */
export const others: readonly Kind[] = [
  apart('a new twin, the other came', 'new', 'De ander is er al, en zij heet anders.', {
    about: 'others',
    others: (child) => ({ came: [twinOf(child, otherName(child))] }),
  }),
  apart('a new twin of one voorletter, the other came', 'new', 'De ander is er al, en zij heet anders.', {
    about: 'others',
    had: ({ voorletters }) => ({ voorletters: voorletters[0] }),
    came: ({ voorletters }) => ({ voorletters: voorletters[0] }),
    others: (child) => ({
      came: [likeness(child, { roepnaam: `${child.roepnaam[0]}uriël`, voorletters: child.voorletters[0]! })],
    }),
  }),
  apart('a new brother or sister', 'new', 'Een broer of zus heet anders en is later geboren.', {
    absent: true,
    others: (child) => ({
      came: [{ ...twinOf(child, otherName(child)), geboortedatum: daysLater(child.geboortedatum, 700) }],
    }),
  }),
  apart('a new brother or sister, the child came', 'new', 'Een broer of zus heet anders en is later geboren.', {
    about: 'others',
    others: (child) => ({
      came: [{ ...twinOf(child, otherName(child)), geboortedatum: daysLater(child.geboortedatum, 700) }],
    }),
  }),
  apart('a new namesake years younger, the child came', 'new', 'Zelfde naam, jaren jonger.', {
    about: 'others',
    others: (child) => ({ came: [likeness(child, { geboortedatum: daysLater(child.geboortedatum, 1130), voorletters: 'QY' })] }),
  }),
  apart('a new cousin of another voorvoegsel, the child came', 'new', 'Het kind zelf is er al; dit is de neef.', {
    about: 'others',
    needs: hasPrefix,
    others: (child) => ({ came: [likeness(child, { voorvoegsel: other(child.voorvoegsel), voorletters: 'QY' })] }),
  }),
  apart('a new namesake a day younger, the child came', 'new', 'Het kind zelf is er al; dit is de naamgenoot.', {
    about: 'others',
    others: (child) => ({ came: [likeness(child, { geboortedatum: daysLater(child.geboortedatum, 1), voorletters: 'QY' })] }),
  }),
  apart('a stranger born the same day', 'new', 'Alleen de geboortedatum is gelijk.', {
    absent: true,
    others: (child) => ({ came: [likeness(child, { roepnaam: 'Wolfert', achternaam: 'Ouwerkerk', voorvoegsel: undefined, voorletters: 'WQ' })] }),
  }),
  apart('a stranger of the same roepnaam', 'new', 'Alleen de roepnaam is gelijk.', {
    absent: true,
    others: (child) => ({ came: [likeness(child, { achternaam: 'Ouwerkerk', voorvoegsel: undefined, geboortedatum: daysLater(child.geboortedatum, 400) })] }),
  }),
  apart('a twin comes, the child does not', 'ask', 'Wie komt kan de tweeling zijn, of het kind met een andere naam.', {
    absent: true,
    others: (child) => ({ came: [twinOf(child, otherName(child))] }),
  }),
  apart('a cousin comes, the child does not', 'ask', 'Een ander voorvoegsel: het kan de neef zijn.', {
    needs: hasPrefix,
    absent: true,
    others: (child) => ({ came: [likeness(child, { voorvoegsel: other(child.voorvoegsel) })] }),
  }),
  apart('a twin of a like name comes, the child does not', 'ask', 'Eén letter verschil met een tweeling.', {
    needs: long,
    absent: true,
    others: (child, random) => ({
      came: [likeness(child, { roepnaam: wrongLetter(child.roepnaam, random), voorletters: child.voorletters[0]! })],
    }),
  }),
  apart('a name one letter from a twin’s', 'ask', 'Het kan de een of de ander zijn.', {
    needs: long,
    came: ({ roepnaam }, random) => ({ roepnaam: lostLetter(roepnaam, random) }),
    others: (child, random) => ({ had: [likeness(child, { roepnaam: wrongLetter(child.roepnaam, random) })] }),
  }),
  apart('two copies in the list that is there', 'ask', 'Er zijn twee records van dit kind.', {
    came: () => ({}),
    others: (child) => ({ had: [likeness(child, {})] }),
  }),
  apart('two copies, one of them written otherwise', 'ask', 'Er zijn twee records van dit kind.', {
    needs: long,
    came: ({ roepnaam }, random) => ({ roepnaam: wrongLetter(roepnaam, random) }),
    others: (child) => ({ had: [likeness(child, {})] }),
  }),
  ...Object.entries(worseCopies).map(([how, change]) =>
    apart(`two copies, the other ${how}`, 'ask', 'Er zijn twee records van dit kind.', {
      needs: (child) => long(child) && child.achternaam.length > 4 && hasPrefix(child) && !/-0[17]-|-0[17]$/.test(child.geboortedatum) && dayAndMonthSwapped(child.geboortedatum) !== child.geboortedatum,
      came: () => ({}),
      others: (child, random) => ({ had: [likeness(child, change(child, random))] }),
    }),
  ),
  apart('twins of like names who both came', 'link', 'Ieder past precies op één record.', {
    about: 'others',
    needs: long,
    came: () => ({}),
    others: (child, random) => {
      const twin = likeness(child, { roepnaam: wrongLetter(child.roepnaam, random) })
      return { had: [twin], came: [twin] }
    },
  }),
  apart('comes twice', 'ask', 'Twee aangeleverde kinderen passen op één record.', {
    absent: true,
    others: (child) => ({ came: [likeness(child, {}), likeness(child, { key: `8${child.key}` })] }),
  }),
  apart('comes twice, once with a slip', 'ask', 'Twee aangeleverde kinderen passen op één record.', {
    needs: long,
    came: ({ roepnaam }, random) => ({ roepnaam: wrongLetter(roepnaam, random) }),
    others: (child) => ({ came: [likeness(child, { key: `8${child.key}`, roepnaam: `${child.roepnaam}xje` })] }),
  }),
] // biome-ignore format: long sentences
