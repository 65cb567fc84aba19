import { readingOf } from '../answer.ts'
import { type Contract, type ContractVerdict, defineContract, fail, nothingWrong, pass, skip } from '../contract.ts'
import { describeAnswer, emptinessOf, expectData, hasData } from '../expect.ts'
import type { Answered, Las } from '../las.ts'
import { edit, withField } from '../message.ts'
import { identityOf, pictureOf } from '../picture.ts'
import { childNamed, textOf } from '../xml.ts'

const since = async (las: Las, moment: string, anew?: string): Promise<Answered> =>
  las.ask(las.verzoek('HaalLeerlinggegevens', { laatstontvangengegevens: moment }), anew)

/** Data, or geenwijzigingen: what a question with a moment may be answered with. */
const answered = (exchange: Answered): ContractVerdict =>
  hasData(exchange) || emptinessOf(exchange) === 'geenwijzigingen'
    ? pass
    : fail(`${describeAnswer(exchange)}. Expected data or geenwijzigingen.`)

const inYear = (las: Las, schooljaar: string) =>
  las.ask(edit(las.verzoek('HaalLeerlinggegevens'), withField('schooljaar', schooljaar)))

/** A moment without time zone is taken as Dutch: never more than two hours from UTC. */
const millisecondsOf = (text: string): number => Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)

