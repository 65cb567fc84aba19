import { type Contract, defineContract, skip } from '../contract.ts'
import { expectData } from '../expect.ts'
import { after, before, type Edit, edit, lg, withField, withoutField } from '../message.ts'
import type { RequirementId } from '../requirements.ts'
import { autorisatieOngeldig, klantOngeldig, ongeldigBericht, refuses } from './refuses.ts'

/** One line of the table below: what is wrong, and what it must be called. */
const wrong = (
  id: string,
  says: string,
  requirements: readonly RequirementId[],
  catches: string,
  breaks: Edit,
  codes: readonly string[] = ongeldigBericht,
) =>
  refuses({
    id,
    says,
    requirements: [...requirements, codes === ongeldigBericht ? 'uwlr-2.2/verzoek-2' : 'uwlr-2.2/fault-4'],
    catches,
    breaks,
    codes,
  })

const moment = (text: string): Edit =>
  after('xsdversie', `<lg:laatstontvangengegevens>${text}</lg:laatstontvangengegevens>`)

/** The steps of the test project of the reference implementation, in the words of 2.2. */
const officialSteps: readonly Contract[] = [
  wrong(
    'message-that-is-not-xml-is-refused',
    'A message that is not well-formed is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-1'],
    'unclosed-elements-are-closed',
    (xml) => xml.replace('</lg:schooljaar>', ''),
  ),
  wrong(
    'date-that-is-not-closed-is-refused',
    'A message whose date element is not closed is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-1'],
    'unclosed-date-is-closed',
    (xml) => moment('2020-01-01T00:00:00')(xml).replace('</lg:laatstontvangengegevens>', ''),
  ),
  wrong(
    'date-that-is-none-is-refused',
    'A laatstontvangengegevens that is no date is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-10'],
    'moment-is-not-checked',
    moment('01-01-1970'),
  ),
  wrong(
    'schooljaar-of-another-shape-is-refused',
    'A schooljaar that is not two years is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-3'],
    'schooljaar-is-not-checked',
    withField('schooljaar', '2020'),
  ),
  wrong(
    'brincode-of-another-shape-is-refused',
    'A brincode that is too short is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-4'],
    'short-brincode-is-padded',
    withField('brincode', '9Q'),
  ),
  wrong(
    'unknown-brincode-is-refused',
    'A school that does not exist is an AutorisatieOngeldig: the sleutel does not open it.',
    ['uwlr-2.2/verzoek-8'],
    'unknown-school-gets-any-school',
    withField('brincode', '00ZZ'),
    autorisatieOngeldig,
  ),
  wrong(
    'dependancecode-of-another-shape-is-refused',
    'A dependancecode of one letter is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-5'],
    'dependancecode-is-not-checked',
    withField('dependancecode', 'X'),
  ),
  wrong(
    'unknown-schoolkey-is-refused',
    'A schoolkey that nobody has is an AutorisatieOngeldig.',
    ['uwlr-2.2/verzoek-8'],
    'unknown-schoolkey-gets-any-school',
    (xml) =>
      withoutField('dependancecode')(xml).replace(
        /<lg:brincode>.*<\/lg:brincode>/,
        '<lg:schoolkey>koppelproef-no-such-school</lg:schoolkey>',
      ),
    autorisatieOngeldig,
  ),
  wrong(
    'wrong-klantnaam-is-refused',
    'A klantnaam that does not belong to the klantcode is an OngeldigeKlantIdentificatie.',
    ['uwlr-2.2/autorisatie-4'],
    'klantnaam-is-not-checked',
    withField('klantnaam', 'koppelproef no such klant'),
    klantOngeldig,
  ),
  wrong(
    'wrong-klantcode-is-refused',
    'A klantcode that nobody has is an OngeldigeKlantIdentificatie.',
    ['uwlr-2.2/autorisatie-4'],
    'klantcode-is-not-checked',
    withField('klantcode', 'koppelproef-no-such-code'),
    klantOngeldig,
  ),
  wrong(
    'wrong-sleutel-is-refused',
    'A LAS gives no data to a caller whose autorisatiesleutel does not open this school.',
    ['uwlr-2.2/autorisatie-3'],
    'any-sleutel-opens-every-school',
    withField('autorisatiesleutel', 'koppelproef-no-such-sleutel'),
    autorisatieOngeldig,
  ),
]

