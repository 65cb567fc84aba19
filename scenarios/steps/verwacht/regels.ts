import type { Regel } from '../../../contracts/adapter/adapter.ts'
import { ToolError } from '../../../src/tool-error.ts'
import type { Static } from '../../../src/typebox.ts'
import { list, object, oneOf, optional } from '../../language/form.ts'
import { naarEa, type Soort, soorten, wieInSchool } from '../../language/pointers.ts'
import { columnsFor } from '../../run/columns.ts'
import type { Finding } from '../../run/finding.ts'
import { NotThere } from '../../run/no-fit.ts'
import { isNotTaken } from '../../run/not-taken.ts'
import { ask, inEa, inSchool, type Story } from '../../run/story.ts'
import { regelVan } from '../../run/which-line.ts'
import { called, type Someone } from '../../truth/people.ts'
import { defineExpectation } from './define-expectation.ts'
import { namedBy, severityOfLine, wordFor } from './how-bad.ts'

const line = object('One line.', {
  ...wieInSchool,
  is: oneOf('What it is.', [
    'nieuw',
    'bestaand',
    'niet-importeren',
    'twijfel',
    'nieuw-of-twijfel',
    'bestaand-of-twijfel',
    'komt-mee',
    'los-van',
  ]),
  /**
   * The record it is linked to; with `is: twijfel` one of its candidates. With `bestaand-of-twijfel` a question is free in what it shows;
   * with `los-van` the record that it must not be linked to.
   */
  met: optional(naarEa),
})
type Line = Static<typeof line>

const isLine: Readonly<Record<Line['is'], (regel: Regel) => boolean>> = {
  nieuw: (regel) => wordFor(regel) === 'nieuw',
  bestaand: (regel) => wordFor(regel) === 'bestaand',
  'niet-importeren': (regel) => wordFor(regel) === 'niet-importeren',
  twijfel: (regel) => wordFor(regel) === 'twijfel',
  'nieuw-of-twijfel': (regel) => ['nieuw', 'twijfel'].includes(wordFor(regel)),
  'bestaand-of-twijfel': (regel) => ['bestaand', 'twijfel'].includes(wordFor(regel)),
  // New, linked or asked: anything but left out.
  'komt-mee': (regel) => wordFor(regel) !== 'niet-importeren',
  // Whatever it is, it is not that record.
  'los-van': () => true,
}

export const regels = defineExpectation({
  name: 'regels',
  form: list('Lines of the review screen.', line),
  example: 'regels: [{ leerling: { key: 11 }, is: bestaand, met: { ea: ea-noor } }]',
  judge: async (story, wanted) => (await Promise.all(wanted.map((one) => judgeLine(story, one)))).flat(),
})

/** One line of the review screen: what it is, and with whom. */
async function judgeLine(story: Story, wish: Line): Promise<Finding[]> {
  const soort = soorten.find((name) => wish[name] !== undefined)
  if (soort === undefined)
    throw new ToolError('E_SCENARIO', 'a line of "regels" points at nobody: give leerling, leerkracht or groep')
  const person = inSchool(story, soort, wish[soort]!)
  if (soort === 'groep' && isNotTaken(story, person)) return []
  const regel = lineOf(story, soort, person)
  if (regel instanceof NotThere) return [regel.finding]
  const wat = `de regel van ${soort} ${called(person)}`
  const toestand = story.voor ?? (await story.system.adapter.toestand())
  const met = wish.met === undefined ? [] : inEa(story, soort, wish.met, toestand).map(({ id }) => id)
  const isLink = wish.is === 'bestaand' || wish.is === 'bestaand-of-twijfel'
  const ernst = severityOfLine(story, soort, person, regel, { toestand, eigen: isLink ? met : [] })
  if (regel === undefined)
    return [
      {
        wat,
        verwacht: wish.is,
        gevonden: story.import?.kind === 'voorstel' ? 'geen regel' : (story.import?.kind ?? 'geen import'),
        ernst,
      },
    ]
  // Whom a person made inactive by hand a system may leave out until a person says otherwise.
  if (soort === 'leerling' && wordFor(regel) === 'niet-importeren' && isPutOff(story, person)) return []
  const found = namedBy(regel)
  const isRight = isLine[wish.is](regel)
  const isMetFree = wish.met === undefined || (wish.is === 'bestaand-of-twijfel' && wordFor(regel) === 'twijfel')
  if (wish.is !== 'los-van' && isRight && (isMetFree || found.some((id) => met.includes(id)))) return []
  const evidence = {
    ernst,
    naast: columnsFor(person, [...found, ...met].slice(0, 4), soort, toestand),
    bewijs: { regel, uitleg: await explained(story, soort, regel.ref) },
  }
  if (wish.is === 'los-van') {
    const isLinked = wordFor(regel) === 'bestaand' && regel.bestaand !== undefined && met.includes(regel.bestaand)
    return isLinked ? [{ wat: `${wat}: met wie`, verwacht: 'een ander of niemand', gevonden: found, ...evidence }] : []
  }
  const asWhom = wordFor(regel) === 'twijfel' ? 'wie een mens te zien krijgt' : 'met wie'
  return isRight
    ? [{ wat: `${wat}: ${asWhom}`, verwacht: met, gevonden: found, ...evidence }]
    : [{ wat, verwacht: wish.is, gevonden: wordFor(regel), ...evidence }]
}

/** Did a person make the record of this pupil inactive by hand? */
const isPutOff = (story: Story, { id }: Someone): boolean =>
  id !== undefined && [...story.wie()].some(([record, who]) => who === id && story.afgezet.has(record))

/** The line, or why the system shows none that can be told from another. */
function lineOf(story: Story, soort: Soort, person: Someone): Regel | NotThere | undefined {
  try {
    return regelVan(story, soort, person)
  } catch (error) {
    if (error instanceof NotThere) return error
    throw error
  }
}

async function explained(story: Story, soort: Soort, ref: string): Promise<string | undefined> {
  return story.system.lacks.has('legUit') ? undefined : ask(story, 'legUit', { soort, ref }).catch(() => undefined)
}
