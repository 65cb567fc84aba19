import type { Leerling } from '../../school/leerling.ts'
import { schooljaarOf } from '../../school/schooljaar.ts'
import type { Seen } from '../seen-in.ts'

/** One exchange as learning looks at it: what was asked, and how much was left out of the answer. */
export type Learnt = Seen & {
  readonly asks: Readonly<Record<string, string>>
  readonly dropped: Readonly<Record<string, number>>
}

/** A quirk of ours that explains what was seen, and in how many of the exchanges where it could be seen. */
export type QuirkFound = { readonly quirk: string; readonly times: number; readonly of: number }

/**
 * The quirks that explain what is odd in the answers. `in-reverse-order` cannot be told: which order would have been the other
 * one nobody knows, and the order that came is kept.
 */
export function quirksOf(exchanges: readonly Learnt[]): readonly QuirkFound[] {
  return Object.entries(signs).flatMap(([quirk, sign]) => {
    const judged = exchanges.map(sign).filter((one) => one !== undefined)
    const times = judged.filter((shows) => shows).length
    return times > 0 ? [{ quirk, times, of: judged.length }] : []
  })
}

/** Whether an exchange shows it; undefined where it could not be seen. */
type Sign = (one: Learnt) => boolean | undefined

/** Only where all of the school was asked for. */
const whole =
  (sign: (school: NonNullable<ReturnType<typeof schoolIn>>, one: Learnt) => boolean | undefined): Sign =>
  (one) => {
    const school = schoolIn(one)
    return school === undefined || one.came.kind !== 'school' || !one.came.isWhole ? undefined : sign(school, one)
  }

const schoolIn = ({ came }: Learnt) => (came.kind === 'school' ? came.school : undefined)

/** The year of the day on which it was asked, where it is not the one that was asked for: always the current one. */
const isCurrent = ({ at, asks }: Learnt, schooljaar: string): boolean =>
  schooljaar !== asks.schooljaar && schooljaar === schooljaarOf(new Date(at).toISOString().slice(0, 10))

const yearBefore = (schooljaar: string) => `${Number(schooljaar.slice(0, 4)) - 1}-${schooljaar.slice(0, 4)}`

const signs: Readonly<Record<string, Sign>> = {
  'answers-current-year': (one) => {
    const school = schoolIn(one)
    return school && isCurrent(one, school.schooljaar)
  },
  'fault-with-status-200': ({ came, status }) => (came.kind === 'fault' ? status === 200 : undefined),
  'answers-another-school': (one) => {
    const school = schoolIn(one)
    return school && school.brincode !== undefined && school.brincode !== one.asks.brincode
  },
  'answers-last-year': (one) => {
    const school = schoolIn(one)
    if (school === undefined || one.asks.schooljaar === undefined) return undefined
    return school.schooljaar === yearBefore(one.asks.schooljaar) && !isCurrent(one, school.schooljaar)
  },
  'empty-voorvoegsel-elements': whole(({ leerlingen }) => {
    const named = leerlingen.filter(({ achternaam }) => achternaam !== undefined)
    if (!named.some(({ voorvoegsel }) => voorvoegsel === undefined || voorvoegsel === '')) return undefined
    return named.every(({ voorvoegsel }) => voorvoegsel !== undefined)
  }),
  'teachers-without-eckid': whole(({ leerlingen, leerkrachten = [] }) =>
    leerkrachten.length > 0 && hasEckid(leerlingen) ? !hasEckid(leerkrachten) : undefined,
  ),
  'no-leerkrachten': whole(({ leerkrachten }) => leerkrachten === undefined),
  'private-toevoegingen': whole(({ leerlingen }, { dropped }) =>
    leerlingen.length === 0 ? undefined : (dropped['toevoegingen, in leerling'] ?? 0) >= leerlingen.length,
  ),
}

const hasEckid = (people: readonly Pick<Leerling, 'eckid'>[]) => people.some(({ eckid }) => eckid !== undefined)
