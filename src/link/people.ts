import type { Naam } from '../school/persoon.ts'
import { parseDay } from './dates.ts'
import { fold } from './fold.ts'
import type { Vocabulary } from './vocabulary.ts'
import { behindRoepnaam, gluedOf, surnameOf } from './voorvoegsel.ts'

/** A person as they are compared, whatever list they come from. Any field but `id` may be absent: that says nothing. */
export type Person = Naam & {
  readonly id: string
  /** Scope of the key: people of different schools are never linked by themselves. Absent is a scope of its own. */
  readonly school?: string
  readonly key?: string
  readonly eckid?: string
  /** `YYYY-MM-DD`, anything behind it is left out. */
  readonly geboortedatum?: string
  /** 1 and M are boys, 2 and V girls; anything else is unknown. */
  readonly geslacht?: string
  readonly jaargroep?: string
  /** Name of the group. */
  readonly groep?: string
}

/** A list of people in columns, as numbers: names by their place in a vocabulary, -1 or 0 when absent. */
export type Roster = {
  readonly size: number
  readonly given: Int32Array
  readonly surname: Int32Array
  /** Places in `texts`. */
  readonly voorvoegsel: Int32Array
  /** Voorvoegsel and surname as one word, see `gluedOf`. */
  readonly glued: Int32Array
  readonly initials: Int32Array
  readonly groep: Int32Array
  readonly school: Int32Array
  /** 20150304. */
  readonly day: Int32Array
  /** 1, 2 or 0. */
  readonly sex: Uint8Array
  /** 1 where the voorvoegsel was written short or behind the name. */
  readonly rewritten: Uint8Array
  /** 0 to 16, or -1 where it says nothing (C, S, V, H, N ...). */
  readonly jaargroep: Int8Array
}

/** Gives every distinct text one number; shared by both lists. `''` is 0. */
export type Texts = { readonly add: (text: string) => number; readonly all: readonly string[] }

export function createTexts(): Texts {
  const all = ['']
  const places = new Map([['', 0]])
  return {
    all,
    add: (text) => {
      const known = places.get(text)
      if (known !== undefined) return known
      places.set(text, all.length)
      return all.push(text) - 1
    },
  }
}

export function rosterOf(people: readonly Person[], vocabulary: Vocabulary, texts: Texts): Roster {
  const size = people.length
  const roster = {
    size,
    given: new Int32Array(size),
    surname: new Int32Array(size),
    voorvoegsel: new Int32Array(size),
    glued: new Int32Array(size),
    initials: new Int32Array(size),
    groep: new Int32Array(size),
    school: new Int32Array(size),
    day: new Int32Array(size),
    sex: new Uint8Array(size),
    rewritten: new Uint8Array(size),
    jaargroep: new Int8Array(size),
  }
  people.forEach((came, index) => {
    const person = prefixInPlace(lettersInPlace(came))
    const { bare, raw, voorvoegsel, rewritten, isMarked } = surnameOf(person.achternaam, person.voorvoegsel)
    roster.given[index] = vocabulary.add(person.roepnaam ?? person.voornamen)
    roster.surname[index] = vocabulary.add(raw, isMarked)
    roster.voorvoegsel[index] = texts.add(voorvoegsel)
    roster.glued[index] = texts.add(gluedOf({ bare, voorvoegsel }))
    roster.initials[index] = texts.add(initialsOf(person))
    roster.groep[index] = texts.add(fold(person.groep ?? ''))
    roster.school[index] = texts.add(person.school?.trim() ?? '')
    roster.day[index] = parseDay(person.geboortedatum)
    roster.rewritten[index] = rewritten ? 1 : 0
    roster.sex[index] = sexOf(person.geslacht)
    roster.jaargroep[index] = jaargroepOf(person.jaargroep)
  })
  return roster
}

/** `A.M.` or `AM` in the field of the roepnaam and `Anna` in that of the voorletters, put right. */
function lettersInPlace(person: Person): Person {
  const { roepnaam, voorletters } = person
  if (roepnaam === undefined || voorletters === undefined) return person
  const areSwapped = onlyLetters.test(roepnaam) && /^\s*\p{Lu}\p{Ll}{2,}[^.]*$/u.test(voorletters)
  return areSwapped ? { ...person, roepnaam: voorletters, voorletters: roepnaam } : person
}

/** `A.M.`, `A. M.` or `AM`. */
const onlyLetters = /^\s*(?:(?:\p{Lu}\p{Ll}?\.\s*)+|\p{Lu}(?:\s*\p{Lu}){0,4})\s*$/u

/** `Jesse van der` and `Berg`, put right; where the surname has a voorvoegsel of its own the roepnaam is left alone. */
function prefixInPlace(person: Person): Person {
  const { roepnaam, voorvoegsel, achternaam } = person
  if (roepnaam === undefined || voorvoegsel?.trim() || !roepnaam.trimEnd().includes(' ')) return person
  const found = behindRoepnaam(roepnaam)
  if (found === undefined || surnameOf(achternaam, undefined).voorvoegsel !== '') return person
  return { ...person, roepnaam: found[0], voorvoegsel: found[1] }
}

/** Letters only: `J.P.`, `J P` and `Jp` give `jp`; `Th` and `T` stay apart. Falls back on the full given names. */
export function initialsOf(person: Naam): string {
  const own = fold(person.voorletters ?? '').replaceAll(' ', '')
  if (own !== '' || person.voornamen === undefined) return own
  return fold(person.voornamen)
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')
}

const sexOf = (geslacht: string | undefined) =>
  /^\s*(1|m|man|jongen)\s*$/i.test(geslacht ?? '') ? 1 : /^\s*(2|v|f|vrouw|meisje)\s*$/i.test(geslacht ?? '') ? 2 : 0

const jaargroepOf = (jaargroep: string | undefined) => (/^\s*\d+\s*$/.test(jaargroep ?? '') ? Number(jaargroep) : -1)
