import { type Adversary, type Child, type Kind, kindsOf, type Written } from '../kind.ts'
import { dayAndMonthSwapped, hasAccent, lostLetter, plain, readAsLatin1, wrongDigit, wrongLetter } from '../pens.ts'

// Kinds written from the sentences of what is promised, by somebody who had not seen the linker; those of them that no other theme has.

const everybody: readonly Adversary[] = ['twin', 'cousin', 'namesake']
const otherMonth = ({ geboortedatum }: Child) => dayAndMonthSwapped(geboortedatum) !== geboortedatum
const long = (name: string) => /^[a-zA-Z]{6,}$/.test(name)
const both = (child: Child, write: (name: string) => string) => ({
  roepnaam: write(child.roepnaam),
  achternaam: write(child.achternaam),
})
const likeness = (child: Child, change: Partial<Child>): Child => ({ ...child, key: `7${child.key}`, ...change })

/** Letters of the code page of DOS, as Windows reads their bytes. */
const dos: Readonly<Record<string, string>> = {
  é: '‚',
  ë: '‰',
  ö: '”',
  ç: '‡',
  è: 'Š',
  ï: '‹',
  ó: '¢',
  í: '¡',
  ä: '„',
  ê: 'ˆ',
}

/** One name as two offices write it out of another alphabet. */
const spellings: readonly (readonly [string, string])[] = [
  ['Mohammed', 'Muhammad'], ['Youssef', 'Yusuf'], ['Oleksandr', 'Olexandr'], ['Yuliia', 'Julia'], ['Khadija', 'Hadija'],
  ['Serhii', 'Sergii'], ['Ahmad', 'Ahmed'], ['Hussein', 'Hoessein'], ['Yevhen', 'Jevhen'], ['Fatima', 'Fatma'],
] // biome-ignore format: pairs

const spelledSurnames: readonly (readonly [string, string])[] = [
  ['Shevchenko', 'Sjevtsjenko'], ['Bouzidi', 'Buzidi'], ['Kovalchuk', 'Kovaltsjoek'], ['Zelenskyi', 'Zelensky'], ['Yildiz', 'Yıldız'],
  ['Benchekroun', 'Ben Chekroun'], ['Abdallah', 'Abdullah'], ['Oumar', 'Umar'], ['Chaïb', 'Shaib'],
] // biome-ignore format: pairs

const callNames: readonly (readonly [string, string])[] = [
  ['Alexander', 'Lex'], ['Johannes', 'Hans'], ['Wilhelmina', 'Mina'], ['Katharina', 'Trijntje'], ['Sebastiaan', 'Bas'],
  ['Elisabeth', 'Liesbeth'], ['Maximiliaan', 'Max'], ['Josephina', 'Fien'], ['Benjamin', 'Ben'], ['Christiaan', 'Chris'],
] // biome-ignore format: pairs

/** A pair for each child: the name that is there, and the one that comes. */
const pairOf = (pairs: readonly (readonly [string, string])[]) => {
  const of = (child: Child) => pairs[Number(child.key) % pairs.length] ?? ['', '']
  return { there: (child: Child) => of(child)[0], comes: (child: Child) => of(child)[1] }
}
const given = pairOf(spellings)
const surname = pairOf(spelledSurnames)
const called = pairOf(callNames)

const partners = ['Bakker', 'Visser', 'Postma', 'Kramer', 'Hoekstra', 'Dekker', 'Yilmaz', 'Smeets']
const partner = (child: Child) => partners[Number(child.key) % partners.length] ?? ''

