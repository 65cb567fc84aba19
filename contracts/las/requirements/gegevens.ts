import { choice, must, should, untested } from './requirement.ts'

const lgXsd = 'XSD leerlinggegevens'
const meant = 'XSD leerlinggegevens: meant by its key and keyref, whose paths select nothing'

/** What an answer holds. */
export const gegevens = {
  'uwlr-2.2/antwoord-1': must(
    'An answer is valid against the schema of its version and profile.',
    'WSDL leerlinggegevens, XSD of the profile',
  ),
  'uwlr-2.2/antwoord-2': must(
    'The Body holds one element: the answer of the operation that was called.',
    'WSDL leerlinggegevens, document/literal',
  ),
  'uwlr-2.2/antwoord-3': must(
    'geenwijzigingen, geengegevens and leerresultaten_bevestiging are truly empty: no space, no line break.',
    'XSD: empty content',
  ),
  'uwlr-2.2/antwoord-4': must(
    'The answer is about the school that was asked for.',
    'viewer, leerlinggegevensantwoord; edge case F07',
  ),
  'uwlr-2.2/antwoord-5': should('The answer is about the schooljaar that was asked for.', 'edge case F08'),
  'uwlr-2.2/antwoord-6': must('An optional field that has no value is left out, not sent empty.', lgXsd),
  'uwlr-2.2/antwoord-7': must(
    'The answer has no autorisatie and no header that an EA must understand.',
    'WSDL: no header on answers',
  ),
  'uwlr-2.2/antwoord-8': untested(
    must(
      'schooljaar in an answer comes from the closed list of the schema, which ends with 2024-2025.',
      'XSD types.variabel',
    ),
    'No later year would be valid; answers are judged with the list carried on.',
  ),

  'uwlr-2.2/sleutel-1': must('A key belongs to one pupil, and a key to one teacher.', meant),
  'uwlr-2.2/sleutel-2': must('An eckid belongs to one pupil, and to one teacher.', meant),
  'uwlr-2.2/sleutel-3': must('A key belongs to one group, stamgroep and samengestelde groep together.', meant),
  'uwlr-2.2/sleutel-4': must('A key belongs to one vestiging.', meant),
  'uwlr-2.2/sleutel-5': must('A pupil refers only to groups and a vestiging that are in the answer.', meant),
  'uwlr-2.2/sleutel-6': must('A teacher refers only to groups that are in the answer.', meant),
  'uwlr-2.2/sleutel-7': should(
    'A key stays with its person: the next answer has the same one.',
    'EDEXML manual: a key does not change during the school career',
  ),
  'uwlr-2.2/sleutel-8': should('A key is no dummy: one that starts with # does not last.', 'EDEXML manual'),
  'uwlr-2.2/sleutel-9': should(
    'An eckid is an ECK iD: the address of Nummervoorziening and 128 hexadecimal digits.',
    'edu-v.atlassian.net, example; test chain',
  ),
  'uwlr-2.2/sleutel-10': choice(
    'A key has no white space around it: many systems strip it, and then results do not find the pupil.',
    'edge case A16',
  ),
  'uwlr-2.2/sleutel-11': must(
    'Every person can be told apart: there is a key, or (2.3) an eckid.',
    `${lgXsd}; UWLR 2.3, changes`,
  ),

  'uwlr-2.2/naam-1': should('Names are whole: no letters damaged by a wrong encoding.', 'edge case B25'),
  'uwlr-2.2/naam-2': should(
    'Names have no white space at the ends and no hidden characters.',
    'EDEXML manual; edge case B26',
  ),
  'uwlr-2.2/naam-3': choice('A voorvoegsel stands in its own field, not in front of the achternaam.', 'edge case B10'),
  'uwlr-2.2/naam-4': choice('achternaam is a name, not a dash or a dot.', 'edge case B29'),

  'uwlr-2.2/veld-1': choice(
    'geboortedatum is a day on which somebody who goes to school can be born.',
    'edge case C07',
  ),
  'uwlr-2.2/veld-2': should(
    'A pupil has a jaargroep of their own: C is for a group that combines years.',
    'EDEXML manual; edge case D05',
  ),
  'uwlr-2.2/veld-3': choice(
    'No bsn, sofinummer or onderwijsnummer is sent whole: linking needs none.',
    'edge case I07; data minimisation',
  ),
  'uwlr-2.2/veld-4': choice('emailadres is one address.', 'edge case E08'),
  'uwlr-2.2/veld-5': choice('Groups of one kind and one jaargroep can be told apart by their naam.', 'edge case D03'),

  'uwlr-2.2/profiel-1': must('Fields that the agreed profile does not name are not sent.', 'viewer, profielen'),
  'uwlr-2.2/profiel-2': must('Fields that the agreed profile requires are there.', 'XSD of the profile'),
  'uwlr-2.2/profiel-3': untested(
    choice('gegevenssetid chooses the profile.', 'seen with one LAS; defined nowhere'),
    'The standard does not say what its values are.',
  ),
} as const
