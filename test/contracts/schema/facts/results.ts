import { lr, xsi } from '../differential/message.ts'
import { about, afname, norm, onderdeel, type Row, resultaat, resultaten, toets, withToets } from './build.ts'

/** What is known of messages of results in UWLR 2.2. */
export const results: readonly Row[] = [
  ['results', 'valid', resultaten()],
  ['results of a school year after the list', 'valid', resultaten({ schoolIs: about('', undefined, '2026-2027') })],
  ['two results with one key', 'invalid', resultaten({ afnames: afname(resultaat() + resultaat()) })],
  [
    'two results with one key, of two pupils',
    'invalid',
    resultaten({ afnames: afname() + afname(undefined, '<leerlingid>l2</leerlingid>') }),
  ],
  ['one pupil twice', 'valid', resultaten({ afnames: afname() + afname(resultaat({ key: 'r2' })) })],
  ['a result of an undefined test', 'invalid', resultaten({ afnames: afname(resultaat({ toetscode: 'X' })) })],
  [
    'a test defined twice, with different versie',
    'invalid',
    resultaten({ toetsen: `<toetsen>${toets('<versie>1</versie>')}${toets('<versie>2</versie>')}</toetsen>` }),
  ],
  [
    'two onderdelen with one number',
    'invalid',
    withToets(`<toetsonderdelen>${onderdeel(1, 'a')}${onderdeel(1, 'b')}</toetsonderdelen>`),
  ],
  [
    'two onderdelen with one code',
    'valid',
    withToets(`<toetsonderdelen>${onderdeel(1, 'a')}${onderdeel(2, 'a')}</toetsonderdelen>`),
  ],
  [
    'a result of an unknown onderdeel',
    'valid',
    resultaten({ afnames: afname(resultaat({ onderdeel: '<toetsonderdeelcode>x</toetsonderdeelcode>' })) }),
  ],
  ['a norm that ends before it begins', 'valid', withToets(norm('9', '1'))],
  ['a score outside every norm', 'valid', withToets(norm('90', '99'))],
  ['a score with a decimal', 'invalid', resultaten({ afnames: afname(resultaat({ value: '<score>5.5</score>' })) })],
  ['a negative score', 'invalid', resultaten({ afnames: afname(resultaat({ value: '<score>-1</score>' })) })],
  ['an empty osoresultaat', 'valid', resultaten({ afnames: afname(resultaat({ value: '<osoresultaat/>' })) })],
  [
    'an anderresultaat without a private type',
    'invalid',
    resultaten({ afnames: afname(resultaat({ value: '<anderresultaat/>' })) }),
  ],
  [
    'an anderresultaat of the abstract type by name',
    'invalid',
    resultaten({
      afnames: afname(resultaat({ value: `<anderresultaat xmlns:x="${xsi}" x:type="ctpAnderResultaatType"/>` })),
    }),
  ],
  ['only an eckid', 'invalid', resultaten({ afnames: afname(undefined, '<eckid>e</eckid>') })],
  ['a peildatum', 'invalid', resultaten({ schoolIs: about('<peildatum>2024-10-01</peildatum>') })],
  ['no aanmaakdatum', 'invalid', resultaten({ schoolIs: about('', '') })],
  ['no toetsen', 'invalid', resultaten({ toetsen: '' })],
  ['a bevestiging, truly empty', 'valid', `<leerresultaten_bevestiging xmlns="${lr}"/>`],
  [
    'a bevestiging with a line break',
    'invalid',
    `<leerresultaten_bevestiging xmlns="${lr}">\n</leerresultaten_bevestiging>`,
  ],
]