const notation = kindsOf('link', 'Alles klopt; het is alleen anders geschreven.', { beside: everybody }, [
  { name: 'an umlaut as its letter', needs: ({ roepnaam, achternaam }) => /[äöü]/i.test(roepnaam + achternaam), came: (child) => both(child, plain) },
  { name: 'accents read in the wrong code page, twice', needs: ({ roepnaam, achternaam }) => hasAccent(roepnaam) || hasAccent(achternaam), came: (child) => both(child, (name) => readAsLatin1(readAsLatin1(name))) },
  { name: 'accents of DOS', needs: ({ roepnaam, achternaam }) => [...(roepnaam + achternaam)].some((letter) => letter in dos), came: (child) => both(child, (name) => [...name].map((letter) => dos[letter] ?? letter).join('')) },
  { name: 'the roepnaam as another office writes it', had: (child) => ({ roepnaam: given.there(child) }), came: (child) => ({ roepnaam: given.comes(child) }) },
  { name: 'the first part of a double surname', had: (child) => ({ achternaam: `${child.achternaam}-${partner(child)}` }), came: ({ achternaam }) => ({ achternaam }), beside: ['twin', 'namesake'] },
  { name: 'the last part of a double surname', had: (child) => ({ achternaam: `${partner(child)} ${child.achternaam}` }), came: ({ achternaam }) => ({ achternaam }), beside: ['twin', 'namesake'] },
  { name: 'roepnaam and voorletters in each other’s field', came: ({ roepnaam, voorletters }) => ({ roepnaam: voorletters, voorletters: roepnaam }), needs: ({ roepnaam }) => /^\p{Lu}\p{Ll}{2,}$/u.test(roepnaam) },
]) // biome-ignore format: a table

const slips = kindsOf('link', 'Eén verschil, al het andere is zeker.', { beside: ['sibling', undefined] }, [
  { name: 'the surname as another office writes it', had: (child) => ({ achternaam: surname.there(child), voorvoegsel: undefined }), came: (child) => ({ achternaam: surname.comes(child), voorvoegsel: undefined }), beside: [] },
  { name: 'a wrong letter in the roepnaam before', needs: ({ roepnaam }) => long(roepnaam), had: ({ roepnaam }, random) => ({ roepnaam: wrongLetter(roepnaam, random) }) },
  { name: 'the name for every day', had: (child) => ({ roepnaam: called.there(child), voorletters: `${called.there(child)[0]}M` }), came: (child) => ({ roepnaam: called.comes(child), voorletters: `${called.there(child)[0]}M` }) },
  { name: 'two letters of the surname garbled', needs: ({ achternaam }) => /^[a-zA-Z]{9,}$/.test(achternaam), came: ({ achternaam }) => ({ achternaam: `${achternaam.slice(0, 3)}##${achternaam.slice(5)}` }) },
]) // biome-ignore format: a table

const byNumber = kindsOf('link', 'Het nummer klopt, en één verschil.', { keys: 'kept', beside: everybody }, [
  { name: 'same number beside others, a wrong letter in the surname', needs: ({ achternaam }) => long(achternaam), came: ({ achternaam }, random) => ({ achternaam: wrongLetter(achternaam, random) }) },
  { name: 'same number beside others, one digit of the date', came: ({ geboortedatum }, random) => ({ geboortedatum: wrongDigit(geboortedatum, random) }) },
  { name: 'same number beside others, day and month swapped', needs: otherMonth, came: ({ geboortedatum }) => ({ geboortedatum: dayAndMonthSwapped(geboortedatum) }) },
  { name: 'same number beside others, sex mistyped', came: ({ geslacht }) => ({ geslacht: geslacht === '1' ? '2' : '1' }) },
  { name: 'same ECK iD beside others, a letter lost from the roepnaam', keys: 'anew', needs: ({ roepnaam }) => long(roepnaam), had: ({ eckid }) => ({ eckid }), came: ({ eckid, roepnaam }, random) => ({ eckid, roepnaam: lostLetter(roepnaam, random) }) },
  { name: 'same ECK iD beside others, one digit of the date', keys: 'anew', had: ({ eckid }) => ({ eckid }), came: ({ eckid, geboortedatum }, random) => ({ eckid, geboortedatum: wrongDigit(geboortedatum, random) }) },
]) // biome-ignore format: a table

const someLetters = ({ achternaam }: Child) => /^[A-Z][a-z]{5,}$/.test(achternaam)
const ending = ({ achternaam }: Child, letter: string) => achternaam.slice(0, -1) + letter

