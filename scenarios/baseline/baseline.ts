import type { JsonSchema } from '../../simulator/school-file/json-schema.ts'
import { compileSchema, problemsWith } from '../../simulator/school-file/parse.ts'
import { problemAt, refuse } from '../../simulator/school-file/problem.ts'
import { readSource } from '../../simulator/school-file/source.ts'
import type { Static } from '../../src/typebox.ts'
import { day, list, mapOf, object, optional, text } from '../language/form.ts'
import type { Bekend } from './against.ts'
import { mateForm, mateOf } from './mate.ts'
import type { Soorten } from './soorten.ts'

const entry = object('A story that is known to fail.', {
  verhaal: text('Name of the story, with the values of its matrix: `dialecten [iso-8859-1]`.'),
  faalt: mapOf(
    'What it fails by, each with how bad it is: the name of a law, `stap 7: records`, `tegen de waarheid: kwijt`, `brak af bij verwerk`.',
    text('How bad it is known to be, `S1`, and how often when more than once, `S1 ×3`; worse or oftener is new.', {
      pattern: mateForm.source,
      'x-mend': 'S1, S2, S3 or S4, and how often when more than once: S1 ×3',
    }),
  ),
  reden: optional(text('Why it is let be.')),
  tot: optional(day('The last day on which it is let be; after that it fails the run.')),
})

const baseline = object('What a linking system is known to fail by.', {
  bekend: list('Stories that are known to fail, by name.', entry),
})

/** The JSON Schema of a baseline, for editors and for ajv. */
export const baselineSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Koppelproef baseline',
  ...baseline,
})

/** What stands in a baseline of one story. */
export type Regel = Static<typeof entry>

/**
 * Reads a baseline, YAML or JSON.
 * @throws ToolError E_FILE_INVALID with line, column, field and what it should be
 */
export function parseBaseline(written: string, fileName: string): readonly Regel[] {
  const read = readSource(written, fileName)
  const { source } = read
  refuse(fileName, problemsWith(read, compileSchema(baselineSchema())))
  const { bekend } = read.data as { readonly bekend: readonly Regel[] }
  const names = bekend.map(({ verhaal }) => verhaal)
  refuse(
    fileName,
    names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [problemAt(source, ['bekend', index, 'verhaal'], 'stands here twice; put what it fails by together')],
    ),
  )
  return bekend
}

/** What a story is known to fail by. */
export const soortenVan = ({ faalt }: Regel): Soorten =>
  Object.fromEntries(Object.entries(faalt).map(([soort, mate]) => [soort, mateOf(mate)]))

/** What is known to fail by a baseline on this day, `YYYY-MM-DD`. */
export const bekendVan = (regels: readonly Regel[], today: string): Bekend =>
  new Map(
    regels.map((regel) => {
      const { verhaal, tot } = regel
      return [verhaal, { soorten: soortenVan(regel), isVerlopen: tot !== undefined && tot < today }]
    }),
  )
