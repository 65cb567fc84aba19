import { type Adversary, type Altered, type Child, type Kind, kindsOf, type Written } from '../kind.ts'
import { cutShort, dayAndMonthSwapped, daysLater, hasAccent, lookalikes, lostLetter, plain, readAsLatin1, wrongDigit, wrongLetter } from '../pens.ts' // biome-ignore format: one line

// Each phrase of "one way of deciding" word for word, a few kinds of each, with everybody who resembles the child around it at once.

/** Twin, cousin with another voorvoegsel, namesake a day younger, a brother or sister a year apart, and a cousin in the group. */
const everybody: readonly Adversary[] = ['twin', 'cousin', 'namesake', 'a year apart', 'in the group']
/** Who has no voorvoegsel may be a cousin who comes: that is another kind. */
const noCousin: readonly Adversary[] = ['twin', 'namesake', 'a year apart', 'in the group']
/** Family, of whom nobody can be the child. */
const family: readonly Adversary[] = ['a year apart', 'in the group']

const hasVoorvoegsel = ({ voorvoegsel }: Child) => voorvoegsel !== undefined
const inName = (form: RegExp) => (child: Child) => form.test(child.roepnaam) || form.test(child.achternaam)
const names = (child: Child, write: (name: string) => string): Altered => ({
  roepnaam: write(child.roepnaam),
  achternaam: write(child.achternaam),
})
const within = ({ voorvoegsel = '', achternaam }: Child) => `${voorvoegsel} ${achternaam}`
const capital = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
const pick = <Item>(items: readonly Item[], { key }: Child): Item => items[Number(key) % items.length] as Item
const long = (name: string) => /^[A-Z][a-z]{5,}$/.test(name)
const longRoepnaam = ({ roepnaam }: Child) => long(roepnaam)
const longAchternaam = ({ achternaam }: Child) => long(achternaam)
const other = (child: Child, change: Partial<Child>): Child => ({ ...child, key: `6${child.key}`, ...change })
const otherSex = ({ geslacht }: Child) => (geslacht === '1' ? '2' : '1')
const mayBeSwapped = ({ geboortedatum }: Child) =>
  dayAndMonthSwapped(geboortedatum) !== geboortedatum && !/-0[17]-01$|-01-0[17]$/.test(geboortedatum)

const abbreviated = (voorvoegsel: string) => voorvoegsel.replace(/(\p{L})\p{L}*\s?/gu, '$1.')
const partners = ['Veenstra', 'Kuipers', 'Öztürk', 'Nowak', 'Mulder', 'Tahiri', 'Wang', 'Schaap']
const doubleNames = ['Anne-Fleur', 'Jan-Willem', 'Marie-Claire', 'Eva-Lynn', 'Pieter-Bas', 'Lou-Anne']
const givenElsewhere = [
  ['Mohamed', 'Mohammad'], ['Zainab', 'Zeynab'], ['Andrii', 'Andriy'], ['Mykola', 'Mikola'], ['Yasin', 'Jasin'], ['Abdullah', 'Abdoellah'], ['Yana', 'Jana'],
  ['Soufiane', 'Sofiane'],
] as const // biome-ignore format: pairs
const surnamesElsewhere = [
  ['Boutaleb', 'Boetaleb'], ['Kuznetsov', 'Koeznetsov'], ['Lysenko', 'Lisenko'], ['Hoessein', 'Hussain'], ['El Yaakoubi', 'El Yakoubi'], ['Zaoui', 'Zawi'], ['Tkachenko', 'Tkatsjenko'],
] as const // biome-ignore format: pairs
const surnamesFar = surnamesElsewhere.filter(([one]) => /nko$|oui$|^Ku|^Ho/.test(one))
const petNames = [
  ['Elizabeth', 'Lisa'], ['Catharina', 'Trijn'], ['Nicolaas', 'Klaas'], ['Hendrik', 'Henk'], ['Jacobus', 'Koos'], ['Margaretha', 'Greet'], ['Cornelis', 'Kees'],
  ['Frederik', 'Freek'], ['Magdalena', 'Leni'], ['Willem', 'Wim'],
] as const // biome-ignore format: pairs