const doubtful = kindsOf('ask', 'Het kan iemand anders zijn.', {}, [
  { name: 'no roepnaam, and one voorletter that the twin has too', had: ({ voorletters }) => ({ voorletters: voorletters[0] }), came: ({ voorletters }) => ({ roepnaam: undefined, voorletters: voorletters[0] }), others: (child) => ({ had: [likeness(child, { roepnaam: `${child.roepnaam[0]}anneke`, voorletters: child.voorletters.slice(0, 1) })] }) },
  { name: 'one letter from each of two records', needs: someLetters, came: (child) => ({ achternaam: ending(child, 'x') }), had: (child) => ({ achternaam: ending(child, 'n') }), others: (child) => ({ had: [likeness(child, { achternaam: ending(child, 'm') })] }) },
  { name: 'two come, each one letter from the record', needs: someLetters, came: (child) => ({ achternaam: ending(child, 'x') }), others: (child) => ({ came: [likeness(child, { achternaam: ending(child, 'q') })] }) },
  { name: 'a roepnaam between those of twins', had: () => ({ roepnaam: 'Tim', voorletters: 'TJ' }), came: () => ({ roepnaam: 'Tem', voorletters: 'TJ' }), others: (child) => ({ had: [likeness(child, { roepnaam: 'Tom', voorletters: 'TJ' })] }) },
  { name: 'one part of a double surname, and little else', had: (child) => ({ achternaam: `${child.achternaam}-${partner(child)}`, voorletters: undefined, groep: undefined, jaargroep: undefined }), came: ({ achternaam }) => ({ achternaam, voorletters: undefined, groep: undefined, jaargroep: undefined, geslacht: undefined }) },
  { name: 'the ECK iD of somebody else', had: ({ eckid }) => ({ eckid }), came: ({ eckid }) => ({ eckid, roepnaam: 'Quirijn', achternaam: 'Wolthuis', voorvoegsel: undefined, voorletters: 'QW', geboortedatum: '2017-02-09' }) },
  { name: 'a wrong letter in the roepnaam, day and month swapped', needs: (child) => long(child.roepnaam) && otherMonth(child), came: ({ roepnaam, geboortedatum }, random) => ({ roepnaam: wrongLetter(roepnaam, random), geboortedatum: dayAndMonthSwapped(geboortedatum) }) },
  ...[5, 10, 20].map((ownSchool): Written => ({ name: `another number and group in a school of ${ownSchool} that keeps its numbers`, keys: 'kept', ownSchool, came: ({ key, voorletters }) => ({ key: `8${key}`, groep: '6C', jaargroep: '6', voorletters: voorletters[0] }) })),
]) // biome-ignore format: a table

/** `Sj` of Sara is two letters, of which a cousin has the first one alone. */
const somebodyNew = kindsOf('new', 'Andere voorletters en een voorvoegsel: het is de neef.', { about: 'others' }, [
  { name: 'a new cousin whose voorletters begin alike, the child came', needs: ({ voorvoegsel, roepnaam }) => voorvoegsel === undefined && /^S[a-i]/.test(roepnaam), had: () => ({ voorletters: 'SJ' }), came: ({ geboortedatum }) => ({ voorletters: 'SJ', geboortedatum }), others: (child) => ({ came: [likeness(child, { voorvoegsel: 'van', voorletters: 'SQ' })] }) },
]) // biome-ignore format: a table

const claimed = kindsOf('ask', 'Van twee die komen is het record, en geen van beide klopt geheel.', { about: 'others' }, [
  { name: 'a new cousin whose voorletters begin alike, the child came with day and month swapped', needs: (child) => child.voorvoegsel === undefined && /^S[a-i]/.test(child.roepnaam) && otherMonth(child), had: () => ({ voorletters: 'SJ' }), came: ({ geboortedatum }) => ({ voorletters: 'SJ', geboortedatum: dayAndMonthSwapped(geboortedatum) }), others: (child) => ({ came: [likeness(child, { voorvoegsel: 'van', voorletters: 'SQ' })] }) },
]) // biome-ignore format: a table

export const sentences: readonly Kind[] = [...notation, ...slips, ...byNumber, ...doubtful, ...somebodyNew, ...claimed]
