import { readingOf } from '../answer.ts'
import { allOf, type Contract, defineContract, fail, nothingWrong, pass, skip } from '../contract.ts'
import { describeAnswer, emptinessOf } from '../expect.ts'
import type { Answered, Las } from '../las.ts'
import { lg, type Operation, operations } from '../message.ts'
import { textOf, withDescendants } from '../xml.ts'
import { ordinary } from './getrapt-vraag.ts'

const stems: readonly (readonly [Operation, string])[] = [
  ['HaalLeerlinggegevens', 'leerlinggegevens'],
  ['HaalStructuur', 'structuur'],
  ['HaalLeerlingen', 'leerlingen'],
  ['HaalLeerkrachten', 'leerkrachten'],
]
const getrapt = (operation: Operation) =>
  operation === 'HaalLeerlinggegevens' ? {} : ({ needs: ['getrapt'] } as const)

const answersAreValid: readonly Contract[] = stems.map(([operation, stem]) =>
  defineContract({
    id: `${stem}-answer-is-valid`,
    says: `The answer of ${operation} is valid against the schema of its version, whatever the profile.`,
    requirements: ['uwlr-2.2/antwoord-1'],
    catches: `invalid-${stem}-answer`,
    change: 'Write the answer in the order and with the values of the schema; validate it before it leaves the LAS.',
    ...getrapt(operation),
    judge: async (las) => {
      const problems = await las.validate(await las.ask(await ordinary(las, operation)), 'geen')
      return nothingWrong(
        problems.map(({ message, line, path }) => `Line ${line}${path ? `, ${path}` : ''}: ${message}`),
      )
    },
  }),
)

const answersHaveTheirRoot: readonly Contract[] = stems.map(([operation, stem]) =>
  defineContract({
    id: `${stem}-answer-stands-alone-in-the-body`,
    says: `The Body of the answer of ${operation} holds ${operations[operation].antwoord} in its namespace, and nothing else.`,
    requirements: ['uwlr-2.2/antwoord-2'],
    catches: `company-in-the-${stem}-body`,
    change: `Send exactly one element in the Body: ${operations[operation].antwoord} in namespace ${lg}.`,
    ...getrapt(operation),
    judge: async (las) => {
      const exchange = await las.ask(await ordinary(las, operation))
      const { body } = readingOf(exchange.answer)
      const [first, ...others] = body?.children ?? []
      if (others.length > 0) return fail(`The Body holds ${others.length + 1} elements.`)
      return first?.name === operations[operation].antwoord && first.ns === lg
        ? pass
        : fail(`${describeAnswer(exchange)}.`)
    },
  }),
)

/** Answers that may be empty ones, of three kinds of question. */
const perhapsEmpty = async (las: Las): Promise<readonly Answered[]> => [
  await las.ask(las.verzoek('HaalLeerlinggegevens', { laatstontvangengegevens: momentOf(las) })),
  await las.ask({
    ...las.verzoek('HaalLeerlinggegevens'),
    body: las.verzoek('HaalLeerlinggegevens').body.replace(las.target.school.schooljaar, '1991-1992'),
  }),
]
const momentOf = (las: Las) => new Date(las.now()).toISOString()

