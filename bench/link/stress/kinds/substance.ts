import type { Child, Kind } from '../kind.ts'
import { cutShort, daysLater, lookalikes, lostLetter, wrongDigit, wrongLetter } from '../pens.ts'

const asked = (name: string, because: string, kind: Partial<Kind>): Kind => ({ name, truth: 'ask', because, ...kind })
const long = ({ roepnaam, achternaam }: Child) => /^\p{L}{5,}$/u.test(roepnaam) && /^\p{L}{5,}$/u.test(achternaam)
const hasPrefix = ({ voorvoegsel }: Child) => voorvoegsel !== undefined
const other = (voorvoegsel: string | undefined) => (voorvoegsel === 'de' ? 'van' : 'de')

const cyrillic: Readonly<Record<string, string>> = {
  Anna: 'Анна', Ivan: 'Иван', Mark: 'Марк', David: 'Давид', Roman: 'Роман', Polina: 'Полина', Diana: 'Диана', Oleh: 'Олег',
  Artem: 'Артем', Nazar: 'Назар', Bohdan: 'Богдан', Veronika: 'Вероника', Maksym: 'Максим', Danylo: 'Данило',
} // biome-ignore format: a table

/** A difference of substance, and no number that agrees. */
export const substance: readonly Kind[] = [
  asked('another voorvoegsel', 'De Haan en van Haan zijn twee families.', {
    needs: hasPrefix,
    came: ({ voorvoegsel }) => ({ voorvoegsel: other(voorvoegsel) }),
  }),
  asked('another voorvoegsel, van der for van den', 'Van den Berg en van der Berg zijn twee families.', {
    needs: ({ voorvoegsel }) => /^van de[nr]$/.test(voorvoegsel ?? ''),
    came: ({ voorvoegsel }) => ({ voorvoegsel: voorvoegsel === 'van den' ? 'van der' : 'van den' }),
  }),
  asked('the voorvoegsel lost, beside a cousin who comes', 'Wie het voorvoegsel mist kan ook de neef zijn.', {
    needs: hasPrefix,
    came: () => ({ voorvoegsel: undefined }),
    beside: ['cousin'],
  }),
  asked('another surname', 'Getrouwd, of een ander kind.', { came: () => ({ achternaam: 'Ouwerkerk', voorvoegsel: undefined }) }),
  asked('a day later', 'Een dag verschil is een ander kind of een tikfout.', {
    came: ({ geboortedatum }) => ({ geboortedatum: daysLater(geboortedatum, 1) }),
  }),
  asked('one digit of the date', 'Eén cijfer verschil is een ander kind of een tikfout.', {
    came: ({ geboortedatum }, random) => ({ geboortedatum: wrongDigit(geboortedatum, random) }),
  }),
  asked('a year later', 'Een jaar verschil is een ander kind of een tikfout.', {
    needs: ({ geboortedatum }) => !geboortedatum.endsWith('02-29'),
    came: ({ geboortedatum }) => ({ geboortedatum: `${Number(geboortedatum.slice(0, 4)) + 1}${geboortedatum.slice(4)}` }),
  }),
  asked('roepnaam and date only', 'Een roepnaam met een geboortedatum past op velen.', {
    came: () => ({ achternaam: undefined, voorvoegsel: undefined, voorletters: undefined }),
  }),
  asked('no surname before', 'Een roepnaam met een geboortedatum past op velen.', {
    had: () => ({ achternaam: undefined, voorvoegsel: undefined }),
    came: () => ({}),
  }),
  asked('no birth date', 'Zonder geboortedatum is een naamgenoot niet uit te sluiten.', { came: () => ({ geboortedatum: undefined }) }),
  asked('no birth date on either side', 'Zonder geboortedatum is een naamgenoot niet uit te sluiten.', {
    had: () => ({ geboortedatum: undefined }),
    came: () => ({ geboortedatum: undefined }),
  }),
  asked('born on the first of January, say both', 'Eén januari staat vaak voor onbekend.', {
    had: ({ geboortedatum }) => ({ geboortedatum: `${geboortedatum.slice(0, 4)}-01-01` }),
    came: ({ geboortedatum }) => ({ geboortedatum: `${geboortedatum.slice(0, 4)}-01-01` }),
  }),
  asked('born on the first of January, says one', 'Eén januari staat vaak voor onbekend.', {
    came: ({ geboortedatum }) => ({ geboortedatum: `${geboortedatum.slice(0, 4)}-01-01` }),
  }),
  asked('wrong letters in both names', 'Twee verschillen zijn geen vergissing meer.', {
    needs: long,
    came: ({ roepnaam, achternaam }, r) => ({ roepnaam: wrongLetter(roepnaam, r), achternaam: wrongLetter(achternaam, r) }),
  }),
  asked('a wrong letter and another sex', 'Twee verschillen zijn geen vergissing meer.', {
    needs: long,
    came: ({ roepnaam, geslacht }, r) => ({ roepnaam: wrongLetter(roepnaam, r), geslacht: geslacht === '1' ? '2' : '1' }),
  }),
  asked('a name cut short and no roepnaam', 'Twee verschillen zijn geen vergissing meer.', {
    needs: long,
    came: ({ achternaam }) => ({ roepnaam: undefined, achternaam: cutShort(achternaam) }),
  }),
  asked('a lost letter and one digit of the date', 'Twee verschillen zijn geen vergissing meer.', {
    needs: long,
    came: ({ achternaam, geboortedatum }, r) => ({
      achternaam: lostLetter(achternaam, r),
      geboortedatum: wrongDigit(geboortedatum, r),
    }),
  }),
  asked('other voorletters', 'De voorletters zijn van een ander.', { came: () => ({ voorletters: 'QX' }) }),
  asked('one voorletter and no roepnaam', 'Voorletter en achternaam passen ook op een tweeling.', {
    came: ({ voorletters }) => ({ roepnaam: undefined, voorletters: voorletters[0] }),
  }),
  asked('another sex, one voorletter', 'Een jongen en een meisje kunnen een tweeling zijn.', {
    had: ({ voorletters }) => ({ voorletters: voorletters[0] }),
    came: ({ voorletters, geslacht }) => ({ voorletters: voorletters[0], geslacht: geslacht === '1' ? '2' : '1' }),
  }),
  asked('letters of another alphabet among ours', 'Letters van een ander alfabet.', {
    needs: ({ roepnaam, achternaam }) => /[aeopcx]/.test(roepnaam) && /[aeopcx]/.test(achternaam),
    came: ({ roepnaam, achternaam }) => ({ roepnaam: lookalikes(roepnaam), achternaam: lookalikes(achternaam) }),
  }),
  asked('the roepnaam in another alphabet', 'Letters van een ander alfabet.', {
    needs: ({ roepnaam }) => cyrillic[roepnaam] !== undefined,
    came: ({ roepnaam }) => ({ roepnaam: cyrillic[roepnaam]! }),
  }),
  asked('a remark in the name', 'Een opmerking in een naam is geen naam.', { came: ({ roepnaam }) => ({ roepnaam: `${roepnaam} (ziek)` }) }),
  asked('a star before the surname', 'Een opmerking in een naam is geen naam.', { came: ({ achternaam }) => ({ achternaam: `*${achternaam}` }) }),
  asked('a dash for the surname', 'Een streepje is geen naam.', {
    had: () => ({ achternaam: '-', voorvoegsel: undefined }),
    came: () => ({ achternaam: '.', voorvoegsel: undefined }),
  }),
] // biome-ignore format: long sentences