const schemaSays: readonly Contract[] = [
  wrong(
    'request-without-schooljaar-is-refused',
    'A request without schooljaar is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-3'],
    'schooljaar-may-be-absent',
    withoutField('schooljaar'),
  ),
  wrong(
    'empty-schooljaar-is-refused',
    'An empty schooljaar is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-3'],
    'schooljaar-may-be-empty',
    withField('schooljaar', ''),
  ),
  wrong(
    'request-without-xsdversie-is-refused',
    'A request without xsdversie is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-9'],
    'xsdversie-may-be-absent',
    withoutField('xsdversie'),
  ),
  wrong(
    'empty-xsdversie-is-refused',
    'An empty xsdversie is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-9'],
    'xsdversie-may-be-empty',
    withField('xsdversie', ''),
  ),
  wrong(
    'request-without-school-is-refused',
    'A request that names no school is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-7'],
    'sleutel-alone-names-the-school',
    (xml) => withoutField('dependancecode')(withoutField('brincode')(xml)),
  ),
  wrong(
    'brincode-and-schoolkey-together-are-refused',
    'brincode and schoolkey together are an OngeldigBericht.',
    ['uwlr-2.2/verzoek-7'],
    'brincode-beside-schoolkey',
    before('xsdversie', '<lg:schoolkey>1</lg:schoolkey>'),
  ),
  wrong(
    'brincode-in-small-letters-is-refused',
    'A brincode in small letters is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-4'],
    'brincode-in-any-case',
    (xml) => xml.replace(/(<lg:brincode>)(\w+)/, (_, open, code: string) => open + code.toLowerCase()),
  ),
  wrong(
    'brincode-with-dependance-is-refused',
    'A brincode of six characters is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-4'],
    'brincode-of-six-is-cut',
    (xml) => xml.replace('</lg:brincode>', '00</lg:brincode>'),
  ),
  wrong(
    'dependancecode-of-one-digit-is-refused',
    'A dependancecode of one digit is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-5'],
    'dependancecode-of-one-digit-is-padded',
    withField('dependancecode', '0'),
  ),
  wrong(
    'fields-out-of-order-are-refused',
    'xsdversie in front of brincode is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-11'],
    'fields-in-any-order',
    (xml) => xml.replace(/(<lg:schooljaar>.*)(<lg:xsdversie>.*?<\/lg:xsdversie>)/, '$2$1'),
  ),
  wrong(
    'unknown-field-is-refused',
    'A field that the schema does not have is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-11'],
    'unknown-fields-are-passed-over',
    after('xsdversie', '<lg:koppelproef>1</lg:koppelproef>'),
  ),
  wrong(
    'field-that-comes-twice-is-refused',
    'schooljaar twice is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-11'],
    'last-of-two-fields-counts',
    (xml) => xml.replace(/<lg:schooljaar>.*<\/lg:schooljaar>/, '$&$&'),
  ),
  wrong(
    'empty-gegevenssetid-is-refused',
    'An empty gegevenssetid is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-12'],
    'gegevenssetid-may-be-empty',
    (xml) => after('xsdversie', '<lg:gegevenssetid/>')(withoutFieldIfThere(xml)),
  ),
  wrong(
    'empty-laatstontvangengegevens-is-refused',
    'An empty laatstontvangengegevens is an OngeldigBericht.',
    ['uwlr-2.2/verzoek-10'],
    'moment-may-be-empty',
    after('xsdversie', '<lg:laatstontvangengegevens/>'),
  ),
]
const withoutFieldIfThere: Edit = (xml) => xml.replace(/<lg:gegevenssetid>.*<\/lg:gegevenssetid>/, '')

export const faults: readonly Contract[] = [
  ...officialSteps,
  ...schemaSays,
  refuses({
    id: 'another-dependance-is-another-school',
    says: 'A dependance that the sleutel does not open is an AutorisatieOngeldig.',
    requirements: ['uwlr-2.2/verzoek-8'],
    catches: 'dependancecode-is-ignored',
    breaks: withField('dependancecode', '97'),
    codes: autorisatieOngeldig,
  }),
  refuses({
    id: 'request-in-another-namespace-is-refused',
    says: 'leerlinggegevens_verzoek in another namespace is no request of UWLR.',
    requirements: ['uwlr-2.2/verzoek-13'],
    catches: 'namespace-of-the-request-is-free',
    breaks: (xml) => xml.replace(lg, 'urn:koppelproef:leerlinggegevens'),
  }),
  refuses({
    id: 'unknown-request-is-refused',
    says: 'A request that UWLR does not have blames the caller.',
    requirements: ['uwlr-2.2/verzoek-13'],
    catches: 'any-request-gets-everything',
    breaks: (xml) => xml.replaceAll('lg:leerlinggegevens_verzoek', 'lg:koppelproef_verzoek'),
  }),
  refuses({
    id: 'request-of-release-1-is-refused',
    says: 'A request in the names and the namespace of UWLR 1.0 is not answered as 2.x.',
    requirements: ['uwlr-2.2/verzoek-14'],
    catches: 'release-1-is-taken-for-2',
    breaks: (xml) =>
      xml
        .replaceAll('leerresultaten/2/', 'leerresultaten/1/')
        .replaceAll('lg:leerlinggegevens_verzoek', 'lg:leerlinggegevensverzoek'),
  }),
  refuses({
    id: 'empty-body-is-refused',
    says: 'A SOAP Body without a request blames the caller.',
    requirements: ['soap-1.1/body-1'],
    catches: 'empty-body-gets-everything',
    breaks: withoutField('leerlinggegevens_verzoek'),
  }),
  sameDependance(
    'empty-dependancecode-means-00',
    'An empty dependancecode means the school without dependance.',
    'empty-dependancecode-is-refused',
    '<lg:dependancecode/>',
  ),
  sameDependance(
    'absent-dependancecode-means-00',
    'No dependancecode means the school without dependance.',
    'dependancecode-is-compared-as-text',
    '',
  ),
]

function sameDependance(id: string, says: string, catches: string, instead: string): Contract {
  return defineContract({
    id,
    says,
    requirements: ['uwlr-2.2/verzoek-6'],
    catches,
    change: 'Read dependancecode absent, empty and 00 as the same.',
    judge: async (las) => {
      const { dependancecode = '00' } = las.target.school
      if (dependancecode !== '00') return skip(`The school has dependancecode ${dependancecode}.`)
      const change: Edit = (xml) => xml.replace(/<lg:dependancecode>.*<\/lg:dependancecode>/, instead)
      return expectData(await las.ask(edit(las.verzoek('HaalLeerlinggegevens'), change)))
    },
  })
}
