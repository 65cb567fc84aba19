import { childNamed, childrenNamed, textOf, withDescendants, type XmlElement } from '../../las/xml.ts'
import { type Check, each, inActs, numbersOf, type Watched } from '../check.ts'
import { isFetch, isResults, type Message } from '../exchange.ts'

const resultsIn = ({ messages }: Watched) => messages.filter(isResults)
const afnamesOf = ({ payload }: Message) => childrenNamed(childNamed(payload, 'toetsafnames'), 'toetsafname')
const resultatenOf = (afname: XmlElement) => childrenNamed(childNamed(afname, 'resultaten'), 'resultaat')

/** Pupils that were given out and heard, before this message: eckid by key. */
function pupilsBefore({ messages }: Watched, { seen }: Message): ReadonlyMap<string, string | undefined> {
  const heard = messages.filter((one) => isFetch(one) && one.seen.number < seen.number && one.answered.heard)
  const pupils = heard
    .flatMap(({ answered }) => (answered.content ? withDescendants(answered.content) : []))
    .filter(({ name }) => name === 'leerling')
  return new Map(pupils.map(({ attributes }) => [attributes.key ?? '', attributes.eckid]))
}

/** What a result is about, apart from its key and its score: pupil, test, part and day. */
const aboutOf = (afname: XmlElement, resultaat: XmlElement) =>
  JSON.stringify([
    textOf(afname, 'leerlingid'),
    ...['toetscode', 'versie', 'toetsonderdeelcode', 'afnamedatum'].map((name) => textOf(resultaat, name)),
  ])

/** Every result of a message: key, what it is about, and all of it as text. */
const listOf = (message: Message) =>
  afnamesOf(message).flatMap((afname) =>
    resultatenOf(afname).map((resultaat) => ({
      key: resultaat.attributes.key ?? '',
      about: aboutOf(afname, resultaat),
      all: JSON.stringify([
        aboutOf(afname, resultaat),
        withDescendants(resultaat).map(({ name, text }) => [name, text]),
      ]),
    })),
  )

type Listed = ReturnType<typeof listOf>[number]

/** No result of a message clashes with one that came earlier, or stands in the same message. */
const againstEarlier =
  (clashes: (one: Listed, before: Listed) => boolean, says: string, { inTheSameToo = false } = {}): Check['judge'] =>
  (watched) =>
    each(resultsIn(watched), kind, (message) => {
      const earlier = resultsIn(watched)
        .filter(
          ({ seen }) => seen.number < message.seen.number || (inTheSameToo && seen.number === message.seen.number),
        )
        .flatMap(listOf)
      return listOf(message).some((one) => earlier.some((before) => clashes(one, before))) ? says : undefined
    })

const instantOf = (moment: string) => Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(moment) ? moment : `${moment}Z`)
const aanmaakdatumOf = ({ payload }: Message) => textOf(childNamed(payload, 'school'), 'aanmaakdatum')?.trim() ?? ''
const kind = 'message of results'