const notation = kindsOf('link', 'Het staat er anders, en het is hetzelfde.', { beside: everybody, together: true }, [
  { name: 'voorvoegsel lost, all of them around', needs: hasVoorvoegsel, came: () => ({ voorvoegsel: undefined }), beside: noCousin },
  { name: 'voorvoegsel lost in what is there', needs: hasVoorvoegsel, had: () => ({ voorvoegsel: undefined }), beside: noCousin },
  { name: 'voorvoegsel glued, in capitals', needs: hasVoorvoegsel, came: (child) => ({ voorvoegsel: undefined, achternaam: within(child).replaceAll(' ', '').toUpperCase() }) },
  { name: 'voorvoegsel abbreviated', needs: hasVoorvoegsel, came: ({ voorvoegsel = '' }) => ({ voorvoegsel: abbreviated(voorvoegsel) }) },
  { name: 'voorvoegsel abbreviated before the surname', needs: hasVoorvoegsel, had: ({ voorvoegsel = '', achternaam }) => ({ voorvoegsel: undefined, achternaam: `${abbreviated(voorvoegsel)} ${achternaam}` }) },
  { name: 'voorvoegsel behind the surname', needs: hasVoorvoegsel, came: ({ voorvoegsel, achternaam }) => ({ voorvoegsel: undefined, achternaam: `${achternaam}, ${voorvoegsel}` }) },
  { name: 'voorvoegsel behind in one list, before in the other', needs: hasVoorvoegsel, had: ({ voorvoegsel, achternaam }) => ({ voorvoegsel: undefined, achternaam: `${achternaam} ${voorvoegsel}` }), came: (child) => ({ voorvoegsel: undefined, achternaam: capital(within(child)) }) },
  { name: 'voorvoegsel inside a double surname', needs: hasVoorvoegsel, had: (child) => ({ achternaam: `${child.achternaam}-${pick(partners, child)}` }), came: (child) => ({ voorvoegsel: undefined, achternaam: `${within(child)} ${pick(partners, child)}` }) },
  { name: 'ij one letter in the one, y in the other', needs: inName(/ij/i), had: (child) => names(child, (name) => name.replace(/ij/g, 'ĳ').replace(/IJ/g, 'Ĳ')), came: (child) => names(child, (name) => name.replace(/ij/gi, 'y')) },
  { name: 'ij as ÿ', needs: inName(/ij/), came: (child) => names(child, (name) => name.replace(/ij/g, 'ÿ')) },
  { name: 'umlaut as e', needs: inName(/[äöü]/i), came: (child) => names(child, (name) => name.replace(/([äöü])/gi, (letter) => `${plain(letter)}e`)) },
  { name: 'umlaut as e before', needs: inName(/[äöü]/i), had: (child) => names(child, (name) => name.replace(/([äöü])/gi, (letter) => `${plain(letter)}e`)) },
  { name: 'a given name with a hyphen, as one word', had: (child) => ({ roepnaam: pick(doubleNames, child) }), came: (child) => ({ roepnaam: capital(pick(doubleNames, child).replace('-', '').toLowerCase()) }) },
  { name: 'a given name with a space, with a hyphen', had: (child) => ({ roepnaam: pick(doubleNames, child).replace('-', ' ') }), came: (child) => ({ roepnaam: pick(doubleNames, child) }) },
  { name: 'a double surname with a space, with nothing', had: (child) => ({ achternaam: `${child.achternaam} ${pick(partners, child)}` }), came: (child) => ({ achternaam: `${child.achternaam}${pick(partners, child).toLowerCase()}` }) },
  { name: 'El with a space, with nothing', needs: ({ achternaam }) => /^(El|Al|Ben|Ait|Van|De)[ -]/.test(achternaam), came: ({ achternaam }) => ({ achternaam: capital(achternaam.replace(/[ -]/g, '').toLowerCase()) }) },
  { name: 'accents decomposed', needs: inName(/[^\x20-\x7e’]/), came: (child) => names(child, (name) => name.normalize('NFD')) },
  { name: 'accents lost before', needs: inName(/[^\x20-\x7e’]/), had: (child) => names(child, plain) },
  { name: 'accents as another code page reads them', needs: (child) => hasAccent(child.roepnaam) || hasAccent(child.achternaam), had: (child) => names(child, readAsLatin1) },
  { name: 'accents as question marks', needs: inName(/[^\x20-\x7e’]/), came: (child) => names(child, (name) => name.replace(/[^\x20-\x7e’]/gu, '?')) },
  { name: 'accents as what no letter is', needs: inName(/[^\x20-\x7e’]/), had: (child) => names(child, (name) => name.replace(/[^\x20-\x7e’]/gu, '\ufffd')) },
  { name: 'a given name out of another alphabet', had: (child) => ({ roepnaam: pick(givenElsewhere, child)[0], voorletters: `${pick(givenElsewhere, child)[0][0]}M` }), came: (child) => ({ roepnaam: pick(givenElsewhere, child)[1], voorletters: `${pick(givenElsewhere, child)[1][0]}M` }), beside: ['twin', 'a year apart', 'in the group'] },
  { name: 'a surname out of another alphabet', had: (child) => ({ voorvoegsel: undefined, achternaam: pick(surnamesElsewhere, child)[0] }), came: (child) => ({ voorvoegsel: undefined, achternaam: pick(surnamesElsewhere, child)[1] }), beside: [] },
  { name: 'a surname out of another alphabet by more than a letter, all of them around', had: (child) => ({ voorvoegsel: undefined, achternaam: pick(surnamesFar, child)[0] }), came: (child) => ({ voorvoegsel: undefined, achternaam: pick(surnamesFar, child)[1] }) },
  { name: 'married surnames in the other order', had: (child) => ({ voorvoegsel: undefined, achternaam: `${pick(partners, child)}-${child.achternaam}` }), came: (child) => ({ voorvoegsel: undefined, achternaam: `${child.achternaam} - ${pick(partners, child)}` }), beside: family },
  { name: 'two surnames since 2024, in the other order', had: (child) => ({ achternaam: `${child.achternaam} ${pick(partners, child)}` }), came: (child) => ({ voorvoegsel: undefined, achternaam: `${pick(partners, child)} ${child.voorvoegsel === undefined ? '' : `${child.voorvoegsel} `}${child.achternaam}` }), beside: family },
  { name: 'one part of two surnames, the rest certain', had: (child) => ({ voorvoegsel: undefined, achternaam: `${pick(partners, child)} ${child.achternaam}` }), came: ({ achternaam }) => ({ voorvoegsel: undefined, achternaam }), beside: family },
  { name: 'the second given name cut short', had: ({ roepnaam }) => ({ roepnaam: `${roepnaam} Maria` }), came: ({ roepnaam }) => ({ roepnaam: `${roepnaam} M.` }) },
  { name: 'the field too short for the second given name', had: ({ roepnaam }) => ({ roepnaam: `${roepnaam} Maria` }), came: ({ roepnaam }) => ({ roepnaam: `${roepnaam} Mar` }) },
  { name: 'voorletters with points, and spaces', came: ({ voorletters }) => ({ voorletters: [...voorletters].map((letter) => `${letter}.`).join(' ') }) },
  { name: 'voorletters without capitals', had: ({ voorletters }) => ({ voorletters: voorletters.toLowerCase() }) },
  { name: 'roepnaam and surname in each other’s field, all of them around', needs: (child) => longRoepnaam(child) && longAchternaam(child) && !hasVoorvoegsel(child), came: ({ roepnaam, achternaam }) => ({ roepnaam: achternaam, achternaam: roepnaam }) },
  { name: 'leading zeros in the number', keys: 'kept', came: ({ key }) => ({ key: `000${key}` }) },
  { name: 'the ECK iD in capitals', had: ({ eckid }) => ({ eckid }), came: ({ eckid }) => ({ eckid: eckid?.toUpperCase() }) },
]) // biome-ignore format: a table

