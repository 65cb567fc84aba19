import { itemAt } from '../within.ts'
import { fold, hasRemark } from './fold.ts'
import { repaired } from './repair.ts'

/** Words that are a voorvoegsel when they stand before (or, after a comma, behind) a surname. Folded. */
const words = new Set(
  (
    'van von vom vd v de den der des d het t te ten ter tot toe thoe op in aan uit uijt bij onder over voor af zu zum zur am im auf ' +
    'la le les l lo du da das do dos di del della dello degli dei dal dalla el al as ibn bin ben bint abu ait ould y e ' +
    'mac mc st saint'
  ).split(' '),
)
/** Before a surname in one field these are more often part of the name itself. */
const onlyInOwnField = new Set([
  'mac',
  'mc',
  'st',
  'saint',
  'y',
  'e',
  'v',
  'd',
  'l',
  'as',
  'am',
  'im',
  'ben',
  'bin',
  'abu',
  'lo',
  'do',
])

/** Short ways to write one (edge case B13), folded: `v.d.`, `v/d`, `vd`, `v. de`. */
const short: Readonly<Record<string, string>> = {
  vd: 'van der',
  'v d': 'van der',
  'v de': 'van de',
  'v der': 'van der',
  'v den': 'van den',
  vden: 'van den',
  vder: 'van der',
  vande: 'van de',
  vander: 'van der',
  vanden: 'van den',
  v: 'van',
  vh: 'van het',
  'van t': 'van het',
  'v t': 'van het',
  vt: 'van het',
  vant: 'van het',
  'i t': 'in het',
  it: 'in het',
  int: 'in het',
  opt: 'op het',
  'in t': 'in het',
  'op t': 'op het',
  t: 'het',
  d: 'de',
}

export type Surname = {
  /** Folded, without voorvoegsel. Empty when there is none. */
  readonly bare: string
  /** The same as it was written, repaired but not folded: umlauts and letters that could not be read still show. */
  readonly raw: string
  /** Folded and written out: `van der`. Empty when there is none. */
  readonly voorvoegsel: string
  /** Holds a remark rather than a name only: `Jansen (oud)`. */
  readonly isMarked: boolean
  /** The voorvoegsel was written short or stood behind the name: a hint, no proof (edge cases B11, B13). */
  readonly rewritten: boolean
}

