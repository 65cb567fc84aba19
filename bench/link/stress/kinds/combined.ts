import { type Adversary, type Child, type Kind, kindsOf } from '../kind.ts'
import { dayAndMonthSwapped, hasAccent, lostLetter, readAsLatin1, wrongDigit } from '../pens.ts'

// Two of the things that are promised at once, with everybody who resembles the child around it.

const everybody: readonly Adversary[] = ['twin', 'cousin', 'namesake', 'a year apart', 'in the group']
/** Family, of whom nobody can be the child. */
const family: readonly Adversary[] = ['a year apart', 'in the group']

const hasVoorvoegsel = ({ voorvoegsel }: Child) => voorvoegsel !== undefined
const long = ({ roepnaam, achternaam }: Child) =>
  /^[A-Z][a-z]{4,}$/.test(roepnaam) && /^[A-Z][a-z]{5,}$/.test(achternaam)
const mayBeSwapped = ({ geboortedatum }: Child) =>
  dayAndMonthSwapped(geboortedatum) !== geboortedatum && !/-0[17]-01$|-01-0[17]$/.test(geboortedatum)
const otherSex = ({ geslacht }: Child) => (geslacht === '1' ? '2' : '1')
const crossed = ({ roepnaam, achternaam }: Pick<Child, 'roepnaam' | 'achternaam'>) => ({
  roepnaam: achternaam,
  achternaam: roepnaam,
})
const glued = ({ voorvoegsel = '', achternaam }: Child) =>
  `${voorvoegsel.replaceAll(' ', '')}${achternaam.toLowerCase()}`
const double = (child: Child) => `${child.achternaam} Hofkamp`
const zeros = ({ key }: Child) => ({ key: `00${key}` })
const petName = (child: Child) =>
  (child.geslacht === '1' ? ['Cornelis', 'Kees'] : ['Elisabeth', 'Betje']) as readonly [string, string]
const servant = ({ key }: Child) =>
  (Number(key) % 2 === 0 ? ['Abdelkarim', 'Karim'] : ['Abdoulhalim', 'Halim']) as readonly [string, string]
const otherName = ({ roepnaam }: Child) => (/^[WV]/.test(roepnaam) ? 'Quinten' : 'Wolfert')

