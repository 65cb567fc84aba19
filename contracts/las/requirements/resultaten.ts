import { choice, must, should, untested } from './requirement.ts'

const lr = 'XSD leerresultaten'
const page = 'UWLR 2.2.1 viewer, leerresultatenoverdracht'
const code = 'reference implementation: the code exists; its definition is not in the public text'

/** What is asked of a LAS that receives results. */
export const resultaten = {
  'uwlr-2.2/resultaat-1': must(
    'Valid results of a known pupil are confirmed with leerresultaten_bevestiging.',
    'WSDL leerresultaten',
  ),
  'uwlr-2.2/resultaat-2': must(
    'A message of results that is not valid against the schema is refused with Client.OngeldigBericht.',
    page,
  ),
  'uwlr-2.2/resultaat-3': must(
    'aanmaakdatum is later than that of the message before; an identical resend is refused.',
    page,
  ),
  'uwlr-2.2/resultaat-4': should(
    'A retry with a new aanmaakdatum and the same result key is accepted.',
    'follows from resultaat-3: a lost answer must be repairable',
  ),
  'uwlr-2.2/resultaat-5': must(
    'Within a message a result key is unique, a test is defined once, and every result names a defined test.',
    `${lr}: its constraints do work`,
  ),
  'uwlr-2.2/resultaat-6': must('score is a whole number that is not negative.', lr),
  'uwlr-2.2/resultaat-7': should(
    'A pupil that the school does not have is refused with Client.LeerlingOngeldig.',
    code,
  ),
  'uwlr-2.2/resultaat-8': should(
    'leerlingid goes by byte; an eckid that contradicts it is refused.',
    'edge cases H01, H07',
  ),
  'uwlr-2.2/resultaat-9': should(
    'Norms that cannot be read (begin after end, overlap) are refused with Client.ToetsNormeringOngeldig.',
    code,
  ),
  'uwlr-2.2/resultaat-10': should('A score outside every norm of its test is refused with Client.ScoreOngeldig.', code),
  'uwlr-2.2/resultaat-11': must(
    'A term that is not in a vocabulary that was found is refused with Client.VocabulaireTermOngeldig.',
    'viewer, foutafhandeling and vocabulaire-gebruik',
  ),
  'uwlr-2.2/resultaat-12': must('A vocabulary that cannot be obtained is no error.', page),
  'uwlr-2.2/resultaat-13': must(
    'The school and version of results are judged as those of a request: sleutel, klant, xsdversie.',
    page,
  ),
  'uwlr-2.2/resultaat-14': must(
    'Results of several pupils, and several results of one pupil, may travel in one message.',
    page,
  ),
  'uwlr-2.2/resultaat-15': should('A result of one toetsonderdeel and an osoresultaat are accepted.', lr),
  'uwlr-2.2/resultaat-16': choice(
    'A resultaatverwerkerid that the LAS does not know is no reason to refuse.',
    'edge case H08',
  ),
  'uwlr-2.2/resultaat-17': choice('A result that names an unknown toetsonderdeel is refused.', `${lr} cannot say it`),
  'uwlr-2.2/resultaat-18': untested(
    should(
      'One wrong pupil refuses the whole message: there is no answer per result.',
      `${lr}: the confirmation is empty`,
    ),
    'What was stored cannot be seen over UWLR.',
  ),
  'uwlr-2.2/resultaat-19': untested(
    choice(
      'The same result key in a later message replaces the earlier result.',
      'the standard is silent; edge case H04',
    ),
    'What was stored cannot be seen over UWLR.',
  ),
  'uwlr-2.2/resultaat-20': untested(
    choice('A test definition may be exchanged as a file (Toetsdefinities).', 'XSD toetsdefinities'),
    'There is no operation for it.',
  ),
} as const
