import type { Adversary, Child, Kind } from '../kind.ts'
import { hasAccent, plain, readAs, readAsLatin1 } from '../pens.ts'

const everybody: readonly (Adversary | undefined)[] = [undefined, 'twin', 'namesake', 'sibling', 'cousin']
/** Who lost the voorvoegsel cannot be told from a cousin: those are a kind of their own. */
const noCousin: readonly (Adversary | undefined)[] = [undefined, 'twin', 'namesake', 'sibling']

const written = (name: string, kind: Omit<Kind, 'name' | 'truth' | 'because' | 'beside'> & Partial<Kind>): Kind => ({
  name,
  truth: 'link',
  because: 'Alles klopt; het is alleen anders geschreven.',
  beside: everybody,
  ...kind,
})
const hasPrefix = ({ voorvoegsel }: Child) => voorvoegsel !== undefined
const whole = ({ voorvoegsel, achternaam }: Child) => `${voorvoegsel} ${achternaam}`
const isDouble = ({ achternaam, voorvoegsel }: Child) => voorvoegsel === undefined && /^\p{L}+$/u.test(achternaam)
/** Doubles a name with another one of two words. */
const doubled = ({ achternaam }: Child) => `${achternaam}-Hoekstra`

/** How the surname and its voorvoegsel are written. */
const surnames: readonly Kind[] = [
  written('voorvoegsel lost', { needs: hasPrefix, came: () => ({ voorvoegsel: undefined }), beside: noCousin }),
  written('voorvoegsel was lost before', {
    needs: hasPrefix,
    had: () => ({ voorvoegsel: undefined }),
    came: () => ({}),
    beside: noCousin,
  }),
  written('voorvoegsel glued to the name', {
    needs: hasPrefix,
    came: (child) => ({ voorvoegsel: undefined, achternaam: whole(child).replaceAll(' ', '') }),
  }),
  written('voorvoegsel glued with a capital', {
    needs: ({ voorvoegsel }) => /^(de|van)$/.test(voorvoegsel ?? ''),
    came: ({ voorvoegsel, achternaam }) => ({
      voorvoegsel: undefined,
      achternaam: voorvoegsel![0]!.toUpperCase() + voorvoegsel!.slice(1) + achternaam,
    }),
  }),
  written('voorvoegsel abbreviated with points', {
    needs: ({ voorvoegsel }) => /^van de[nr]?$/.test(voorvoegsel ?? ''),
    came: () => ({ voorvoegsel: 'v.d.' }),
  }),
  written('voorvoegsel abbreviated with a slash', {
    needs: ({ voorvoegsel }) => /^van de[nr]?$/.test(voorvoegsel ?? ''),
    came: () => ({ voorvoegsel: 'v/d' }),
  }),
  written('voorvoegsel abbreviated to one letter', {
    needs: ({ voorvoegsel }) => voorvoegsel === 'van',
    came: () => ({ voorvoegsel: 'v.' }),
  }),
  written('voorvoegsel before the surname, in its field', {
    needs: hasPrefix,
    came: (child) => ({ voorvoegsel: undefined, achternaam: whole(child) }),
  }),
  written('voorvoegsel behind the roepnaam', {
    needs: ({ voorvoegsel }) => /^(van|de|ter|ten|in|op)\b/.test(voorvoegsel ?? ''),
    came: ({ roepnaam, voorvoegsel }) => ({ roepnaam: `${roepnaam} ${voorvoegsel}`, voorvoegsel: undefined }),
  }),
  written('voorvoegsel behind the surname, with a comma', {
    needs: hasPrefix,
    came: ({ voorvoegsel, achternaam }) => ({ voorvoegsel: undefined, achternaam: `${achternaam}, ${voorvoegsel}` }),
  }),
  written('voorvoegsel behind the surname, without a comma', {
    needs: ({ voorvoegsel }) => /^(van|van de[nr]?|de)$/.test(voorvoegsel ?? ''),
    came: ({ voorvoegsel, achternaam }) => ({ voorvoegsel: undefined, achternaam: `${achternaam} ${voorvoegsel}` }),
  }),
  written('voorvoegsel behind the surname, in brackets', {
    needs: hasPrefix,
    came: ({ voorvoegsel, achternaam }) => ({ voorvoegsel: undefined, achternaam: `${achternaam} (${voorvoegsel})` }),
  }),
  written('voorvoegsel in its field and before the surname', {
    needs: hasPrefix,
    came: (child) => ({ achternaam: whole(child) }),
  }),
  written('voorvoegsel in capitals', {
    needs: hasPrefix,
    came: ({ voorvoegsel }) => ({ voorvoegsel: voorvoegsel!.toUpperCase() }),
  }),
  written('el, al and their hyphens', {
    needs: ({ voorvoegsel, achternaam }) => /^[ea]l$/i.test(voorvoegsel ?? '') || /^[ea]l[ -]/i.test(achternaam),
    came: ({ voorvoegsel, achternaam }) => ({
      voorvoegsel: undefined,
      achternaam: `Al-${voorvoegsel === undefined ? achternaam.slice(3) : achternaam}`,
    }),
  }),
  written('y for ij', {
    needs: ({ achternaam }) => /ij/.test(achternaam),
    came: ({ achternaam }) => ({ achternaam: achternaam.replace('ij', 'y') }),
  }),
  written('y with dots, and the one letter ĳ', {
    needs: ({ achternaam }) => /ij/.test(achternaam),
    had: ({ achternaam }) => ({ achternaam: achternaam.replace('ij', 'ĳ') }),
    came: ({ achternaam }) => ({ achternaam: achternaam.replace('ij', 'ÿ') }),
  }),
  written('double surname with a space for its hyphen', {
    needs: isDouble,
    had: (child) => ({ achternaam: doubled(child) }),
    came: (child) => ({ achternaam: doubled(child).replace('-', ' ') }),
  }),
  written('double surname with nothing for its hyphen', {
    needs: isDouble,
    had: (child) => ({ achternaam: doubled(child) }),
    came: (child) => ({ achternaam: doubled(child).replace('-', '').replace('Hoekstra', 'hoekstra') }),
  }),
  written('both surnames of the parents in the other order', {
    needs: isDouble,
    had: (child) => ({ achternaam: doubled(child).replace('-', ' ') }),
    came: ({ achternaam }) => ({ achternaam: `Hoekstra ${achternaam}` }),
  }),
  written('married names in the other order, with a voorvoegsel inside', {
    needs: isDouble,
    had: ({ achternaam }) => ({ achternaam: `${achternaam}-de Waard` }),
    came: ({ achternaam }) => ({ voorvoegsel: 'de', achternaam: `Waard-${achternaam}` }),
  }),
  written('surname in capitals', { came: ({ achternaam }) => ({ achternaam: achternaam.toUpperCase() }) }),
  written('hidden blanks', {
    came: ({ achternaam, roepnaam }) => ({ achternaam: ` ${achternaam}\u00a0`, roepnaam: `${roepnaam}\u200b ` }),
  }),
]