export const results: readonly Check[] = [
  {
    id: 'pupil-key-comes-back-as-it-went-out',
    level: 'must',
    says: 'leerlingid is the key of a pupil of this school, byte for byte: zeros, capitals and spaces kept.',
    source: 'XSD leerlingid; edge cases A16 to A19',
    change: 'Keep the key as text, exactly as it came, and send that back. Compare as you like, but echo as received.',
    judge: (watched) =>
      each(resultsIn(watched), kind, (message) => {
        const known = pupilsBefore(watched, message)
        const strange = afnamesOf(message).filter((afname) => !known.has(textOf(afname, 'leerlingid') ?? ''))
        return strange.length === 0
          ? undefined
          : `${strange.length} of ${afnamesOf(message).length} pupils had a leerlingid that the LAS never gave out`
      }),
  },
  {
    id: 'eckid-is-of-the-same-pupil',
    level: 'must',
    says: 'An eckid in results is that of the pupil whose leerlingid stands beside it, unchanged.',
    source: 'XSD eckid; edge case A11',
    change: 'Take eckid and key from the same record, or leave the eckid out.',
    judge: (watched) =>
      each(
        resultsIn(watched).filter((message) => afnamesOf(message).some((afname) => childNamed(afname, 'eckid'))),
        `${kind} with eckid`,
        (message) => {
          const known = pupilsBefore(watched, message)
          return afnamesOf(message).some((afname) => {
            const [key = '', eckid] = [textOf(afname, 'leerlingid'), textOf(afname, 'eckid')]
            return eckid !== undefined && known.has(key) && known.get(key) !== eckid
          })
            ? 'An eckid was not that of the pupil beside it'
            : undefined
        },
      ),
  },
  {
    id: 'aanmaakdatum-rises',
    level: 'must',
    says: 'aanmaakdatum of each message of results is later than that of every message before it, also of one sent again.',
    source: 'Protocol "controle bij de overdracht"',
    change: 'Give every message its own aanmaakdatum at the moment it is sent; when sent within a second, add one.',
    judge: (watched) =>
      each(resultsIn(watched), kind, (message) => {
        const moment = instantOf(aanmaakdatumOf(message))
        const before = resultsIn(watched).filter(({ seen }) => seen.number < message.seen.number)
        return before.some((one) => instantOf(aanmaakdatumOf(one)) >= moment)
          ? 'aanmaakdatum was not later than that of a message before it'
          : undefined
      }),
  },
  {
    id: 'lost-answer-is-sent-again',
    level: 'must',
    says: 'Results of which no confirmation was heard are sent again.',
    source: 'A message without leerresultaten_bevestiging is not known to have arrived; edge case I09',
    change: 'Mark a result as sent only after the confirmation was read.',
    judge: (watched) => {
      const lost = resultsIn(watched).filter(({ answered }) => !answered.heard)
      return each(lost, 'message of results with a lost answer', (message) => {
        const later = resultsIn(watched)
          .filter(({ seen }) => seen.number > message.seen.number)
          .flatMap(listOf)
        return listOf(message).every(({ about }) => later.some((one) => one.about === about))
          ? undefined
          : 'The results were never sent again'
      })
    },
  },
  {
    id: 'result-keeps-its-key',
    level: 'must',
    says: 'A result that is sent again has the key that it had before.',
    source: 'XSD resultaat/@key: identifies the result; without it a LAS stores it twice',
    change: 'Make the key once, when the result is made, and store it with the result.',
    judge: againstEarlier(
      (one, before) => one.about === before.about && one.key !== before.key,
      'A result came again under another key',
    ),
  },
  {
    id: 'key-names-one-result',
    level: 'must',
    says: 'A key of a result is never used for another pupil, test or day.',
    source: 'XSD resultaat/@key, unique',
    change: 'Use a key that is unique over all messages; a counter per message is not.',
    judge: againstEarlier(
      (one, before) => one.key === before.key && one.about !== before.about,
      'A key was used for two different results',
      { inTheSameToo: true },
    ),
  },
  {
    id: 'confirmed-result-is-not-sent-again',
    level: 'should',
    says: 'A result that was confirmed is not sent again unchanged.',
    source: 'Protocol "Leerresultatenoverdracht"',
    change: 'Remember which results were confirmed.',
    judge: (watched) =>
      each(resultsIn(watched), kind, (message) => {
        const done = resultsIn(watched)
          .filter(
            ({ seen, answered }) =>
              seen.number < message.seen.number && answered.kind === 'bevestiging' && answered.heard,
          )
          .flatMap(listOf)
        return listOf(message).some(({ all }) => done.some((one) => one.all === all))
          ? 'A confirmed result was sent again'
          : undefined
      }),
  },
  {
    id: 'afnamedatum-is-a-plain-date',
    level: 'should',
    says: 'afnamedatum is a day, 2026-11-23, without a time zone.',
    source: 'XSD xs:date allows a zone; a reader in another zone then sees another day',
    change: 'Write year, month and day only.',
    judge: (watched) =>
      each(resultsIn(watched), kind, (message) =>
        afnamesOf(message)
          .flatMap(resultatenOf)
          .some((resultaat) => !/^\d{4}-\d\d-\d\d$/.test(textOf(resultaat, 'afnamedatum')?.trim() ?? ''))
          ? 'afnamedatum was not a plain date'
          : undefined,
      ),
  },
  {
    id: 'results-have-their-test',
    level: 'must',
    says: 'Every toetscode of a result is defined in toetsen of the same message.',
    source: 'XSD leerresultaten, xs:keyref',
    change: 'Send the definition of the test along in every message.',
    judge: (watched) =>
      each(resultsIn(watched), kind, (message) => {
        const toetsen = childrenNamed(childNamed(message.payload, 'toetsen'), 'toets').map((toets) =>
          textOf(toets, 'toetscode'),
        )
        return afnamesOf(message)
          .flatMap(resultatenOf)
          .some((resultaat) => !toetsen.includes(textOf(resultaat, 'toetscode')))
          ? 'A toetscode was not defined in toetsen'
          : undefined
      }),
  },
  {
    id: 'refusal-of-one-does-not-stop-the-others',
    level: 'should',
    says: 'After a result was refused, later results are still sent and confirmed.',
    source: 'No per-result status exists: one refusal refuses the whole message',
    change: 'Set a refused result apart, tell a person, and send the others without it.',
    judge: ({ messages }) => {
      const refused = inActs(messages, 'results/refused').filter(isResults)
      if (refused.length === 0) return { kind: 'skip', reason: 'No results were sent to be refused.' }
      const last = inActs(messages, 'results/last').filter(isResults)
      return last.some(({ answered }) => answered.kind === 'bevestiging')
        ? { kind: 'pass', exchanges: numbersOf(last) }
        : {
            kind: 'fail',
            came: 'No results were confirmed after one was refused.',
            exchanges: numbersOf([...refused, ...last]),
          }
    },
  },
]
