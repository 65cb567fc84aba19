import { fold } from './fold.ts'

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
  'in t': 'in het',
  'op t': 'op het',
  t: 'het',
}

export type Surname = {
  /** Folded, without voorvoegsel. Empty when there is none. */
  readonly bare: string
  /** Folded and written out: `van der`. Empty when there is none. */
  readonly voorvoegsel: string
  /** The voorvoegsel was written short or stood behind the name: a hint, no proof (edge cases B11, B13). */
  readonly rewritten: boolean
}

/** Surname and voorvoegsel apart, wherever the voorvoegsel was written: own field, in front, or `Berg, van den`. */
export function surnameOf(achternaam: string | undefined, voorvoegsel: string | undefined): Surname {
  const [front = '', ...behind] = (achternaam ?? '').split(',')
  let bare = fold(front).split(' ')
  const prefix = fold(voorvoegsel ?? '')
  let found: string[] = []
  let rewritten = false
  const back = behind.flatMap((part) => fold(part).split(' ')).filter(Boolean)
  if (back.length > 0 && back.every((word) => words.has(word))) {
    found = back
    rewritten = true
  } else if (back.length > 0) bare = [...bare, ...back]
  while (
    bare.length > 1 &&
    words.has(bare[0]!) &&
    (found.length > 0 || !onlyInOwnField.has(bare[0]!) || startsShort(bare))
  )
    found.push(bare.shift()!)
  const own = prefix === '' ? found.join(' ') : prefix
  const full = short[own] ?? own
  return { bare: bare.join(' '), voorvoegsel: full, rewritten: rewritten || isAbbreviated(own) }
}

/** `v d berg`: abbreviations in front of a surname, together a known short form. */
const startsShort = (bare: readonly string[]) => short[bare.slice(0, 2).join(' ')] !== undefined && bare.length > 2

const isAbbreviated = (voorvoegsel: string) => /^v/.test(voorvoegsel) && !/^(van|von|vom|voor)( |$)/.test(voorvoegsel)

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

/** `van de`, `van der` and `van den` are mixed up all the time; so are `el` and `al`. */
const familyOf = (voorvoegsel: string) =>
  voorvoegsel
    .replace(/\bde[nrs]?\b/g, 'de')
    .replace(/\bte[nr]?\b/g, 'te')
    .replace(/\b[ea]l\b/g, 'el')
