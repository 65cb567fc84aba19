import type { School } from '../../school/school.ts'
import { ToolError } from '../../tool-error.ts'
import type { Profiel, XsdVersie } from '../../uwlr/names.ts'
import { meaningOf } from '../meaning.ts'
import type { Recording } from '../read-recording.ts'
import { seenIn } from '../seen-in.ts'
import { type DialectFound, dialectOf } from './dialect-of.ts'
import { profielOf } from './profiel-of.ts'
import { type Learnt, type QuirkFound, quirksOf } from './quirks-of.ts'

/** What a recording tells of a LAS: a school as it last was, and how that LAS answers. */
export type LearntLas = {
  readonly school: School
  readonly profiel: Profiel
  readonly dialect: DialectFound
  readonly quirks: readonly QuirkFound[]
  /** What no quirk, dialect or profile of ours explains, a sentence each, with the numbers of the exchanges. */
  readonly unexplained: readonly string[]
}

/**
 * Infers it.
 * @throws ToolError E_FILE_INVALID when there is no whole school in it; `file` is for that message
 */
export function learn(recording: Recording, file: string): LearntLas {
  const exchanges = seenIn(recording).map<Learnt>((one, place) => {
    const { request, dropped } = recording.exchanges[place]!
    return { ...one, asks: meaningOf(request.xml).asks, dropped }
  })
  const last = exchanges.findLast(({ came }) => came.kind === 'school' && came.isWhole)
  if (last?.came.kind !== 'school')
    throw new ToolError(
      'E_FILE_INVALID',
      `${file}: there is no whole answer to HaalLeerlinggegevens in it; serve --recording plays it all the same`,
    )
  const withData = exchanges.flatMap(({ came }, place) =>
    came.kind === 'school' ? (recording.exchanges[place]!.answer ?? []) : [],
  )
  const quirks = quirksOf(exchanges)
  const profiel = profielOf(last.came.school, (last.xsdversie ?? '2.2') as XsdVersie)
  const dialect = dialectOf(withData)!
  return {
    school: withoutQuirks(last.came.school, last, new Set(quirks.map(({ quirk }) => quirk))),
    profiel: profiel ?? 'geen',
    dialect,
    quirks,
    unexplained: [
      ...dialect.unexplained.map((what) => `How it writes: ${what} (dialect ${dialect.dialect} is nearest).`),
      ...quirks.flatMap(({ quirk, times, of }) =>
        times < of ? [`${quirk} shows in ${times} of ${of} exchanges: ours would show it in all.`] : [],
      ),
      ...(profiel === undefined ? ['Some fields are in no profile of that version.'] : []),
      ...oddExchanges(exchanges),
    ],
  }
}

/** The school as it would be without what quirks make of it. */
function withoutQuirks(school: School, { asks }: Learnt, quirks: ReadonlySet<string>): School {
  const { aanmaakdatum: _, ...rest } = school
  const named = quirks.has('empty-voorvoegsel-elements')
    ? rest.leerlingen.map(({ voorvoegsel, ...leerling }) => (voorvoegsel ? { ...leerling, voorvoegsel } : leerling))
    : rest.leerlingen
  return {
    ...rest,
    leerlingen: named,
    ...(quirks.has('answers-another-school') && asks.brincode !== undefined && { brincode: asks.brincode }),
    ...(quirks.has('answers-last-year') && asks.schooljaar !== undefined && { schooljaar: asks.schooljaar }),
  }
}

/** What was no answer as it should be: a storing of that day, or something that a school file cannot tell. */
function oddExchanges(exchanges: readonly Learnt[]): readonly string[] {
  const kinds = new Map<string, number[]>()
  for (const { number, came } of exchanges) {
    const what =
      came.kind === 'fault'
        ? `The fault ${came.faultcode}`
        : came.kind === 'nothing'
          ? 'No answer'
          : came.kind === 'cut'
            ? 'An answer that broke off'
            : came.kind === 'unreadable'
              ? 'An answer that cannot be read'
              : undefined
    if (what !== undefined) kinds.set(what, [...(kinds.get(what) ?? []), number])
  }
  return [...kinds].map(
    ([what, numbers]) => `${what}, in exchange ${numbers.join(', ')}: for serve --recording, or a storing in a story.`,
  )
}
