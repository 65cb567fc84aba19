import { readingOf } from '../answer.ts'
import { type Contract, defineContract, fail, pass, skip, type Verdict } from '../contract.ts'
import { describeAnswer, expectFault, expectRefusal } from '../expect.ts'
import { type Exchange, type Las, Unjudgeable } from '../las.ts'
import { after, type Change, edit, lr, type Message, withField, withoutField } from '../message.ts'
import { identityOf } from '../picture.ts'
import type { RequirementId } from '../requirements.ts'
import { proefToets, writeResultaten } from '../results-message.ts'
import { autorisatieOngeldig, headerOngeldig, klantOngeldig, ongeldigBericht, versieOngeldig } from './refuses.ts'

/** The pupils for whom results are sent: the first `count` of the school. */
async function pupils(las: Las, count = 1): Promise<readonly string[]> {
  const names = (await las.everything()).leerlingen.map(identityOf)
  if (names.length < count) throw new Unjudgeable(`The school has fewer than ${count} pupils.`)
  return names.slice(0, count)
}

/** A good message for the first pupil; its result key is that of the contract, so that a second run replaces it. */
async function good(las: Las, id: string, score?: number): Promise<Message> {
  const [leerlingid = ''] = await pupils(las)
  return writeResultaten(las.target, las.nextAanmaakdatum(), [
    { leerlingid, key: `koppelproef-${id}`, ...(score !== undefined && { score }) },
  ])
}

/** The answer confirms: `leerresultaten_bevestiging`. */
function confirmed(exchange: Exchange): Verdict {
  const { payload } = readingOf(exchange.answer)
  const right = payload?.name === 'leerresultaten_bevestiging' && payload.ns === lr
  return right ? pass : fail(`${describeAnswer(exchange)}. Expected leerresultaten_bevestiging.`)
}

const accepts = (
  id: string,
  says: string,
  requirement: RequirementId,
  mutant: string,
  change: string,
  alter?: Change,
): Contract =>
  defineContract({
    id,
    says,
    requirements: [requirement],
    mutant,
    change,
    needs: ['results'],
    judge: async (las) => {
      const message = await good(las, id)
      return confirmed(await las.ask(alter === undefined ? message : edit(message, alter)))
    },
  })

const refused = (
  id: string,
  says: string,
  requirement: RequirementId,
  mutant: string,
  breaks: Change,
  codes?: readonly string[],
): Contract =>
  defineContract({
    id,
    says,
    requirements: [requirement],
    mutant,
    change:
      codes === undefined
        ? 'Refuse the whole message with a fault that blames the caller.'
        : `Refuse the whole message with fault ${codes.join(' or ')}.`,
    needs: ['results'],
    judge: async (las) => {
      const exchange = await las.ask(edit(await good(las, id), breaks))
      return codes === undefined ? expectRefusal(exchange) : expectFault(exchange, codes)
    },
  })

const vocabulaire = 'http://purl.edustandaard.nl/concept/328cc12a-87b2-41c4-aef8-853595f9f9dd'
const vakgebied = (term: string, of: string): Change =>
  after('toetsnaam', `<lr:vakgebied vocabulaire="${of}">${term}</lr:vakgebied>`)
const twice =
  (name: string): Change =>
  (xml) =>
    xml.replace(new RegExp(`<lr:${name}>.*</lr:${name}>`), '$&$&')