export const time: readonly Contract[] = [
  defineContract({
    id: 'without-a-moment-there-is-always-data',
    says: 'Asked twice without laatstontvangengegevens, the data comes twice.',
    requirements: ['uwlr-2.2/tijd-1'],
    catches: 'remembers-what-it-sent',
    change: 'Do not remember for the EA what it received: only laatstontvangengegevens counts.',
    judge: async (las) => expectData(await las.ask(las.verzoek('HaalLeerlinggegevens'), 'again')),
  }),
  defineContract({
    id: 'moment-long-past-gives-data',
    says: 'A laatstontvangengegevens of long ago gives the data.',
    requirements: ['uwlr-2.2/tijd-3'],
    catches: 'any-moment-means-no-changes',
    change: 'Compare the moment with that of the last change of anything in the set.',
    judge: async (las) => expectData(await since(las, '1990-01-01T00:00:00')),
  }),
  defineContract({
    id: 'changes-come-as-the-whole-set',
    says: 'An answer to a moment holds all pupils, not only those that changed.',
    requirements: ['uwlr-2.2/tijd-2'],
    catches: 'only-changed-leerlingen',
    change: 'Send the full set whenever there is a change: UWLR has no deltas.',
    judge: async (las) => {
      const exchange = await since(las, '1990-01-01T00:00:00')
      const inhoud = childNamed(readingOf(exchange.answer).payload, 'leerlinggegevens')
      if (inhoud === undefined) return skip('The LAS gave no data for a moment of long ago.')
      const came = new Set(pictureOf(inhoud).leerlingen.map(identityOf))
      const all = (await las.everything()).leerlingen.map(identityOf)
      const missing = all.filter((name) => !came.has(name)).length
      return missing === 0 ? pass : fail(`${missing} of ${all.length} pupils are missing.`)
    },
  }),
  defineContract({
    id: 'aanmaakdatum-can-be-echoed',
    says: 'The aanmaakdatum of an answer, sent back as laatstontvangengegevens, is understood.',
    requirements: ['uwlr-2.2/tijd-3', 'uwlr-2.2/verzoek-10'],
    catches: 'own-aanmaakdatum-is-refused',
    change: 'Read every dateTime that the LAS itself writes.',
    judge: async (las) => {
      const moment = textOf((await las.everything()).school, 'aanmaakdatum')
      return moment === undefined
        ? skip('The answer has no aanmaakdatum to send back.')
        : answered(await since(las, moment))
    },
  }),
  ...[
    ['zulu', 'in UTC', '2020-01-01T00:00:00Z', 'uwlr-2.2/tijd-4', 'moment-in-utc-is-refused'],
    ['offset', 'with an offset', '2020-01-01T00:00:00+01:00', 'uwlr-2.2/tijd-4', 'moment-with-offset-is-refused'],
    [
      'fraction',
      'with a fraction of a second',
      '2020-01-01T00:00:00.123',
      'uwlr-2.2/tijd-4',
      'moment-with-fraction-is-refused',
    ],
    [
      'white-space',
      'with white space around it',
      '\n  2020-01-01T00:00:00\n',
      'uwlr-2.2/verzoek-10',
      'moment-with-white-space-is-refused',
    ],
    ['future', 'in the future', '2099-01-01T00:00:00', 'uwlr-2.2/tijd-10', 'moment-in-the-future-is-refused'],
  ].map(([word, how, moment, requirement, catches]) =>
    defineContract({
      id: `moment-with-${word}-is-understood`,
      says: `A laatstontvangengegevens ${how} is answered with data or geenwijzigingen.`,
      requirements: [requirement as 'uwlr-2.2/tijd-4'],
      catches: catches!,
      change: 'Read laatstontvangengegevens as an xs:dateTime, in every form that this type has.',
      judge: async (las) => answered(await since(las, moment!)),
    }),
  ),
  defineContract({
    id: 'year-without-data-is-no-other-year',
    says: 'A schooljaar of long ago is answered with geengegevens, or with that year.',
    requirements: ['uwlr-2.2/tijd-5'],
    catches: 'every-year-is-this-year',
    change: 'Look at the asked schooljaar; answer geengegevens when there is nothing of it.',
    judge: async (las) => {
      const exchange = await inYear(las, '1991-1992')
      const inhoud = childNamed(readingOf(exchange.answer).payload, 'leerlinggegevens')
      if (inhoud === undefined)
        return emptinessOf(exchange) === 'geengegevens'
          ? pass
          : fail(`${describeAnswer(exchange)}. Expected geengegevens.`)
      const came = textOf(pictureOf(inhoud).school, 'schooljaar')
      return came === '1991-1992' ? pass : fail(`The data of ${came} came.`)
    },
  }),
  defineContract({
    id: 'years-that-do-not-follow-are-no-broken-message',
    says: 'A schooljaar that the schema allows but that cannot be is not called an invalid message.',
    requirements: ['uwlr-2.2/tijd-9'],
    catches: 'years-must-follow',
    change: 'Answer geengegevens: the message is valid, there is just nothing of such a year.',
    judge: async (las) => {
      const exchange = await inYear(las, '2026-1999')
      return readingOf(exchange.answer).fault === undefined ? pass : fail(`${describeAnswer(exchange)}.`)
    },
  }),
  defineContract({
    id: 'aanmaakdatum-is-there',
    says: 'Every answer with data has an aanmaakdatum.',
    requirements: ['uwlr-2.2/tijd-6'],
    catches: 'no-aanmaakdatum',
    change:
      'Send aanmaakdatum, also where the profile leaves it optional: EAs send it back as laatstontvangengegevens.',
    judge: async (las) =>
      textOf((await las.everything()).school, 'aanmaakdatum') === undefined ? fail('There is none.') : pass,
  }),
  defineContract({
    id: 'aanmaakdatum-is-about-now',
    says: 'aanmaakdatum lies within a day of now.',
    requirements: ['uwlr-2.2/tijd-6'],
    catches: 'aanmaakdatum-of-long-ago',
    change: 'Set aanmaakdatum to the moment at which the answer is made.',
    judge: async (las) => {
      const text = textOf((await las.everything()).school, 'aanmaakdatum')
      if (text === undefined) return skip('The answer has no aanmaakdatum.')
      return Math.abs(millisecondsOf(text) - las.now()) <= 26 * 3_600_000 ? pass : fail(`It is ${text}.`)
    },
  }),
  defineContract({
    id: 'aanmaakdatum-does-not-run-back',
    says: 'A later answer does not have an earlier aanmaakdatum.',
    requirements: ['uwlr-2.2/tijd-6'],
    catches: 'aanmaakdatum-runs-back',
    change: 'Take aanmaakdatum from one clock for all servers behind the address.',
    judge: async (las) => {
      const first = textOf((await las.everything()).school, 'aanmaakdatum')
      const second = textOf((await las.picture('HaalLeerlinggegevens', {}, 'again')).school, 'aanmaakdatum')
      if (first === undefined || second === undefined) return skip('The answers have no aanmaakdatum.')
      return millisecondsOf(second) >= millisecondsOf(first) ? pass : fail(`First ${first}, then ${second}.`)
    },
  }),
  defineContract({
    id: 'peildatum-is-not-after-aanmaakdatum',
    says: 'peildatum is not a later day than aanmaakdatum.',
    requirements: ['uwlr-2.2/tijd-7'],
    catches: 'peildatum-in-the-future',
    change: 'peildatum is the day of which the data tells; it cannot lie in the future.',
    judge: async (las) => {
      const { school } = await las.everything()
      const [peil, made] = [textOf(school, 'peildatum'), textOf(school, 'aanmaakdatum')]
      if (peil === undefined || made === undefined) return skip('The answer does not have both.')
      return nothingWrong(
        peil.trim().slice(0, 10) > made.trim().slice(0, 10) ? [`peildatum ${peil}, aanmaakdatum ${made}.`] : [],
      )
    },
  }),
]