const slips = kindsOf('link', 'Eén verschrijving; al het andere is zeker en niemand is dichtbij.', { beside: family, together: true }, [
  { name: 'a letter twice in the roepnaam', needs: longRoepnaam, came: ({ roepnaam }) => ({ roepnaam: roepnaam.slice(0, 3) + roepnaam.slice(2) }) },
  { name: 'the first letter of the roepnaam wrong', needs: longRoepnaam, came: ({ roepnaam }) => ({ roepnaam: (roepnaam.startsWith('X') ? 'V' : 'X') + roepnaam.slice(1) }) },
  { name: 'the last letter of the surname wrong', needs: longAchternaam, had: ({ achternaam }) => ({ achternaam: `${achternaam.slice(0, -1)}${achternaam.endsWith('p') ? 'l' : 'p'}` }) },
  { name: 'a letter too many in the surname', needs: longAchternaam, came: ({ achternaam }) => ({ achternaam: `${achternaam.slice(0, 3)}w${achternaam.slice(3)}` }) },
  { name: 'a letter lost from the roepnaam, in a school of eight', ownSchool: 8, needs: longRoepnaam, came: ({ roepnaam }, random) => ({ roepnaam: lostLetter(roepnaam, random) }) },
  { name: 'the surname cut at eight', needs: ({ achternaam }) => /^[A-Z][a-z]{9,}$/.test(achternaam), came: ({ achternaam }) => ({ achternaam: achternaam.slice(0, 8) }) },
  { name: 'the roepnaam cut short in what is there', needs: ({ roepnaam }) => /^[A-Z][a-z]{7,}$/.test(roepnaam), had: ({ roepnaam }) => ({ roepnaam: cutShort(roepnaam) }) },
  { name: 'the surname garbled', needs: longAchternaam, came: ({ achternaam }) => ({ achternaam: `${achternaam.slice(0, 2)}¤${achternaam.slice(3)}` }) },
  { name: 'a nickname that other offices know', had: (child) => ({ roepnaam: pick(petNames, child)[0], voorletters: `${pick(petNames, child)[0][0]}M` }), came: (child) => ({ roepnaam: pick(petNames, child)[1], voorletters: `${pick(petNames, child)[0][0]}M` }) },
  { name: 'all given names in the roepnaam field before', needs: ({ roepnaam, voornamen = '' }) => voornamen.startsWith(`${roepnaam} `), had: ({ voornamen }) => ({ roepnaam: voornamen }) },
  { name: 'sex mistyped in what is there', had: (child) => ({ geslacht: otherSex(child) }) },
  { name: 'day and month swapped in what is there', needs: mayBeSwapped, had: ({ geboortedatum }) => ({ geboortedatum: dayAndMonthSwapped(geboortedatum) }) },
  { name: 'no roepnaam at all, in a school of twelve', ownSchool: 12, came: () => ({ roepnaam: undefined }) },
]) // biome-ignore format: a table

