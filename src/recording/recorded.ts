import type { Written } from '../disguise/bytes.ts'

/** One message as it stands in a recording: nothing in it is of a real person. */
export type RecordedMessage = Written & {
  /** The XML, disguised. Absent: there was none, or what came was no XML; that is not kept. */
  readonly xml?: string
  /** Media type and charset, when they are ones that are known. */
  readonly contentType?: string
}

/** One question and its answer. */
export type RecordedExchange = {
  readonly number: number
  /** When it was asked, `2026-11-28T09:00:00.000Z`. */
  readonly at: string
  /** Milliseconds until the last byte of the answer. */
  readonly ms: number
  /** Absent: it could not be told from the message. */
  readonly operation?: string
  readonly request: RecordedMessage
  /** `cut`: it broke off. Absent altogether: no answer came. */
  readonly answer?: RecordedMessage & { readonly status: number; readonly cut?: true }
  /** How many values passed or were made up, and what was left out, by kind. */
  readonly passed: number
  readonly dropped: Readonly<Record<string, number>>
}

/** The first line of a recording. */
export type RecordingHead = {
  readonly koppelproef: 'recording'
  /** Of the rules by which it was disguised. */
  readonly rules: number
  /** `YYYY-MM-DD`: the last day on which it may be used. */
  readonly keepUntil: string
  readonly madeOn: string
  /** For who opens the file: what it is and what it is not. */
  readonly about: readonly string[]
}

/** Raised when a rule of the disguise changes (what it left standing goes into disguise-again.ts): a file says by which rules it was made. 2: every birth date is moved. 3: voorletters. 4: no first letter of a name stays but h, i, q, x and y. */
export const rulesVersion = 4

export const about: readonly string[] = [
  'A recording of what a school administration (LAS) answered, made by koppelproef record and disguised before it was written.',
  'Names, keys, ECK iDs, addresses and brincode are made up, group names but for digits and words such as groep. The secret by which they were made was never stored.',
  'What is left: who is equal and who is nearly equal to whom, lengths, year of birth, group sizes, moments, scores.',
  'In law this is still personal data (a pseudonym): keep it with those who need it for this one fault, and remove it when it is solved.',
]
