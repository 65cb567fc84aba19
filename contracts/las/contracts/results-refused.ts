// Long: one contract for each reason to refuse results.

import { type Contract, contractsBy, defineContract, skip } from '../contract.ts'
import { expectFault, expectRefusal } from '../expect.ts'
import { after, type Edit, edit, withField, withoutField } from '../message.ts'
import { identityOf } from '../picture.ts'
import { proefToets, writeResultaten } from '../results-message.ts'
import { autorisatieOngeldig, headerOngeldig, klantOngeldig, ongeldigBericht, versieOngeldig } from './refuses.ts'
import { confirmed, good, vakgebied, vocabulaire } from './results-vraag.ts'

const refused = contractsBy((id: string, breaks: Edit, codes?: readonly string[]) => ({
  change:
    codes === undefined
      ? 'Refuse the whole message with a fault that blames the caller.'
      : `Refuse the whole message with fault ${codes.join(' or ')}.`,
  needs: ['results'],
  judge: async (las) => {
    const exchange = await las.ask(edit(await good(las, id), breaks))
    return codes === undefined ? expectRefusal(exchange) : expectFault(exchange, codes)
  },
}))

const twice =
  (name: string): Edit =>
  (xml) =>
    xml.replace(new RegExp(`<lr:${name}>.*</lr:${name}>`), '$&$&')
const retry = 'Compare aanmaakdatum with that of the message before, of the same EA and school.'

export const resultsRefused: readonly Contract[] = [
  defineContract({
    id: 'identical-resend-is-refused',
    says: 'The same message a second time is refused: its aanmaakdatum is not later.',
    requirements: ['uwlr-2.2/resultaat-3'],
    catches: 'resend-is-confirmed-again',
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
    catches: 'aanmaakdatum-may-run-back',
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
    catches: 'leerlingid-in-any-case',
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
    catches: 'eckid-beside-leerlingid-is-ignored',
    change: 'When both are sent, look whether they are of the same pupil.',
    needs: ['results'],
    judge: async (las) => {
      const [one, other] = (await las.everything()).leerlingen.filter(({ eckid }) => eckid !== undefined)
      if (one === undefined || other === undefined) return skip('Fewer than two pupils have an eckid.')
      const leerlingid = identityOf(one)
      const message = writeResultaten(las.target, las.nextAanmaakdatum(), [
        { leerlingid, key: 'koppelproef-contradiction' },
      ])
      return expectFault(await las.ask(edit(message, after('leerlingid', `<lr:eckid>${other.eckid}</lr:eckid>`))), [
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