const retry = 'Compare aanmaakdatum with that of the message before, of the same EA and school.'

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
    mutant: 'confirmation-with-a-line-break',
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
    mutant: 'one-leerling-per-message',
    change: 'Read every toetsafname of the message.',
    needs: ['results'],
    judge: async (las) => {
      const all = (await pupils(las, 2)).map((leerlingid, index) => ({
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
    mutant: 'result-key-may-come-once',
    change: 'Take a result key that comes again for a new version of that result.',
    needs: ['results'],
    judge: async (las) => {
      await las.ask(await good(las, 'retry'))
      return confirmed(await las.ask(await good(las, 'retry')))
    },
  }),
]

export const resultsRefused: readonly Contract[] = [
  defineContract({
    id: 'identical-resend-is-refused',
    says: 'The same message a second time is refused: its aanmaakdatum is not later.',
    requirements: ['uwlr-2.2/resultaat-3'],
    mutant: 'resend-is-confirmed-again',
    change: retry,
    needs: ['results'],
    judge: async (las) => {
      const message = await good(las, 'resend')
      const first = confirmed(await las.ask(message))
      return first.kind === 'pass'
        ? expectRefusal(await las.ask(message, 'again'))
        : skip('The LAS did not confirm it the first time.')
    },
  }),
  defineContract({
    id: 'earlier-aanmaakdatum-is-refused',
    says: 'A message with an earlier aanmaakdatum than the one before is refused.',
    requirements: ['uwlr-2.2/resultaat-3'],
    mutant: 'aanmaakdatum-may-run-back',
    change: retry,
    needs: ['results'],
    judge: async (las) => {
      const first = confirmed(await las.ask(await good(las, 'earlier')))
      if (first.kind !== 'pass') return skip('The LAS did not confirm the message before.')
      return expectRefusal(
        await las.ask(edit(await good(las, 'earlier'), withField('aanmaakdatum', '2020-01-01T00:00:00Z'))),
      )
    },
  }),
  refused(
    'results-without-aanmaakdatum-are-refused',
    'A message without aanmaakdatum is an OngeldigBericht.',
    'uwlr-2.2/resultaat-2',
    'aanmaakdatum-may-be-absent',
    withoutField('aanmaakdatum'),
    ongeldigBericht,
  ),
  refused(
    'results-without-toetsen-are-refused',
    'A message without the definition of its tests is an OngeldigBericht.',
    'uwlr-2.2/resultaat-2',
    'toetsen-may-be-absent',
    withoutField('toetsen'),
    ongeldigBericht,
  ),
  refused(
    'result-without-leerlingid-is-refused',
    'A toetsafname without leerlingid is an OngeldigBericht.',
    'uwlr-2.2/resultaat-2',
    'leerlingid-may-be-absent',
    withoutField('leerlingid'),
    ongeldigBericht,
  ),
  refused(
    'toetsafname-without-resultaten-is-refused',
    'A toetsafname without resultaten is an OngeldigBericht.',
    'uwlr-2.2/resultaat-2',
    'toetsafname-may-be-hollow',
    withoutField('resultaten'),
    ongeldigBericht,
  ),
  refused(
    'result-without-key-is-refused',
    'A resultaat without key is an OngeldigBericht.',
    'uwlr-2.2/resultaat-2',
    'result-key-may-be-absent',
    (xml) => xml.replace(/<lr:resultaat key="[^"]*">/, '<lr:resultaat>'),
    ongeldigBericht,
  ),
  refused(
    'peildatum-in-results-is-refused',
    'peildatum, which results do not have, is an OngeldigBericht.',
    'uwlr-2.2/resultaat-2',
    'peildatum-in-results-is-passed-over',
    after('schooljaar', '<lr:peildatum>2026-10-01</lr:peildatum>'),
    ongeldigBericht,
  ),
  refused(
    'afnamedatum-that-is-none-is-refused',
    'An afnamedatum that is no date is an OngeldigBericht.',
    'uwlr-2.2/resultaat-2',
    'afnamedatum-is-not-checked',
    withField('afnamedatum', '12-10-2026'),
    ongeldigBericht,
  ),
  refused(
    'result-key-that-comes-twice-is-refused',
    'Two results with one key in a message are an OngeldigBericht.',
    'uwlr-2.2/resultaat-5',
    'result-key-may-come-twice',
    twice('toetsafname'),
    ongeldigBericht,
  ),
  refused(
    'result-of-an-undefined-toets-is-refused',
    'A result of a test that the message does not define is an OngeldigBericht.',
    'uwlr-2.2/resultaat-5',
    'toetscode-may-be-unknown',
    (xml) =>
      xml.replace(
        `<lr:toetscode>${proefToets}</lr:toetscode><lr:score>`,
        '<lr:toetscode>koppelproef-no-such-test</lr:toetscode><lr:score>',
      ),
    ongeldigBericht,
  ),
  refused(
    'toets-that-is-defined-twice-is-refused',
    'A test that is defined twice is an OngeldigBericht.',
    'uwlr-2.2/resultaat-5',
    'toets-may-be-defined-twice',
    twice('toets'),
    ongeldigBericht,
  ),
  refused(
    'volgnummer-that-comes-twice-is-refused',
    'Two toetsonderdelen with one volgnummer are an OngeldigBericht.',
    'uwlr-2.2/resultaat-5',
    'volgnummer-may-come-twice',
    (xml) => xml.replace('volgnummer>2<', 'volgnummer>1<'),
    ongeldigBericht,
  ),
  refused(
    'score-with-decimals-is-refused',
    'A score with decimals is an OngeldigBericht.',
    'uwlr-2.2/resultaat-6',
    'score-may-have-decimals',
    withField('score', '12.5'),
    ongeldigBericht,
  ),
  refused(
    'negative-score-is-refused',
    'A negative score is an OngeldigBericht.',
    'uwlr-2.2/resultaat-6',
    'score-may-be-negative',
    withField('score', '-1'),
    ongeldigBericht,
  ),
  refused(
    'score-that-is-a-letter-is-refused',
    'A score X, for a test that was not taken, is an OngeldigBericht.',
    'uwlr-2.2/resultaat-6',
    'score-may-be-a-letter',
    withField('score', 'X'),
    ongeldigBericht,
  ),
  refused(
    'result-of-an-unknown-leerling-is-refused',
    'A pupil whom the school does not have is a LeerlingOngeldig.',
    'uwlr-2.2/resultaat-7',
    'results-of-anybody',
    withField('leerlingid', 'koppelproef-nobody'),
    ['Client.LeerlingOngeldig'],
  ),
  defineContract({
    id: 'leerlingid-in-other-case-is-refused',
    says: 'A leerlingid with other capitals is another pupil.',
    requirements: ['uwlr-2.2/resultaat-8'],
    mutant: 'leerlingid-in-any-case',
    change: 'Compare keys by character: two pupils may differ in case only.',
    needs: ['results'],
    judge: async (las) => {
      const names = (await las.everything()).leerlingen.map(identityOf)
      const other = (name: string) => (name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase())
      const leerlingid = names.find((name) => other(name) !== name && !names.includes(other(name)))
      if (leerlingid === undefined) return skip('No key of this school has letters.')
      const message = writeResultaten(las.target, las.nextAanmaakdatum(), [
        { leerlingid: other(leerlingid), key: 'koppelproef-other-case' },
      ])
      return expectFault(await las.ask(message), ['Client.LeerlingOngeldig'])
    },
  }),
  defineContract({
    id: 'eckid-that-contradicts-is-refused',
    says: 'A leerlingid with the eckid of somebody else is a LeerlingOngeldig.',
    requirements: ['uwlr-2.2/resultaat-8'],
    mutant: 'eckid-beside-leerlingid-is-ignored',
    change: 'When both are sent, look whether they are of the same pupil.',
    needs: ['results'],
    judge: async (las) => {
      const known = (await las.everything()).leerlingen.filter(({ eckid }) => eckid !== undefined)
      if (known.length < 2) return skip('Fewer than two pupils have an eckid.')
      const leerlingid = identityOf(known[0]!)
      const message = writeResultaten(las.target, las.nextAanmaakdatum(), [
        { leerlingid, key: 'koppelproef-contradiction' },
      ])
      return expectFault(await las.ask(edit(message, after('leerlingid', `<lr:eckid>${known[1]!.eckid}</lr:eckid>`))), [
        'Client.LeerlingOngeldig',
      ])
    },
  }),
  refused(
    'norm-that-begins-after-its-end-is-refused',
    'A norm whose begin lies after its end is a ToetsNormeringOngeldig.',
    'uwlr-2.2/resultaat-9',
    'norms-may-be-turned-around',
    (xml) => xml.replace('beginnormwaarde>11<', 'beginnormwaarde>25<'),
    ['Client.ToetsNormeringOngeldig'],
  ),
  refused(
    'norms-that-overlap-are-refused',
    'Norms that overlap are a ToetsNormeringOngeldig.',
    'uwlr-2.2/resultaat-9',
    'norms-may-overlap',
    (xml) => xml.replace('beginnormwaarde>11<', 'beginnormwaarde>5<'),
    ['Client.ToetsNormeringOngeldig'],
  ),
  refused(
    'score-outside-the-norms-is-refused',
    'A score that no norm covers is a ScoreOngeldig.',
    'uwlr-2.2/resultaat-10',
    'any-score-is-taken',
    withField('score', '99'),
    ['Client.ScoreOngeldig'],
  ),
  refused(
    'term-outside-its-vocabulary-is-refused',
    'A vakgebied that its vocabulary does not have is a VocabulaireTermOngeldig.',
    'uwlr-2.2/resultaat-11',
    'any-term-is-taken',
    vakgebied('Koppelproef', vocabulaire),
    ['Client.VocabulaireTermOngeldig'],
  ),
  refused(
    'result-of-an-unknown-toetsonderdeel-is-refused',
    'A result of a toetsonderdeel that the test does not have blames the caller.',
    'uwlr-2.2/resultaat-17',
    'any-toetsonderdeel-is-taken',
    (xml) => xml.replace('<lr:score>', '<lr:toetsonderdeelcode>Z</lr:toetsonderdeelcode><lr:score>'),
  ),
  refused(
    'results-without-autorisatie-are-refused',
    'Results without the autorisatie header are refused.',
    'uwlr-2.2/autorisatie-1',
    'results-from-anybody',
    withoutField('autorisatie'),
    headerOngeldig,
  ),
  refused(
    'results-with-wrong-sleutel-are-refused',
    'Results with a sleutel that nobody has are an AutorisatieOngeldig.',
    'uwlr-2.2/resultaat-13',
    'any-sleutel-brings-results',
    withField('autorisatiesleutel', 'koppelproef-no-such-sleutel'),
    autorisatieOngeldig,
  ),
  refused(
    'results-with-wrong-klantcode-are-refused',
    'Results with a klantcode that nobody has are an OngeldigeKlantIdentificatie.',
    'uwlr-2.2/resultaat-13',
    'any-klant-brings-results',
    withField('klantcode', 'koppelproef-no-such-code'),
    klantOngeldig,
  ),
  refused(
    'results-for-an-unknown-school-are-refused',
    'Results for a school that does not exist are an AutorisatieOngeldig.',
    'uwlr-2.2/resultaat-13',
    'results-for-any-school',
    withField('brincode', '00ZZ'),
    autorisatieOngeldig,
  ),
  refused(
    'results-of-an-unknown-xsdversie-are-refused',
    'Results with an xsdversie that no release has are an XsdVersieOngeldig.',
    'uwlr-2.2/resultaat-13',
    'results-of-any-xsdversie',
    withField('xsdversie', '2.2-FOUT'),
    versieOngeldig,
  ),
  refused(
    'results-that-are-not-xml-are-refused',
    'A message of results that is not well-formed is an OngeldigBericht.',
    'uwlr-2.2/resultaat-2',
    'broken-results-are-mended',
    (xml) => xml.replace('</lr:toetsnaam>', ''),
    ongeldigBericht,
  ),
]