const near =
  (had: readonly Child[], came: readonly Child[] = []) =>
  () => ({ had, came })

/** Of the same names, and by two things clearly somebody else. */
const apart = kindsOf('link', 'Eén verschrijving; wie hetzelfde heet is op twee punten een ander.', {}, [
  { name: 'a letter off, a cousin of that name with another voorvoegsel and date is there', needs: longAchternaam, came: ({ achternaam }, random) => ({ achternaam: lostLetter(achternaam, random) }), others: (child) => near([cousinOf(child)])() },
  { name: 'sex mistyped, a cousin of that name with another voorvoegsel and date comes', came: (child) => ({ geslacht: otherSex(child) }), others: (child) => near([], [cousinOf(child)])() },
  { name: 'a letter off, a namesake three years older with other voorletters', needs: longRoepnaam, came: ({ roepnaam }, random) => ({ roepnaam: lostLetter(roepnaam, random) }), others: (child) => near([olderNamesake(child)])() },
]) // biome-ignore format: a table
const cousinOf = (child: Child) =>
  other(child, { voorvoegsel: child.voorvoegsel === 'de' ? 'van' : 'de', geboortedatum: daysLater(child.geboortedatum, 75), voorletters: `${child.voorletters[0]}Q` }) // biome-ignore format: one line
