import { type Agreed, isFetch, type Message, readMessages, type Seen } from '../exchange.ts'

/**
 * A consumer with one realistic defect, made of a good one: its exchanges, bent. It shows that the check that it names can
 * fail.
 */
export type WrongConsumer = {
  readonly name: string
  /** The check that must fail. */
  readonly caughtBy: string
  /** Others that fail by the same defect. Absent: none. */
  readonly alsoCaughtBy?: readonly string[]
  readonly bend: (exchanges: readonly Seen[], agreed: Agreed) => readonly Seen[]
}

export const textOf = (seen: Seen) => Buffer.from(seen.request.body).toString()
export const withText = (seen: Seen, text: string): Seen => ({
  ...seen,
  request: { ...seen.request, body: Buffer.from(text) },
})
const withHeader = (seen: Seen, name: string, value: string | undefined): Seen => ({
  ...seen,
  request: { ...seen.request, headers: { ...seen.request.headers, [name]: value } },
})
export const numbered = (exchanges: readonly Seen[]): readonly Seen[] =>
  exchanges.map((seen, index) => ({ ...seen, number: index + 1 }))

type Options = { readonly also?: readonly string[]; readonly when?: (message: Message) => boolean }

/** Changes each message for which `when` holds (absent: all). */
export const each = (
  name: string,
  caughtBy: string,
  change: (seen: Seen, agreed: Agreed, count: number) => Seen,
  { also, when = () => true }: Options = {},
): WrongConsumer => ({
  name,
  caughtBy,
  ...(also && { alsoCaughtBy: also }),
  bend: (exchanges, agreed) => {
    const chosen = chosenOf(exchanges, when)
    let count = 0
    return exchanges.map((seen) => (chosen.has(seen) ? change(seen, agreed, ++count) : seen))
  },
})

/** Changes the text of messages. */
export const text = (
  name: string,
  caughtBy: string,
  change: (xml: string, agreed: Agreed, count: number) => string,
  options?: Options,
): WrongConsumer =>
  each(name, caughtBy, (seen, agreed, count) => withText(seen, change(textOf(seen), agreed, count)), options)

export const header = (
  name: string,
  caughtBy: string,
  key: string,
  change: (value: string) => string | undefined,
  options?: Options,
): WrongConsumer =>
  each(name, caughtBy, (seen) => withHeader(seen, key, change(seen.request.headers[key] ?? '')), options)

/** The exchanges of which this is so. */
const chosenOf = (exchanges: readonly Seen[], when: (message: Message) => boolean): ReadonlySet<Seen> =>
  new Set(
    readMessages(exchanges)
      .filter(when)
      .map(({ seen }) => seen),
  )

type Sort = (exchanges: readonly Seen[], isChosen: (seen: Seen) => boolean) => readonly Seen[]

/** Other exchanges than there were, by which of them are chosen. */
const sorted = (
  name: string,
  caughtBy: string,
  when: (message: Message) => boolean,
  sort: Sort,
  also?: readonly string[],
): WrongConsumer => ({
  name,
  caughtBy,
  ...(also && { alsoCaughtBy: also }),
  bend: (exchanges) => {
    const chosen = chosenOf(exchanges, when)
    return numbered(sort(exchanges, (seen) => chosen.has(seen)))
  },
})

/** Sends a message once more, so many milliseconds after it, with the same answer. */
export const again = (
  name: string,
  caughtBy: string,
  pause: number,
  times: number,
  when: (message: Message) => boolean,
  also?: readonly string[],
): WrongConsumer => {
  const copies = (seen: Seen) =>
    Array.from({ length: times }, (_, index) => ({ ...seen, at: seen.at + pause * (index + 1) }))
  const sort: Sort = (all, isChosen) => all.flatMap((seen) => (isChosen(seen) ? [seen, ...copies(seen)] : [seen]))
  return sorted(name, caughtBy, when, sort, also)
}

/** Leaves messages out. */
export const silent = (
  name: string,
  caughtBy: string,
  when: (message: Message) => boolean,
  also?: readonly string[],
): WrongConsumer => sorted(name, caughtBy, when, (all, isChosen) => all.filter((seen) => !isChosen(seen)), also)

export const act = (id: string) => (message: Message) => message.seen.act === id
export const inside = (xml: string, field: string, change: (value: string) => string) =>
  xml.replaceAll(
    new RegExp(`(<(?:\\w+:)?${field}(?: [^>]*)?>)([^<]*)(</)`, 'g'),
    (_, open, value, close) => open + change(value) + close,
  )
export const without = (xml: string, field: string) =>
  xml.replaceAll(new RegExp(`<(\\w+:)?${field}(?: [^>]*)?(?:/>|>[^<]*</(?:\\w+:)?${field}>)`, 'g'), '')
const moments = (xml: string) => xml.includes('laatstontvangengegevens>')
export const asksSince = (message: Message) => isFetch(message) && moments(message.text ?? '')
export const faulty = (code: string) => (message: Message) => isFetch(message) && message.answered.faultcode === code
export const firstFaulty = (code: string) => (message: Message) =>
  faulty(code)(message) && message.seen.act === `fault/${code}`
const momentsGiven = (exchanges: readonly Seen[]) =>
  readMessages(exchanges).flatMap(({ answered: { kind, heard, aanmaakdatum } }) =>
    kind === 'gegevens' && aanmaakdatum !== undefined ? [{ heard, aanmaakdatum }] : [],
  )
export const momentOfCut = (exchanges: readonly Seen[]) =>
  momentsGiven(exchanges).find(({ heard }) => !heard)?.aanmaakdatum
export const firstMoment = (exchanges: readonly Seen[]) => momentsGiven(exchanges)[0]?.aanmaakdatum

export const bendMoments = (
  name: string,
  caughtBy: string,
  acts: (id: string) => boolean,
  moment: (exchanges: readonly Seen[]) => string | undefined,
): WrongConsumer => ({
  name,
  caughtBy,
  bend: (exchanges, agreed) =>
    text(name, caughtBy, (xml) => inside(xml, 'laatstontvangengegevens', (own) => moment(exchanges) ?? own), {
      when: (message) => asksSince(message) && acts(message.seen.act),
    }).bend(exchanges, agreed),
})
