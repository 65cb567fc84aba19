import { daysIn } from '../time/day.ts'
import type { TextCheck } from './shape.ts'

// The value types of the schemas. Text types keep white space (xs:string); numbers, dates and URIs collapse it first.

/** Length in characters as XML counts them: code points, not UTF-16 units. */
const lengthOf = (value: string): number => {
  let length = 0
  for (const _ of value) length++
  return length
}

export const stringOf =
  (max: number): TextCheck =>
  (value) => {
    if (value === '') return 'is leeg'
    // Cheap before exact: a string of `max` UTF-16 units can never be too long.
    return value.length > max && lengthOf(value) > max ? `is langer dan ${max} tekens` : undefined
  }

/** What has a pattern is short. Longer texts are not tried: some patterns need as much of the stack as there are digits. */
const longest = 200

const bounded =
  (check: TextCheck): TextCheck =>
  (value) =>
    value.length > longest ? `is langer dan ${longest} tekens` : check(value)

/** A value that would be good without the blanks around it is told so. */
const matching = (pattern: RegExp, wanted: string): TextCheck =>
  bounded((value) => {
    if (pattern.test(value)) return undefined
    return `is geen ${wanted}${pattern.test(value.trim()) ? '; er staan spaties of regeleinden omheen' : ''}`
  })

const collapsed = (check: TextCheck): TextCheck => bounded((value) => check(collapse(value)))

/** White space as XSD collapses it. */
export const collapse = (value: string): string => value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')

/** Digits of any script are digits here, as in the official pattern (facts 8.1, oddity 13). */
export const brincode = matching(/^\p{Nd}{2}\p{Lu}{2}$/u, 'brincode (twee cijfers, twee hoofdletters)')

/** An empty element has the default `00` in requests. */
export const dependancecodeOfVerzoek = matching(/^(?:\p{Nd}{2})?$/u, 'dependancecode (twee cijfers)')

export const schooljaar = matching(/^[1-2]\p{Nd}{3}-[1-2]\p{Nd}{3}$/u, 'schooljaar (bijvoorbeeld 2026-2027)')

const zone = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?'
const datePattern = new RegExp(`^(-?(?:[1-9]\\d{4,}|\\d{4}))-(\\d\\d)-(\\d\\d)${zone}$`)
const dateTimePattern = new RegExp(
  `^(-?(?:[1-9]\\d{4,}|\\d{4}))-(\\d\\d)-(\\d\\d)T(?:([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d)(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${zone}$`,
)

const isDay = (parts: RegExpExecArray | null): boolean => {
  if (parts === null) return false
  const [, yearText, monthText, dayText] = parts
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)]
  return year !== 0 && day >= 1 && day <= daysIn(year, month)
}

export const date: TextCheck = collapsed((value) =>
  isDay(datePattern.exec(value)) ? undefined : 'is geen datum (JJJJ-MM-DD)',
)
export const dateTime: TextCheck = collapsed((value) =>
  isDay(dateTimePattern.exec(value)) ? undefined : 'is geen tijdstip (JJJJ-MM-DDTUU:MM:SS)',
)

export const nonNegativeInteger: TextCheck = collapsed((value) =>
  /^(?:\+?\d+|-0+)$/.test(value) ? undefined : 'is geen geheel getal van 0 of hoger',
)
export const positiveInteger: TextCheck = collapsed((value) =>
  /^\+?0*[1-9]\d*$/.test(value) ? undefined : 'is geen geheel getal van 1 of hoger',
)
export const integer: TextCheck = collapsed((value) => (/^[+-]?\d+$/.test(value) ? undefined : 'is geen geheel getal'))
export const int: TextCheck = collapsed((value) =>
  /^[+-]?\d+$/.test(value) && Math.abs(Number(value)) <= 2147483647 + (value.startsWith('-') ? 1 : 0)
    ? undefined
    : 'is geen geheel getal van 32 bits',
)
const decimalPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/
export const decimal: TextCheck = collapsed((value) => (decimalPattern.test(value) ? undefined : 'is geen getal'))
export const decimalBetween = (low: number, high: number): TextCheck =>
  collapsed((value) =>
    decimalPattern.test(value) && Number(value) >= low && Number(value) <= high
      ? undefined
      : `is geen getal van ${low} tot en met ${high}`,
  )
export const integerBetween = (low: number, high: number): TextCheck =>
  collapsed((value) =>
    /^[+-]?\d+$/.test(value) && Number(value) >= low && Number(value) <= high
      ? undefined
      : `is geen geheel getal van ${low} tot en met ${high}`,
  )

export const nonEmpty: TextCheck = (value) => (value === '' ? 'is leeg' : undefined)
/** xs:anyURI takes nearly anything; what validators agree to refuse is a broken percent escape and the like, so nothing here. */
export const anyUri: TextCheck = () => undefined