const accented = ({ achternaam, roepnaam }: Child) => hasAccent(achternaam) || hasAccent(roepnaam)
const both = (child: Child, write: (word: string) => string) => ({
  achternaam: write(child.achternaam),
  roepnaam: write(child.roepnaam),
})
const umlaut = /[äöüÄÖÜ]/

/** What programs do to letters. */
const letters: readonly Kind[] = [
  written('an umlaut as e', {
    needs: ({ achternaam, roepnaam }) => umlaut.test(achternaam + roepnaam),
    came: (child) =>
      both(child, (word) => word.replace(/[äöü]/g, (l) => `${plain(l)}e`).replace(/[ÄÖÜ]/g, (l) => `${plain(l)}e`)),
  }),
  written('accents as loose marks', { needs: accented, came: (child) => both(child, (word) => word.normalize('NFD')) }),
  written('accents lost', { needs: accented, came: (child) => both(child, plain) }),
  written('accents read in the wrong code page', { needs: accented, came: (child) => both(child, readAsLatin1) }),
  written('accents become question marks', {
    needs: accented,
    came: (child) => both(child, (word) => readAs(word, () => '?')),
  }),
  written('letters lost with their accents', {
    needs: ({ achternaam }) =>
      /^[A-Z]/.test(achternaam) && /^[^\x20-\x7e][a-z]{3}|[a-z]{3}/.test(achternaam) && hasAccent(achternaam),
    came: ({ achternaam }) => ({ achternaam: readAs(achternaam, () => '') }),
  }),
  written('accents become replacement marks', {
    needs: accented,
    came: (child) => both(child, (word) => readAs(word, () => '\ufffd')),
  }),
  written('accents as entities', {
    needs: accented,
    came: (child) => both(child, (word) => readAs(word, (letter) => `&#${letter.codePointAt(0)};`)),
  }),
  written('Turkish letters read as western ones', {
    needs: ({ achternaam, roepnaam }) => /[şğıİŞĞ]/.test(achternaam + roepnaam),
    came: (child) => both(child, (word) => word.replace(/[şğıİŞĞ]/g, (l) => turkish[l]!)),
  }),
  written('Polish letters read as western ones', {
    needs: ({ achternaam, roepnaam }) => /[łśńę]/.test(achternaam + roepnaam),
    came: (child) => both(child, (word) => word.replace(/[łśńę]/g, (l) => ({ ł: '³', ś: 'œ', ń: 'ñ', ę: 'ê' })[l]!)),
  }),
]
const turkish: Readonly<Record<string, string>> = { ş: 'þ', ğ: 'ð', ı: 'ý', İ: 'Ý', Ş: 'Þ', Ğ: 'Ð' }

