import { Type } from '../../../src/typebox.ts'
import { maybe, oneBy, record, text, words } from '../define-call.ts'
import { codes, codesBeside, sentences } from './uitkomst.ts'

const inkomend = record(
  {
    key: maybe(Type.String()),
    eckid: maybe(Type.String()),
    naam: maybe(Type.String()),
    roepnaam: maybe(Type.String()),
    achternaam: maybe(Type.String()),
    geboortedatum: maybe(Type.String()),
  },
  {
    $id: 'inkomend',
    description:
      'What came, as far as the system tells: enough to find the line again. Give key or eckid where there is one.',
  },
)

/** One line of the review screen. */
export const regel = record(
  {
    ref: text('Points at this line in beslis; good until the next import.'),
    beslissing: words(['nieuw', 'bestaand', 'niet-importeren']),
    bestaand: maybe(text('The record that it is linked to; with bestaand only.')),
    twijfel: maybe(
      Type.Boolean({
        default: false,
        description:
          'A person must look before this may be applied as it stands. Such a line is a doubt whatever its beslissing is.',
      }),
    ),
    kandidaten: maybe(Type.Array(Type.String(), { description: 'Ids of records that it may be.' })),
    redenen: maybe(sentences),
    codes: codesBeside('for which reason the system doubts: only that it does'),
    inkomend,
  },
  { $id: 'regel', description: 'One line of the review screen.' },
)

/** What an import proposes. Nothing has changed yet. */
export const voorstel = record({
  kind: Type.Literal('voorstel'),
  groepen: Type.Array(regel),
  leerkrachten: Type.Array(regel),
  leerlingen: Type.Array(regel),
  waarschuwingen: maybe(sentences),
  codes,
})

export const importAntwoord = oneBy('kind', [
  voorstel,
  record({ kind: Type.Literal('geenwijzigingen') }),
  record({ kind: Type.Literal('geengegevens') }),
  record(
    { kind: Type.Literal('mislukt'), faultcode: maybe(Type.String()), reden: maybe(Type.String()), codes },
    {
      description:
        'The import stopped and nothing has changed. At a question with `wijze` the code `niet-aanwezig` says that the system has no such way of importing: the story is skipped.',
    },
  ),
])
