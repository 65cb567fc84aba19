import type { Child, Kind } from '../kind.ts'
import { cutShort, dayAndMonthSwapped, lostLetter, swappedLetters, wrongLetter } from '../pens.ts'

type Slip = Pick<Kind, 'name' | 'needs' | 'had' | 'came'>
const two = ({ voorletters }: Child) => voorletters.length >= 2
const long = (word: string) => /^\p{L}{5,}$/u.test(word)
const longRoepnaam = (child: Child) => two(child) && long(child.roepnaam)
const longSurname = (child: Child) => two(child) && long(child.achternaam)

const nicknames: Readonly<Record<string, string>> = {
  Alexander: 'Alex', Benjamin: 'Ben', Samuel: 'Sam', Maximiliaan: 'Max', Thomas: 'Tom', Daniel: 'Daan', Elisabeth: 'Liesbeth',
  Johannes: 'Hans', Julian: 'Juul', Charlotte: 'Lotte', Josephine: 'Fien', Isabella: 'Bella', Emilia: 'Emmy', Olivia: 'Liv',
  Mathilde: 'Tilly', Sophie: 'Fie', Floris: 'Floor', Jacob: 'Jaap', Willem: 'Wim', Pieter: 'Piet', Hendrik: 'Henk',
  Cornelis: 'Kees', Johanna: 'Hanna', Christiaan: 'Chris', Nicolaas: 'Niek', Frederik: 'Freek', Matthijs: 'Thijs',
  Antonius: 'Toon', Gerrit: 'Gradje', Valentina: 'Tina', Zuzanna: 'Zuza', Aleksander: 'Olek', Katarzyna: 'Kasia',
} // biome-ignore format: a table
/** `Tom` as `Tomtje`: what everybody says. */
const small = (name: string) => (/[aeiou]$/.test(name) ? `${name}tje` : /[mn]$/.test(name) ? `${name}pje` : `${name}je`)

/** `Shevchenko` as a Dutch clerk hears it: `Sjevtsjenko`. */
const bySound = (name: string) =>
  name
    .replace(/^Sh/, 'Sj')
    .replace(/ch(?=enko|uk)/, 'tsj')
    .replace(/sh/, 'sj')
    .replace(/^K[h]/, 'Ch')

