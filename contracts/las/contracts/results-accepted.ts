import { readingOf } from '../answer.ts'
import { type Contract, contractsBy, defineContract, fail, pass, skip } from '../contract.ts'
import { after, type Edit, edit } from '../message.ts'
import { writeResultaten } from '../results-message.ts'
import { confirmed, good, leerlingenOf, vakgebied, vocabulaire } from './results-vraag.ts'

const accepts = contractsBy((id: string, change: string, alter?: Edit) => ({
  change,
  needs: ['results'],
  judge: async (las) => {
    const message = await good(las, id)
    return confirmed(await las.ask(alter === undefined ? message : edit(message, alter)))
  },
}))

export const resultsAccepted: readonly Contract[] = [
  accepts(
    'results-are-confirmed',
    'A valid result of a known pupil is confirmed.',
    'uwlr-2.2/resultaat-1',
    'results-are-never-confirmed',
    'Answer leerresultaten_bevestiging when the message is stored.',
  ),
  defineContract({
    id: 'confirmation-is-valid-and-truly-empty',
    says: 'The confirmation is valid by the schema: nothing stands in it.',
    requirements: ['uwlr-2.2/antwoord-3', 'uwlr-2.2/resultaat-1'],
    catches: 'confirmation-with-a-line-break',
    change: 'Write <leerresultaten_bevestiging/> as an empty element; leave it out of pretty-printing.',
    needs: ['results'],
    judge: async (las) => {
      const exchange = await las.ask(await good(las, 'confirmation-is-valid-and-truly-empty'))
      const { payload, fault } = readingOf(exchange.answer)
      if (payload === undefined || fault !== undefined) return skip('The LAS did not confirm.')
      const [problem] = await las.validate(exchange)
      return problem === undefined && payload.empty ? pass : fail(problem?.message ?? 'Something stands in it.')
    },
  }),
  defineContract({
    id: 'results-of-two-leerlingen-are-confirmed',
    says: 'Results of two pupils in one message are confirmed.',
    requirements: ['uwlr-2.2/resultaat-14'],
    catches: 'one-leerling-per-message',
    change: 'Read every toetsafname of the message.',
    needs: ['results'],
    judge: async (las) => {
      const all = (await leerlingenOf(las, 2)).map((leerlingid, index) => ({
        leerlingid,
        key: `koppelproef-two-leerlingen-${index}`,
      }))
      return confirmed(await las.ask(writeResultaten(las.target, las.nextAanmaakdatum(), all)))
    },
  }),
  accepts(
    'two-results-of-one-leerling-are-confirmed',
    'Two results of one pupil in one toetsafname are confirmed.',
    'uwlr-2.2/resultaat-14',
    'one-resultaat-per-toetsafname',
    'Read every resultaat of a toetsafname.',
    (xml) =>
      xml.replace(
        /<lr:resultaat key="([^"]*)">.*<\/lr:resultaat>/,
        (found, key: string) => found + found.replace(`key="${key}"`, `key="${key}-b"`),
      ),
  ),
  accepts(
    'result-of-a-toetsonderdeel-is-confirmed',
    'A result of one toetsonderdeel is confirmed.',
    'uwlr-2.2/resultaat-15',
    'toetsonderdeelcode-is-refused',
    'Read toetsonderdeelcode; without it the result is that of the whole test.',
    (xml) => xml.replace('<lr:score>', '<lr:toetsonderdeelcode>A</lr:toetsonderdeelcode><lr:score>'),
  ),
  accepts(
    'oso-result-is-confirmed',
    'An osoresultaat instead of a score is confirmed.',
    'uwlr-2.2/resultaat-15',
    'osoresultaat-is-refused',
    'Read osoresultaat beside score.',
    (xml) =>
      xml.replace(
        /<lr:score>.*<\/lr:score>/,
        '<lr:osoresultaat><toetsscore xmlns="http://www.edustandaard.nl/oso_gegevensset/1.2/dossier"><aantalopgaven>20</aantalopgaven><aantalgoed>12</aantalgoed></toetsscore></lr:osoresultaat>',
      ),
  ),
  accepts(
    'term-of-a-vocabulary-is-confirmed',
    'A vakgebied that is a term of its vocabulary is confirmed.',
    'uwlr-2.2/resultaat-11',
    'every-term-is-refused',
    'Compare the text of the element with the labels of the vocabulary.',
    vakgebied('Rekenen en wiskunde', vocabulaire),
  ),
  accepts(
    'unknown-vocabulary-is-no-error',
    'A vocabulary that cannot be obtained is no reason to refuse.',
    'uwlr-2.2/resultaat-12',
    'unknown-vocabulary-is-refused',
    'Pass over a vocabulary that is not known and cannot be fetched.',
    vakgebied('Koppelproef', 'urn:koppelproef:no-such-vocabulary'),
  ),
  accepts(
    'unknown-resultaatverwerkerid-is-confirmed',
    'A resultaatverwerkerid that the school does not know is no reason to refuse.',
    'uwlr-2.2/resultaat-16',
    'resultaatverwerkerid-must-be-known',
    'Store the result without it.',
    after('leerlingid', '<lr:resultaatverwerkerid>koppelproef-nobody</lr:resultaatverwerkerid>'),
  ),
  defineContract({
    id: 'retry-with-a-new-aanmaakdatum-is-confirmed',
    says: 'The same result under the same key, in a message with a later aanmaakdatum, is confirmed.',
    requirements: ['uwlr-2.2/resultaat-4'],
    catches: 'result-key-may-come-once',
    change: 'Take a result key that comes again for a new version of that result.',
    needs: ['results'],
    judge: async (las) => {
      await las.ask(await good(las, 'retry'))
      return confirmed(await las.ask(await good(las, 'retry')))
    },
  }),
]