/** Surname and voorvoegsel apart, wherever the voorvoegsel was written: own field, in front, `Berg, van den`, `Berg (van den)` or `Berg van den`. */
export function surnameOf(achternaam: string | undefined, voorvoegsel: string | undefined): Surname {
  if (areSwapped(achternaam, voorvoegsel)) return surnameOf(voorvoegsel, achternaam)
  const [front = '', ...behind] = repaired(achternaam ?? '')
    .replace(/\(([^()]*)\)\s*$/, ',$1')
    .split(',')
  let bare = wordsOf(front)
  const prefix = fold(voorvoegsel ?? '')
  let found: string[] = []
  let rewritten = false
  const back = behind.flatMap(wordsOf)
  if (back.length > 0 && back.every(({ folded }) => words.has(folded))) {
    found = back.map(({ folded }) => folded)
    rewritten = true
  } else if (back.length > 0) bare = [...bare, ...back]
  const folded = () => bare.map((word) => word.folded)
  const isInFront = ({ folded: word }: Word) =>
    words.has(word) && (found.length > 0 || !onlyInOwnField.has(word) || startsShort(folded()))
  for (
    let [first, ...rest] = bare;
    first !== undefined && rest.length > 0 && isInFront(first);
    [first, ...rest] = bare
  ) {
    found.push(first.folded)
    bare = rest
  }
  if (found.length === 0 && prefix === '') found = bare.splice(endOf(folded())).map((word) => word.folded)
  const own = prefix === '' ? found.join(' ') : prefix
  const full = short[own] ?? own
  const inBrackets = /\(/.test(achternaam ?? '') && rewritten
  return {
    isMarked: achternaam !== undefined && !inBrackets && hasRemark(repaired(achternaam)),
    bare: folded().join(' '),
    raw: bare.map((word) => word.raw).join(' '),
    voorvoegsel: full,
    rewritten: rewritten || isAbbreviated(own) || (own === 't' && isPointed(voorvoegsel || achternaam)),
  }
}

/** `Berg` in the field of the voorvoegsel and `van den` in that of the surname. */
const areSwapped = (achternaam = '', voorvoegsel = '') => {
  const [name, before] = [fold(achternaam), fold(voorvoegsel)]
  return isVoorvoegsel(name) && before !== '' && !isVoorvoegsel(before) && short[before] === undefined
}

type Word = { readonly raw: string; readonly folded: string }

const between = /[\s\-\u2010-\u2015./,;:_*"&+]+/u

const wordsOf = (text: string): Word[] =>
  text
    .split(between)
    .flatMap(unglued)
    .flatMap((raw) => {
      const folded = fold(raw)
      return folded === '' ? [] : [{ raw, folded }]
    })

/** `vandenBerg` and `DeVries` in two, where the capital shows that a voorvoegsel is glued to the name. */
function unglued(word: string): string[] {
  const [, front, name] = /^(\p{L}\p{Ll}+)(\p{Lu}\p{Ll}.*)$/u.exec(word) ?? []
  if (front === undefined || name === undefined) return [word]
  const before = fold(front)
  const isGlued = short[before] !== undefined || (words.has(before) && !onlyInOwnField.has(before))
  return isGlued ? [front, name] : [word]
}

/** Where at the end of `berg van den` the words begin that are nothing but a voorvoegsel; the length when there are none. */
function endOf(bare: readonly string[]): number {
  let start = bare.length
  while (start > 1 && words.has(itemAt(bare, start - 1)) && !onlyInOwnField.has(itemAt(bare, start - 1))) start--
  return standsBehind.has(bare[start] ?? '') ? start : bare.length
}

/**
 * `Jesse van der` in the field of the roepnaam, as lists with one column for both have it: the name and the voorvoegsel. Small letters
 * only, so that no second name is taken for one. Undefined when there is none.
 */
export function behindRoepnaam(roepnaam: string): readonly [roepnaam: string, voorvoegsel: string] | undefined {
  const [, name, behind] =
    /^(.*?\p{L})\s+((?:van|de|den|der|het|ter|ten|in|op)(?: ['’]?\p{Ll}+)*)\s*$/u.exec(roepnaam) ?? []
  return name !== undefined && behind !== undefined && isVoorvoegsel(fold(behind)) ? [name, behind] : undefined
}

/** A voorvoegsel that is put behind a name begins with one of these; `Maria la` does not end in one. */
const standsBehind = new Set('van de den der het ter ten te von el al da dos'.split(' '))

/** `v d berg`: abbreviations in front of a surname, together a known short form. */
const startsShort = (bare: readonly string[]) => short[bare.slice(0, 2).join(' ')] !== undefined && bare.length > 2

const isAbbreviated = (voorvoegsel: string) =>
  voorvoegsel === 'd' || (/^v/.test(voorvoegsel) && !/^(van|von|vom|voor)( |$)/.test(voorvoegsel))

/** `t.`, which is short for ten or ter as well; `'t` is het. */
const isPointed = (text = '') => /^\s*t\./i.test(text)

/** Whether these folded words are a voorvoegsel and nothing else. */
export const isVoorvoegsel = (text: string) => text !== '' && text.split(' ').every((word) => words.has(word))

/** `v.d.`, `v/d`, `vd`: a voorvoegsel written short. Folded. */
export const isShortVoorvoegsel = (text: string) => short[text] !== undefined

/**
 * Voorvoegsel and surname as one word, for those who write them together: `vandenberg`, `alamrani`. Where the Arabic article
 * is written `el` or `al` makes no difference.
 */
export const gluedOf = ({ bare, voorvoegsel }: Pick<Surname, 'bare' | 'voorvoegsel'>) =>
  withArticle(`${voorvoegsel}${bare}`.replaceAll(' ', ''))

/** A name as one word with its Arabic article, if any, written `al`. */
export const withArticle = (glued: string) => glued.replace(/^el(?=.{4})/, 'al')

/**
 * How two voorvoegsels compare. `one-absent` is no proof of anything and no agreement either: Laar and van de Laar are two
 * families (edge case B17). `close` are short and long forms and those cut off at ten characters (edge cases B13, B15).
 */
export function compareVoorvoegsels(a: string, b: string): 'same' | 'close' | 'one-absent' | 'different' {
  if (a === b) return 'same'
  if (a === '' || b === '') return 'one-absent'
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (longer.startsWith(shorter) && shorter.length >= 9) return 'close'
  if (familyOf(a) === familyOf(b)) return 'close'
  return 'different'
}

/** One is the other in first letters: `o.d.` for `op den`, `v. d.` for `van de`. Folded. */
export function isShortFor(a: string, b: string): boolean {
  const initialsOf = (text: string) =>
    text
      .split(' ')
      .map((word) => word[0])
      .join('')
  const isOf = (short: string, full: string) =>
    full.includes(' ') && short.replaceAll(' ', '') === initialsOf(full) && short !== full
  return isOf(a, b) || isOf(b, a)
}

/** `van de`, `van der` and `van den` are mixed up all the time; so are `el` and `al`. */
const familyOf = (voorvoegsel: string) =>
  voorvoegsel
    .replace(/\bde[nrs]?\b/g, 'de')
    .replace(/\bte[nr]?\b/g, 'te')
    .replace(/\b[ea]l\b/g, 'el')