export const answers: readonly Contract[] = [
  ...answersAreValid,
  ...answersHaveTheirRoot,
  defineContract({
    id: 'empty-answers-are-truly-empty',
    says: 'geenwijzigingen and geengegevens are elements with nothing inside, not even a line break.',
    requirements: ['uwlr-2.2/antwoord-3'],
    catches: 'pretty-printed-emptiness',
    change:
      'Write <geenwijzigingen/> and <geengegevens/> as empty elements; switch off pretty-printing or leave these out of it.',
    judge: async (las) => {
      const empty = (await perhapsEmpty(las)).filter((exchange) => emptinessOf(exchange) !== undefined)
      if (empty.length === 0)
        return skip('The LAS answered none of these requests with geenwijzigingen or geengegevens.')
      const filled = empty.filter(({ answer }) => readingOf(answer).payload?.children[0]?.empty !== true)
      return nothingWrong(filled.map((exchange) => `Request ${exchange.number}: ${emptinessOf(exchange)} has content.`))
    },
  }),
  defineContract({
    id: 'answer-has-no-header-to-understand',
    says: 'An answer has no autorisatie and no header block that the EA must understand.',
    requirements: ['uwlr-2.2/antwoord-7'],
    catches: 'header-that-must-be-understood',
    change: 'Leave the SOAP Header out of answers; the WSDL has none there.',
    judge: async (las) => {
      const { header } = readingOf((await las.ask(las.verzoek('HaalLeerlinggegevens'))).answer)
      const wrong = (header?.children ?? []).filter(
        ({ name, attributes }) => name === 'autorisatie' || /^(1|true)$/.test(attributes.mustUnderstand ?? ''),
      )
      return nothingWrong(wrong.map(({ name }) => `The answer has header block <${name}>.`))
    },
  }),
  defineContract({
    id: 'answer-is-about-the-asked-school',
    says: 'The answer names the school that was asked for.',
    requirements: ['uwlr-2.2/antwoord-4'],
    catches: 'other-school-in-the-answer',
    change:
      'Fill brincode and dependancecode of the answer from the school whose data is sent, and send that of the asked school.',
    judge: async (las) => {
      const { school } = await las.everything()
      const came = `${textOf(school, 'brincode') ?? '(none)'} ${textOf(school, 'dependancecode') || '00'}`
      const asked = `${las.target.school.brincode} ${las.target.school.dependancecode || '00'}`
      if (textOf(school, 'brincode') === undefined) return skip('The answer names no brincode; the schema allows that.')
      return came === asked ? pass : fail(`Asked for ${asked}, the answer is about ${came}.`)
    },
  }),
  defineContract({
    id: 'answer-is-about-the-asked-schooljaar',
    says: 'The answer names the schooljaar that was asked for.',
    requirements: ['uwlr-2.2/antwoord-5'],
    catches: 'last-years-schooljaar',
    change: 'Answer the asked year, or geengegevens when there is nothing of it.',
    judge: async (las) => {
      const came = textOf((await las.everything()).school, 'schooljaar')
      const asked = las.target.school.schooljaar
      return came === asked ? pass : fail(`Asked for ${asked}, the answer is about ${came ?? '(none)'}.`)
    },
  }),
  defineContract({
    id: 'answer-says-the-asked-version',
    says: 'The xsdversie in the answer is the one that was asked for.',
    requirements: ['uwlr-2.2/versie-2'],
    catches: 'answer-says-another-version',
    change: 'Write the xsdversie of the request into the answer, and the answer by that version.',
    judge: async (las) => {
      const came = textOf((await las.everything()).school, 'xsdversie')
      if (came === undefined) return skip('The answer has no xsdversie; outside the LVS-set it is optional.')
      return came === las.target.version ? pass : fail(`Asked for ${las.target.version}, the answer says ${came}.`)
    },
  }),
  defineContract({
    id: 'fields-without-a-value-are-left-out',
    says: 'A field without a value is left out; no empty elements or attributes are sent.',
    requirements: ['uwlr-2.2/antwoord-6'],
    catches: 'empty-voorvoegsel',
    change: 'Leave out every optional field that has no value, voorvoegsel first of all.',
    judge: async (las) => {
      const { leerlingen, leerkrachten, groepen, school } = await las.everything()
      const people = [...leerlingen, ...leerkrachten].map(({ place, element }) => [place, element] as const)
      const others = [...groepen, school].map((element) => [element.name, element] as const)
      const wrong = [...people, ...others].flatMap(([place, element]) =>
        withDescendants(element)
          .filter(({ attributes, children, text }) => {
            const hollow = children.length === 0 && text.trim() === '' && Object.keys(attributes).length === 0
            return hollow || Object.values(attributes).includes('')
          })
          .map(({ name }) => `${place}: <${name}> is empty.`),
      )
      return nothingWrong(wrong)
    },
  }),
  defineContract({
    id: 'answer-is-text-in-its-own-encoding',
    says: 'The bytes of an answer are text in the encoding that its Content-Type and XML declaration say, and both say the same.',
    requirements: ['xml/text-5'],
    catches: 'latin-1-called-utf-8',
    change: 'Send UTF-8, and say so in the charset of the Content-Type and (if there is one) the XML declaration.',
    judge: async (las) => {
      const exchanges = [await las.ask(las.verzoek('HaalLeerlinggegevens')), ...(await perhapsEmpty(las))]
      return allOf(
        exchanges.map(({ answer, number }) => {
          const { text, problem, declared } = readingOf(answer)
          if (text === undefined) return fail(`Request ${number}: ${problem}`)
          const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(answer.headers['content-type'] ?? '')?.[1]
          const differ =
            charset !== undefined && declared !== undefined && charset.toLowerCase() !== declared.toLowerCase()
          return differ
            ? fail(`Request ${number}: Content-Type says ${charset}, the XML declaration says ${declared}.`)
            : pass
        }),
      )
    },
  }),
]
