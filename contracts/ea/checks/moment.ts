import { textOf } from '../../las/xml.ts'
import { type Check, each, eachWith, having, inActs, numbersOf, type Watched } from '../check.ts'
import { isFetch, type Message } from '../exchange.ts'

const momentIn = ({ payload }: Message): string | undefined => textOf(payload, 'laatstontvangengegevens')?.trim()

/** Requests for all that changed, each with the answers that came before it. */
const askedSince = ({ messages }: Watched) =>
  having(messages.filter(isFetch), momentIn).map(({ message, fact }) => ({
    message,
    moment: fact,
    before: messages.slice(0, messages.indexOf(message)),
  }))

const given = (messages: readonly Message[], heard: boolean): readonly (string | undefined)[] =>
  messages
    .filter(({ answered }) => answered.kind === 'gegevens' && answered.heard === heard)
    .map(({ answered }) => answered.aanmaakdatum)

const kind = 'request with laatstontvangengegevens'

type Asked = ReturnType<typeof askedSince>[number]

/** Judges each request for all that changed. */
const eachAsked = (wrong: (asked: Asked) => string | undefined) => (watched: Watched) =>
  eachWith(askedSince(watched), kind, wrong)

export const moment: readonly Check[] = [
  {
    id: 'first-import-asks-for-everything',
    level: 'must',
    says: 'Who has nothing yet leaves laatstontvangengegevens out; then the LAS must send data.',
    source: 'XSD annotation of laatstontvangengegevens',
    change: 'Leave laatstontvangengegevens out until an import has been applied.',
    judge: ({ messages }) =>
      each(
        inActs(messages, 'import/first')
          .filter((message) => isFetch(message))
          .slice(0, 1),
        'first request',
        (message) =>
          momentIn(message) === undefined ? undefined : 'The first request carried laatstontvangengegevens',
      ),
  },
  {
    id: 'moment-is-echo-of-aanmaakdatum',
    level: 'should',
    says: 'laatstontvangengegevens is the aanmaakdatum of an answer with data, character for character: the clock of the LAS, not your own.',
    source: 'XSD annotation; the standard does not name the clock, and two clocks differ',
    change: 'Keep the aanmaakdatum of the answer as text, and send that text back.',
    judge: eachAsked(({ moment: echo, before }) => {
      return [...given(before, true), ...given(before, false)].includes(echo)
        ? undefined
        : 'laatstontvangengegevens was the aanmaakdatum of no answer before it'
    }),
  },
  {
    id: 'moment-moves-after-a-whole-answer-only',
    level: 'must',
    says: 'An answer that broke off does not count as received: its aanmaakdatum is never sent back.',
    source: 'XSD annotation: the moment at which data was last received; edge case I09',
    change: 'Store the moment together with the data, after the whole answer was read and applied.',
    judge: eachAsked(({ moment: echo, before }) => {
      return given(before, false).includes(echo) && !given(before, true).includes(echo)
        ? 'laatstontvangengegevens was that of an answer that broke off, so what it held is never fetched again'
        : undefined
    }),
  },
  {
    id: 'moment-is-of-the-last-answer',
    level: 'should',
    says: 'laatstontvangengegevens is that of the newest data that was received.',
    source: 'Name and annotation of laatstontvangengegevens',
    change: 'Replace the stored moment after every answer with data.',
    judge: eachAsked(({ message, moment: echo, before }) => {
      const whole = given(
        before.filter(({ seen }) => seen.act !== message.seen.act),
        true,
      )
      const known = whole.lastIndexOf(echo)
      return known === -1 || whole.slice(known + 1).every((other) => other === echo)
        ? undefined
        : 'laatstontvangengegevens was that of an older answer than the last'
    }),
  },
  {
    id: 'asks-for-changes-only',
    level: 'our-choice',
    says: 'Who has imported before asks what changed since, so that the LAS can answer geenwijzigingen.',
    source: 'XSD: the field is optional; real clients often leave it out',
    change: 'Send laatstontvangengegevens from the second import on.',
    judge: ({ messages }) =>
      each(inActs(messages, 'import/nothing-changed').filter(isFetch).slice(0, 1), 'second import', (message) =>
        momentIn(message) === undefined ? 'The second import carried no laatstontvangengegevens' : undefined,
      ),
  },
  {
    id: 'imports-go-on-after-trouble',
    level: 'must',
    says: 'After refusals, broken answers and an empty school the next import is an ordinary one, and gets data.',
    source: 'Protocol: the EA takes the initiative each time',
    change:
      'Do not keep an error state that stops later imports, and do not ask since a moment that was never received.',
    judge: ({ messages }) => {
      const asked = inActs(messages, 'import/recovered').filter(isFetch)
      if (asked.length === 0)
        return messages.some(({ seen }) => seen.act.startsWith('results') || seen.act === 'import/recovered')
          ? { kind: 'fail', came: 'No import came after the trouble was over.', exchanges: [] }
          : { kind: 'skip', reason: 'The run did not get that far.' }
      return asked.some(({ answered }) => answered.kind === 'gegevens')
        ? { kind: 'pass', exchanges: numbersOf(asked) }
        : {
            kind: 'fail',
            came: 'The import after the trouble was not answered with data.',
            exchanges: numbersOf(asked),
          }
    },
  },
]