const olderNamesake = (child: Child) =>
  other(child, { geboortedatum: daysLater(child.geboortedatum, -1100), voorletters: `${child.voorletters[0]}Q`, groep: '8C', jaargroep: '8' }) // biome-ignore format: one line

const like = ({ roepnaam }: Child) => `${roepnaam.slice(0, -1)}${roepnaam.endsWith('u') ? 'o' : 'u'}`
const nearby = kindsOf('ask', 'Eén verschrijving, en er is iemand dichtbij.', { beside: family, together: true }, [
  { name: 'a letter off, towards a twin who is there', needs: (child) => longRoepnaam(child) && /[^yiju]$/.test(child.roepnaam), came: (child) => ({ roepnaam: `${child.roepnaam.slice(0, -1)}y` }), others: (child) => near([other(child, { roepnaam: like(child) })])() },
  { name: 'a letter off, a twin comes for the first time', needs: (child) => longRoepnaam(child) && /[^yiju]$/.test(child.roepnaam), came: (child) => ({ roepnaam: `${child.roepnaam.slice(0, -1)}y` }), others: (child) => near([], [other(child, { roepnaam: like(child) })])() },
  { name: 'no roepnaam, a twin with the same voorletters', came: () => ({ roepnaam: undefined }), others: (child) => near([other(child, { roepnaam: `${child.roepnaam[0]}orneel` })])() },
  { name: 'one voorletter and no roepnaam, a twin has it too', had: ({ voorletters }) => ({ voorletters: voorletters[0] }), came: ({ voorletters }) => ({ roepnaam: undefined, voorletters: voorletters[0] }), others: (child) => near([other(child, { roepnaam: `${child.roepnaam[0]}orneel`, voorletters: child.voorletters.slice(0, 1), geslacht: otherSex(child) })])() },
  { name: 'day and month swapped, a namesake was born on that day', needs: mayBeSwapped, came: ({ geboortedatum }) => ({ geboortedatum: dayAndMonthSwapped(geboortedatum) }), others: (child) => near([other(child, { geboortedatum: daysLater(dayAndMonthSwapped(child.geboortedatum), 1) })])() },
  { name: 'a letter off, and another claims the record', needs: longAchternaam, came: ({ achternaam }) => ({ achternaam: `${achternaam}w` }), others: (child) => near([], [other(child, { achternaam: `${child.achternaam}x` })])() },
]) // biome-ignore format: a table

