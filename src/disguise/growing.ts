import { numberOfBrincode, testBrincode } from '../../simulator/generate/brincode.ts'
import { ToolError } from '../tool-error.ts'
import { byteAt } from '../within.ts'
import { createDates } from './dates.ts'
import {
  counter,
  fieldRules,
  otherDomains,
  type Person,
  type Rule,
  rememberGivens,
  seenDay,
  textsOf,
} from './field-rules.ts'
import { keyedBytes, keyedRandom } from './keyed.ts'
import { areMadeUp } from './mark.ts'
import { createNames } from './names.ts'
import { createNumbers } from './numbers.ts'

/** A person as one message speaks of them; their numbers tie what is said of them on another day. */
export type SeenPerson = Person & { readonly eckid?: string }

/** A disguise that is made while it is used: who will come next is not known. Same stays same, over all that it was given. */
export type GrowingDisguise = {
  /**
   * All people and group names of one message, before any of it is disguised: what is near each other is then seen together.
   * `school`: whose message it is; absent: that of the message before. Throws E_MADE_UP_ALREADY, and has learnt nothing then.
   */
  readonly learn: (people: readonly SeenPerson[], names: readonly string[], school?: string) => void
  /** Rules by the names that fields of a school have, and two of its own: `odd`, `code`. Every word is made up. */
  readonly rule: (field: string) => Rule
  /** What a made-up key or brincode was; only in memory. */
  readonly originalOf: (made: string) => string | undefined
}

/** Longer than anything that a school says of somebody in one field, in signs: making up goes by the letter, and a megabyte of them takes minutes. */
const longest = 500

const short = (text: string): string =>
  text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text

const shortened = (person: SeenPerson): SeenPerson =>
  Object.fromEntries(
    Object.entries(person).map(([field, value]) => [field, typeof value === 'string' ? short(value) : value]),
  )

/**
 * Only who has the secret can make this disguise again. `again`: also for what was made up before, which is refused without.
 * @throws ToolError E_MADE_UP_ALREADY
 */
export function createGrowingDisguise(secret: string, { again = false } = {}): GrowingDisguise {
  const learnt = createNames({ texts: [], people: [] }, secret)
  const names = {
    ...learnt,
    // A word that was never learnt would stay: nothing may.
    text: (text: string) => {
      learnt.learn({ texts: [text], people: [] })
      return learnt.text(text)
    },
  }
  const numbers = createNumbers(secret)
  const dates = createDates(secret)
  const eckid: Rule = (text) => numbers.eckid(inAscii(secret, text))
  // In results a pupil goes by the ECK iD where other messages have a key.
  const key: Rule = (text) =>
    /^\s*https?:\/\/ketenid\.nl\//.test(text) ? eckid(text) : numbers.key(inAscii(secret, text))
  const originals = new Map<string, string>()
  const start = keyedRandom(secret, 'brincode').below(676)
  const codes = counter((number) => testBrincode((start + number) % 676))
  const brincode: Rule = (text) => {
    if (!/\d\d[a-z]{2}/i.test(text)) return key(text)
    const [before, code = '', behind] = text.split(/(\d\d[a-z]{2})/i)
    const made = otherThan(code.toUpperCase(), codes)
    const now = `${before}${code === code.toUpperCase() ? made : made.toLowerCase()}${behind}`
    originals.set(now, text)
    return now
  }
  const givens = new Map<string, string>()
  const rules = fieldRules({
    names,
    numbers,
    dates,
    givenOf: (who) => givens.get(who),
    domain: otherDomains(),
    brincode,
    free: (text) => text,
  })
  const named = rules.achternaam!
  const own: Readonly<Record<string, Rule>> = {
    key,
    schoolkey: key,
    instellingsnummer: key,
    eckid,
    naam: named,
    bsnOndwnr4: key,
    geboortedatum: (text, who) => (birthDate.test(text) ? rules.geboortedatum!(text, who) : key(text)),
    odd: key,
    code: key,
  }
  const byKey = new Map<string, Set<string>>()
  let school = ''
  return {
    learn: (everybody, names, of) => {
      if (!again && areMadeUp(everybody)) throw new ToolError('E_MADE_UP_ALREADY')
      school = of ?? school
      const people = everybody.map(shortened)
      const others = names.map(short)
      const personal = people.map(({ key: number, ...person }) => {
        const now = textsOf(person)
        if (number === undefined) return now
        const all = byKey.get(number) ?? new Set<string>()
        for (const text of now) all.add(text)
        byKey.set(number, all)
        return [...all]
      })
      learnt.learn({ texts: [...personal.flat(), ...others], people: personal })
      rememberGivens(givens, people)
      dates.learn(people.flatMap((person) => seenDay(person, school, learnt.families)))
    },
    rule: (field) => {
      const rule = own[field] ?? rules[field] ?? key
      return (text, who) => rule(short(text), who)
    },
    originalOf: (made) => originals.get(made) ?? numbers.originalOf(made),
  }
}

const birthDate = /^\s*\d{4}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d|T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?\s*$/

/** A code that is in the test range itself becomes another one too. */
function otherThan(code: string, codes: Rule): string {
  const made = codes(code)
  return made === code ? testBrincode((numberOfBrincode(code) - numberOfBrincode('99AA') + 337) % 676) : made
}

/** Letters and digits of other alphabets as letters that the secret chooses by the whole text: no rule for numbers has a place for them. */
function inAscii(secret: string, text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text
  const bytes = keyedBytes(secret, `ascii/${text}`, text.length)
  return [...text]
    .map((sign, place) =>
      /[^\x00-\x7f]/.test(sign) && /[\p{L}\p{N}\p{M}]/u.test(sign) ? letters.charAt(byteAt(bytes, place) % 26) : sign,
    )
    .join('')
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