export const combined: readonly Kind[] = [
  ...kindsOf('link', 'Het staat er anders, en het is hetzelfde.', { beside: everybody, together: true }, [
    { name: 'names in each other’s field, ij as y', needs: ({ achternaam, voorvoegsel }) => /ij[^aeiou]/.test(achternaam) && voorvoegsel === undefined, came: (child) => crossed({ ...child, achternaam: child.achternaam.replace('ij', 'y') }) },
    { name: 'names in each other’s field, in capitals', needs: (child) => long(child) && !hasVoorvoegsel(child), had: crossed, came: ({ roepnaam, achternaam }) => ({ roepnaam: roepnaam.toUpperCase(), achternaam: achternaam.toUpperCase() }) },
    { name: 'a voorvoegsel glued, in a double surname of two words', needs: hasVoorvoegsel, had: (child) => ({ achternaam: double(child) }), came: (child) => ({ voorvoegsel: undefined, achternaam: `${glued(child)} Hofkamp` }) },
    { name: 't. for ten or ter', had: ({ key }) => ({ voorvoegsel: Number(key) % 2 === 0 ? 'ten' : 'ter' }), came: () => ({ voorvoegsel: 't.' }) },
    { name: 'accents of a wrong code page, and no hyphen', needs: ({ roepnaam, achternaam }) => hasAccent(achternaam) && !hasAccent(roepnaam), had: (child) => ({ achternaam: double(child).replace(' ', '-') }), came: (child) => ({ achternaam: readAsLatin1(double(child)) }) },
  ]),
  ...kindsOf('link', 'Het nummer klopt op de schrijfwijze na, en één verschrijving.', { beside: everybody, together: true, keys: 'kept' }, [
    { name: 'zeros before the number, and a nickname', had: (child) => ({ roepnaam: petName(child)[0] }), came: (child) => ({ ...zeros(child), roepnaam: petName(child)[1] }) },
    { name: 'zeros before the number, and sex mistyped', came: (child) => ({ ...zeros(child), geslacht: otherSex(child) }) },
    { name: 'the ECK iD in capitals, and a nickname', keys: 'anew', had: (child) => ({ eckid: child.eckid, roepnaam: petName(child)[0] }), came: (child) => ({ eckid: child.eckid?.toUpperCase(), roepnaam: petName(child)[1] }) },
    { name: 'the number in capitals, day and month swapped', needs: mayBeSwapped, had: ({ key }) => ({ key: `ll${key}` }), came: ({ key, geboortedatum }) => ({ key: `LL${key}`, geboortedatum: dayAndMonthSwapped(geboortedatum) }) },
  ]),
  ...kindsOf('link', 'Eén verschrijving, en verder alleen anders geschreven.', { beside: family, together: true }, [
    { name: 'sex mistyped, everything in capitals', came: (child) => ({ geslacht: otherSex(child), roepnaam: child.roepnaam.toUpperCase(), achternaam: child.achternaam.toUpperCase() }) },
    { name: 'a nickname, points in the voorletters, no hyphen', had: (child) => ({ roepnaam: petName(child)[0], achternaam: double(child).replace(' ', '-') }), came: (child) => ({ roepnaam: petName(child)[1], voorletters: [...child.voorletters].map((letter) => `${letter}.`).join(''), achternaam: double(child) }) },
  ]),
  ...kindsOf('link', 'Eén verschil, al het andere is zeker.', { beside: family, together: true }, [
    { name: 'two letters of a short surname marked out', needs: ({ achternaam }) => /^[A-Z][a-z]{4,7}$/.test(achternaam), came: ({ achternaam }) => ({ achternaam: `${achternaam.slice(0, 2)}##${achternaam.slice(4)}` }) },
    { name: 'the second half of a name in two, for every day', had: (child) => ({ roepnaam: servant(child)[0], voorletters: 'AM' }), came: (child) => ({ roepnaam: servant(child)[1], voorletters: 'AM' }) },
  ]),
  ...kindsOf('ask', 'Twee verschillen zijn geen vergissing meer.', { beside: family, together: true }, [
    { name: 'names in each other’s field, one with a letter lost', needs: (child) => long(child) && !hasVoorvoegsel(child), came: (child, random) => crossed({ ...child, achternaam: lostLetter(child.achternaam, random) }) },
    { name: 'same number, a digit of the date and other voorletters', keys: 'kept', came: ({ geboortedatum, voorletters }, random) => ({ geboortedatum: wrongDigit(geboortedatum, random), voorletters: `${voorletters[0]}Q` }) },
    { name: 'same number and voorletters, another roepnaam, the same sex', keys: 'kept', came: (child) => ({ roepnaam: otherName(child) }) },
    { name: 'zeros before the number, another roepnaam', keys: 'kept', came: (child) => ({ ...zeros(child), roepnaam: otherName(child) }) },
    { name: 'same number, a wrong letter in the surname and other voorletters', keys: 'kept', needs: (child) => long(child) && !/^(?:Ch|Sj|Th|Ph)/.test(child.roepnaam), came: ({ achternaam, voorletters }) => ({ achternaam: `${achternaam.slice(0, -1)}${achternaam.endsWith('p') ? 'l' : 'p'}`, voorletters: `${voorletters[0]}Q` }) },
    { name: 'same ECK iD, another roepnaam of that letter, the same sex', had: ({ eckid, voorletters }) => ({ eckid, voorletters: voorletters[0] }), came: (child) => ({ eckid: child.eckid, roepnaam: otherName(child), voorletters: otherName(child)[0] }) },
    { name: 'a voorvoegsel lost, one voorletter and another group', needs: hasVoorvoegsel, had: ({ voorletters }) => ({ voorletters: voorletters[0] }), came: ({ voorletters, jaargroep }) => ({ voorvoegsel: undefined, voorletters: voorletters[0], groep: `${jaargroep}X` }) },
  ]),
  ...kindsOf('ask', 'Er is een ander met wie dit één verschil heeft.', {}, [
    { name: 'a voorvoegsel lost, and it stands with who is a digit of the date away', had: () => ({ voorvoegsel: undefined }), came: () => ({ voorvoegsel: 'van' }), others: (child, random) => ({ had: [{ ...child, voorvoegsel: 'van', geboortedatum: wrongDigit(child.geboortedatum, random), key: `7${child.key}`, eckid: undefined }] }) },
    { name: 'a letter with an accent lost, and who has another letter wrong comes too', needs: (child) => /^\p{L}{2}[^\x20-\x7e]\p{L}{3,}$/u.test(child.achternaam), came: ({ achternaam }) => ({ achternaam: achternaam.slice(0, 2) + achternaam.slice(3) }), others: (child) => ({ came: [{ ...child, achternaam: `${child.achternaam.slice(0, -1)}q`, key: `7${child.key}`, eckid: undefined }] }) },
  ]),
] // biome-ignore format: a table