const numbers = [
  ...kindsOf('link', 'Het nummer klopt, en één verschrijving.', { beside: everybody, together: true, keys: 'kept' }, [
    { name: 'same number, a letter lost from the roepnaam', needs: longRoepnaam, came: ({ roepnaam }, random) => ({ roepnaam: lostLetter(roepnaam, random) }) },
    { name: 'same number, a wrong letter in the surname', needs: longAchternaam, had: ({ achternaam }, random) => ({ achternaam: wrongLetter(achternaam, random) }) },
    { name: 'same number, a digit of the date', had: ({ geboortedatum }, random) => ({ geboortedatum: wrongDigit(geboortedatum, random) }) },
    { name: 'same number, day and month swapped before', needs: mayBeSwapped, had: ({ geboortedatum }) => ({ geboortedatum: dayAndMonthSwapped(geboortedatum) }) },
    { name: 'same ECK iD, sex mistyped', keys: 'anew', had: ({ eckid }) => ({ eckid }), came: (child) => ({ eckid: child.eckid, geslacht: otherSex(child) }) },
  ]),
  ...kindsOf('ask', 'Het nummer klopt, de persoon niet.', { keys: 'kept' }, [
    { name: 'same number, a brother whose name resembles what she is called', had: () => ({ roepnaam: 'Finn', voorletters: 'F', geslacht: '1' }), came: () => ({ roepnaam: 'Josephine', voorletters: 'J', geslacht: '2' }) },
    { name: 'same number, a brother or sister', came: ({ geboortedatum }) => ({ roepnaam: 'Quinten', voorletters: 'QD', geboortedatum: daysLater(geboortedatum, 500), groep: '1C', jaargroep: '1' }) },
    { name: 'same number, roepnaam and date of another', came: ({ geboortedatum }) => ({ roepnaam: 'Quinten', voorletters: 'QD', geboortedatum: daysLater(geboortedatum, 71) }) },
    ...[5, 10, 20].map((ownSchool): Written => ({ name: `another number and a letter off, where ${ownSchool} keep theirs`, ownSchool, needs: longAchternaam, came: ({ key, achternaam }, random) => ({ key: `9${key}`, achternaam: wrongLetter(achternaam, random) }) })),
  ]),
] // biome-ignore format: a table

const substance = kindsOf('ask', 'Een verschil van betekenis, en geen nummer dat klopt.', { beside: ['a year apart', 'in the group', undefined] }, [
  { name: 'de where van was', had: () => ({ voorvoegsel: 'de' }), came: () => ({ voorvoegsel: 'van' }) },
  { name: 'de where den was', had: () => ({ voorvoegsel: 'den' }), came: () => ({ voorvoegsel: 'de' }) },
  { name: 'van de where van den was', had: () => ({ voorvoegsel: 'van den' }), came: () => ({ voorvoegsel: 'van de' }) },
  { name: 'van der where van den was', had: () => ({ voorvoegsel: 'van den' }), came: () => ({ voorvoegsel: 'van der' }) },
  { name: 'the surname of the other parent', came: (child) => ({ voorvoegsel: undefined, achternaam: pick(partners, child) === child.achternaam ? 'Terpstra' : pick(partners, child) }) },
  { name: 'a date one day off', came: ({ geboortedatum }) => ({ geboortedatum: daysLater(geboortedatum, -1) }) },
  { name: 'a date one year off', came: ({ geboortedatum }) => ({ geboortedatum: `${Number(geboortedatum.slice(0, 4)) - 1}${geboortedatum.slice(4)}` }) },
  { name: 'a date one digit off', had: ({ geboortedatum }, random) => ({ geboortedatum: wrongDigit(geboortedatum, random) }) },
  { name: 'nothing but roepnaam and date', came: () => ({ voorvoegsel: undefined, achternaam: undefined, voorletters: undefined, groep: undefined, jaargroep: undefined, geslacht: undefined }) },
  { name: 'a letter off in both names', needs: (child) => longRoepnaam(child) && longAchternaam(child), came: (child, random) => ({ roepnaam: wrongLetter(child.roepnaam, random), achternaam: wrongLetter(child.achternaam, random) }) },
  { name: 'a letter off and the sex mistyped', needs: longAchternaam, came: (child, random) => ({ achternaam: wrongLetter(child.achternaam, random), geslacht: otherSex(child) }) },
  { name: 'letters of another alphabet', needs: (child) => /[aeopcx]/.test(child.roepnaam), came: ({ roepnaam }) => ({ roepnaam: lookalikes(roepnaam) }) },
]) // biome-ignore format: a table

export const wordForWord: readonly Kind[] = [...notation, ...slips, ...apart, ...nearby, ...numbers, ...substance]
