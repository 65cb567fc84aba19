import type { JsonSchema } from '../../simulator/school-file/json-schema.ts'
import { problemAt, refuse } from '../../simulator/school-file/problem.ts'
import type { Static } from '../../src/typebox.ts'
import type { Klasse } from '../language/ernst.ts'
import { list, object, oneOf, optional, text } from '../language/form.ts'
import { type Kenmerk, kenmerken } from '../profile/kenmerken.ts'
import type { Reading } from './define-step.ts'
import { type Verwachting, verwachtingFields } from './verwacht/verwachtingen.ts'

const mits = list(
  'Only for systems with these traits; for any other the expectation is skipped.',
  oneOf('A trait of the profile.', Object.keys(kenmerken) as readonly Kenmerk[]),
)

/** What a story expects after the step before. */
export type Verwacht = {
  readonly doe: 'verwacht'
  readonly klasse: Klasse
  /** Why it is expected. Always there for a gewoonte and a keuze. */
  readonly omdat?: string
  /** Traits without which it says nothing about a system. */
  readonly mits?: Static<typeof mits>
  readonly verwacht: Verwachting
}

/** What `$defs` calls `verwachting`: what may stand behind each of the four words. */
export const verwachtForm = object(
  'What must be so after the step before. What is not written is free.',
  {
    omdat: optional(
      text('Why: the reason of the advice, or whose choice it is. Needed in gewoonte and keuze.', { minLength: 5 }),
    ),
    mits: optional(mits),
    ...verwachtingFields,
  },
  { minProperties: 1, 'x-mend': 'at least one expectation' },
)

/** One of the four words that carry expectations. */
export type ExpectingWord = {
  readonly name: string
  readonly klasse: Klasse
  readonly says: string
  readonly example: string
  readonly form: JsonSchema
}

const word = (name: string, klasse: Klasse, says: string, example: string): ExpectingWord => ({
  name,
  klasse,
  says,
  example,
  form: { description: says, $ref: '#/$defs/verwachting', ...(klasse !== 'regel' && { required: ['omdat'] }) },
})

/** The words that carry expectations. */
export const expectingWords: readonly ExpectingWord[] = [
  word(
    'verwacht',
    'regel',
    'What must be so after the step before. What is not written is free.',
    'verwacht: { import: voorstel, leerlingen: { nieuw: 0, twijfel: 1 } }',
  ),
  word(
    'regel',
    'regel',
    'What must be so for every system: the standard says it, or a child is hurt. Failing it fails the story.',
    'regel: { aantallen: { leerlingen: 2 } }',
  ),
  word(
    'gewoonte',
    'gewoonte',
    'What a careful EA does: our advice. Shown apart; it fails a story with --streng only.',
    'gewoonte: { omdat: Een tikfout kost anders een dag., mits: [controleert-koppel], uitkomst: geweigerd }',
  ),
  word(
    'keuze',
    'keuze',
    'The own way of the testcentrum, or of the manual. Shown apart; it fails a story with --streng only.',
    'keuze: { omdat: Zo staat het in de handleiding., mits: [vraagt-tweede-bevestiging], uitkomst: bevestiging-nodig }',
  ),
]

type Written = { readonly omdat?: string; readonly mits?: Verwacht['mits'] } & Verwachting

/** Makes the step of what stands behind one of the four words. Throws E_FILE_INVALID where nothing is expected. */
export function readVerwacht({ klasse }: ExpectingWord, written: unknown, { file, path }: Reading): Verwacht {
  const { omdat, mits: traits, ...verwacht } = written as Written
  if (Object.keys(verwacht).length === 0)
    refuse(file.source.fileName, [problemAt(file.source, path, 'should be at least one expectation')])
  return {
    doe: 'verwacht',
    klasse,
    ...(omdat !== undefined && { omdat }),
    ...(traits !== undefined && { mits: traits }),
    verwacht,
  }
}

/** The step as it stands in a file; a regel by the word that files of before have. */
export const writeVerwacht = ({ klasse, omdat, mits: traits, verwacht }: Verwacht): object => ({
  [klasse === 'regel' ? 'verwacht' : klasse]: { omdat, mits: traits, ...verwacht },
})