/** One name of another script, in two ways to write it in ours. */
const scripts: Readonly<Record<string, string>> = {
  Mohamed: 'Mohammed', Mohammed: 'Muhammad', Mohammad: 'Mohamed', Yousef: 'Youssef', Yusuf: 'Youssef', Ahmad: 'Ahmed',
  Aisha: 'Aïcha', Khadija: 'Khadijah', Hasan: 'Hassan', Ibrahim: 'Ebrahim', Zakaria: 'Zakariya', Mariam: 'Maryam',
  Maryam: 'Meryem', Yassin: 'Yassine', Nour: 'Noor', Ismail: 'Ismaïl', Soufiane: 'Sofiane', Younes: 'Younis', Othmane: 'Othman',
  Sofiia: 'Sofiya', Mariia: 'Mariya', Anastasiia: 'Anastasiya', Oleksandr: 'Olexandr', Dmytro: 'Dmitro', Andrii: 'Andriy',
  Mykhailo: 'Mychajlo', Tymofii: 'Tymofiy', Viktoriia: 'Viktoriya', Kateryna: 'Katerina', Matvii: 'Matviy', Khaled: 'Khalid',
  Kareem: 'Karim', Abdulrahman: 'Abdul Rahman', Fatima: 'Fatimah', Ayub: 'Ayoub', Zakariya: 'Zakaria', Zain: 'Zayn',
} // biome-ignore format: a table
const given: readonly Kind[] = [
  written('another transliteration of the roepnaam', {
    needs: ({ roepnaam }) => scripts[roepnaam] !== undefined,
    came: ({ roepnaam }) => ({ roepnaam: scripts[roepnaam]! }),
  }),
  written('a hyphen in the roepnaam, or none', {
    needs: ({ roepnaam }) => /^\p{L}+$/u.test(roepnaam),
    had: ({ roepnaam }) => ({ roepnaam: `${roepnaam}-Jan` }),
    came: ({ roepnaam }) => ({ roepnaam: `${roepnaam}jan` }),
  }),
  written('voorletters with points', {
    came: ({ voorletters }) => ({ voorletters: [...voorletters].map((letter) => `${letter}.`).join('') }),
  }),
  written('voorletters with points and blanks, small', {
    came: ({ voorletters }) => ({ voorletters: [...voorletters.toLowerCase()].map((l) => `${l}.`).join(' ') }),
  }),
  written('only the first voorletters', { came: ({ voorletters }) => ({ voorletters: voorletters.slice(0, -1) }) }),
  written('no voorletters on one side', { came: () => ({ voorletters: undefined }) }),
  written('Chr for C', {
    needs: ({ voorletters }) => /^C[A-Z]/.test(voorletters),
    came: ({ voorletters }) => ({ voorletters: `Chr.${voorletters.slice(1)}.` }),
  }),
  written('Th for T', {
    needs: ({ voorletters, roepnaam }) => /^T/.test(voorletters) && /^Th/.test(roepnaam),
    came: ({ voorletters }) => ({ voorletters: `Th${voorletters.slice(1)}` }),
  }),
  written('roepnaam and surname in each other’s field', {
    needs: ({ voorvoegsel }) => voorvoegsel === undefined,
    came: ({ roepnaam, achternaam }) => ({ roepnaam: achternaam, achternaam: roepnaam }),
  }),
  written('roepnaam and surname swapped, voorvoegsel and all', {
    needs: hasPrefix,
    came: (child) => ({ roepnaam: whole(child), voorvoegsel: undefined, achternaam: child.roepnaam }),
  }),
  written('everything in capitals and without accents', {
    came: (child) => both(child, (word) => plain(word).toUpperCase()),
  }),
]

/** What else may be written otherwise, or not at all. */
const rest: readonly Kind[] = [
  written('leading zeros before the key', {
    keys: 'kept',
    came: ({ key }) => ({ key: `00${key}` }),
  }),
  written('the key in other capitals', {
    keys: 'kept',
    had: ({ key }) => ({ key: `ab${key}` }),
    came: ({ key }) => ({ key: `AB${key}` }),
  }),
  written('the ECK iD in other capitals', {
    had: ({ eckid }) => ({ eckid }),
    came: ({ eckid }) => ({ eckid: eckid?.toUpperCase() }),
  }),
  written('no geslacht on one side', { came: () => ({ geslacht: undefined }) }),
  written('another group', { came: ({ groep }) => ({ groep: `${groep} zuid` }) }),
  written('nothing but a new number', { came: () => ({}) }),
  written('no number at all', { had: () => ({ key: undefined }), came: () => ({ key: undefined }) }),
]

/** Everything agrees but for how it is written: it links by itself, beside whoever. */
export const notation: readonly Kind[] = [...surnames, ...letters, ...given, ...rest]