const slips: readonly Slip[] = [
  { name: 'a wrong letter in the roepnaam', needs: longRoepnaam, came: ({ roepnaam }, r) => ({ roepnaam: wrongLetter(roepnaam, r) }) },
  { name: 'a letter lost from the roepnaam', needs: longRoepnaam, came: ({ roepnaam }, r) => ({ roepnaam: lostLetter(roepnaam, r) }) },
  { name: 'two letters of the roepnaam swapped', needs: longRoepnaam, came: ({ roepnaam }, r) => ({ roepnaam: swappedLetters(roepnaam, r) }) },
  { name: 'a wrong letter in the surname', needs: longSurname, came: ({ achternaam }, r) => ({ achternaam: wrongLetter(achternaam, r) }) },
  { name: 'a letter lost from the surname', needs: longSurname, had: ({ achternaam }, r) => ({ achternaam: lostLetter(achternaam, r) }), came: () => ({}) },
  { name: 'two letters of the surname swapped', needs: longSurname, came: ({ achternaam }, r) => ({ achternaam: swappedLetters(achternaam, r) }) },
  { name: 'the roepnaam cut short', needs: (c) => two(c) && /^\p{L}{7,}$/u.test(c.roepnaam), came: ({ roepnaam }) => ({ roepnaam: cutShort(roepnaam) }) },
  { name: 'the surname cut short', needs: (c) => two(c) && /^\p{L}{8,}$/u.test(c.achternaam), came: ({ achternaam }) => ({ achternaam: cutShort(achternaam) }) },
  { name: 'a name garbled', needs: longRoepnaam, came: ({ roepnaam }) => ({ roepnaam: `${roepnaam.slice(0, 2)}#${roepnaam.slice(3)}` }) },
  { name: 'a nickname in the roepnaam field', needs: (c) => two(c) && nicknames[c.roepnaam] !== undefined, came: ({ roepnaam }) => ({ roepnaam: nicknames[roepnaam]! }) },
  { name: 'a pet name in the roepnaam field', needs: (c) => two(c) && /^\p{L}{3,}$/u.test(c.roepnaam), came: ({ roepnaam }) => ({ roepnaam: small(roepnaam) }) },
  { name: 'all given names in the roepnaam field', needs: (c) => two(c) && c.voornamen!.split(' ')[0] === c.roepnaam && / /.test(c.voornamen!), came: ({ voornamen }) => ({ roepnaam: voornamen! }) },
  { name: 'the formal names in the roepnaam field', needs: (c) => two(c) && !c.voornamen!.includes(c.roepnaam) && c.voornamen![0] === c.roepnaam[0], came: ({ voornamen }) => ({ roepnaam: voornamen! }) },
  { name: 'sex mistyped', needs: two, came: ({ geslacht }) => ({ geslacht: geslacht === '1' ? '2' : '1' }) },
  { name: 'day and month in each other’s place', needs: (c) => two(c) && dayAndMonthSwapped(c.geboortedatum) !== c.geboortedatum && !/-0[17]-01$/.test(c.geboortedatum) && !/-01-0[17]$/.test(c.geboortedatum), came: ({ geboortedatum }) => ({ geboortedatum: dayAndMonthSwapped(geboortedatum) }) },
  { name: 'no roepnaam', needs: two, came: () => ({ roepnaam: undefined }) },
  { name: 'no roepnaam before', needs: two, had: () => ({ roepnaam: undefined }), came: () => ({}) },
  { name: 'an initial for the roepnaam', needs: two, came: ({ roepnaam }) => ({ roepnaam: `${roepnaam[0]}.` }) },
  { name: 'a surname by the sound of it', needs: (c) => two(c) && /(enko|ch?uk)$/.test(c.achternaam) && bySound(c.achternaam) !== c.achternaam, came: ({ achternaam }) => ({ achternaam: bySound(achternaam) }) },
  { name: 'one part of a double surname', needs: (c) => two(c) && c.voorvoegsel === undefined, had: ({ achternaam }) => ({ achternaam: `${achternaam} Hoekstra` }), came: () => ({}) },
  { name: 'a double surname since', needs: (c) => two(c) && c.voorvoegsel !== undefined, came: ({ voorvoegsel, achternaam }) => ({ voorvoegsel: undefined, achternaam: `Hoekstra-${voorvoegsel} ${achternaam}` }) },
] // biome-ignore format: a table

const certain = slips.map(
  (slip): Kind => ({
    ...slip,
    truth: 'link',
    because:
      'Eén verschil; de andere naam, de voorletters, de geboortedatum en de groep kloppen, en niemand anders staat in de buurt.',
    beside: [undefined, 'sibling'],
  }),
)

const less = (name: string, because: string, change: (kind: Slip) => Partial<Kind>): readonly Kind[] =>
  [0, 3, 6, 9, 13, 14, 15, 19].map((place): Kind => {
    const slip = slips[place]!
    return { ...slip, truth: 'ask', because, ...change(slip), name: `${slip.name}, ${name}` }
  })

/** The same slips, with less that is certain; every third of them. */
const uncertain: readonly Kind[] = [
  ...less('one voorletter', 'Eén voorletter zegt niets over een tweeling.', ({ came, had }) => ({
    had: (child, random) => ({ voorletters: child.voorletters[0], ...had?.(child, random) }),
    came: (child, random) => ({ voorletters: child.voorletters[0], ...came!(child, random) }),
  })).slice(0, 4),
  ...less('another group', 'De groep bevestigt het niet.', ({ came }) => ({
    came: (child, random) => ({ groep: `${child.groep} noord`, ...came!(child, random) }),
  })).slice(2, 5),
  ...less('no group', 'De groep bevestigt het niet.', ({ came }) => ({
    came: (child, random) => ({ groep: undefined, ...came!(child, random) }),
  })).slice(4, 6),
  ...less('beside a twin', 'Het kan de tweeling zijn.', () => ({ beside: ['twin'] })).slice(0, 3),
  ...less('beside a cousin', 'Het kan de neef of nicht zijn.', () => ({ beside: ['cousin'] })).slice(1, 3),
  ...less('beside a namesake', 'Het kan de naamgenoot zijn.', () => ({ beside: ['namesake'] })).slice(5, 7),
]

/** One slip of the pen in one field: the same child where all the rest is certain, a question where it is not. */
export const oneSlip: readonly Kind[] = [...certain, ...uncertain]
