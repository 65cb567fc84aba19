import type { Call } from '../../contracts/adapter/adapter.ts'
import type { Path } from '../../simulator/school-file/problem.ts'
import type { ReadSource } from '../../simulator/school-file/source.ts'
import type { Static, TObject, TProperties, TSchema } from '../../src/typebox.ts'
import { object } from '../language/form.ts'
import type { Finding } from '../run/finding.ts'
import type { Story } from '../run/story.ts'
import type { Verwachting } from './verwacht/verwachtingen.ts'

/** A step that stands within another one, when nobody there needs to know which. */
export type AnyStap = { readonly doe: string }

/** Where the fields of a step stand, for whoever reads them. */
export type Reading = {
  readonly file: ReadSource
  readonly path: Path
  /** Reads a step that stands within this one. */
  readonly within: (step: unknown, path: Path) => AnyStap
}

/** What was not done although the story does not say so. `betekent`: what that means for a school with this system. */
export type NotDone = {
  readonly verwacht: string
  readonly gevonden: string
  readonly betekent: string
  readonly bewijs: NonNullable<Finding['bewijs']>
}

/** One thing that can happen in a story: everything that anybody must know of it. */
export type Step<Name extends string = string, Fields = unknown> = {
  readonly name: Name
  /** What it does. ESIS, EA or the line come first. */
  readonly says: string
  /** A line of YAML behind the dash. */
  readonly example: string
  /** What may be written behind its name. Absent: nothing, it is a word. */
  readonly form?: TSchema
  /** It may be a word alone. */
  readonly alone: boolean
  /** The system hears of it; after any other step it holds what it held. */
  readonly reaches: boolean
  /** Calls of the adapter without which it cannot be done. */
  readonly needs: readonly Call[]
  /** What it changes in the EA by itself. Empty: nothing. */
  readonly changes: readonly ('records' | 'resultaten')[]
  /** Makes the step of what stands in the file. Throws E_FILE_INVALID. */
  readonly read: (written: unknown, at: Reading) => Fields
  /** What stands behind its name in a file; undefined: it is a word alone. */
  readonly write: (stap: Fields) => unknown
  /** Does it. Absent: whoever tells the story does (another school, an expectation). */
  readonly deed?: (story: Story, stap: Fields, act: Act) => Promise<void>
  /** The expectations that see whether it was done; another one would hold because nothing happened. */
  readonly seenBy: readonly (keyof Verwachting)[]
  /** Undefined: it was done. */
  readonly notDone?: (story: Story, stap: Fields) => NotDone | undefined
  /** Simpler forms of it, for a story that is made smaller; none: it is as simple as it can be. */
  readonly simpler: (stap: Fields) => readonly Fields[]
}

/** Does another step. */
export type Act = (story: Story, stap: AnyStap) => Promise<void>

type Given<Name extends string, Fields> = Pick<Step<Name, Fields>, 'name' | 'says' | 'example'> &
  Partial<Pick<Step<Name, Fields>, 'alone' | 'reaches' | 'needs' | 'changes' | 'seenBy'>> & {
    readonly deed?: (story: Story, stap: Fields, act: Act) => Promise<void>
    readonly notDone?: (story: Story, stap: Fields) => NotDone | undefined
    readonly simpler?: (stap: Fields) => readonly Fields[]
  }

/** A step that is a word alone. */
export const defineWord = <const Name extends string>(given: Given<Name, object>): Step<Name, object> => ({
  ...defaults,
  ...given,
  alone: true,
  read: () => ({}),
  write: () => undefined,
})

/** A step with fields by name. */
export const defineStep = <const Name extends string, Fields extends TProperties>({
  fields,
  more,
  ...given
}: Given<Name, Readonly<Static<TObject<Fields>>>> & { readonly fields: Fields; readonly more?: object }): Step<
  Name,
  Readonly<Static<TObject<Fields>>>
> => ({
  ...defaults,
  ...given,
  form: object(given.says, fields, { ...more }),
  read: (written) => (written ?? {}) as Readonly<Static<TObject<Fields>>>,
  write: (stap) => (Object.values(stap).every((value) => value === undefined) ? undefined : stap),
})

/** A step that stands otherwise in a file than in a story. */
export const defineStepReadAs = <const Name extends string, Form extends TSchema, Fields>(
  given: Given<Name, Fields> & {
    readonly form: Form
    readonly read: (written: Static<Form>, at: Reading) => Fields
    readonly write: (stap: Fields) => unknown
  },
): Step<Name, Fields> => ({
  ...defaults,
  ...given,
  read: (written, at) => given.read(written as Static<Form>, at),
})

const defaults = { alone: false, reaches: false, needs: [], changes: [], seenBy: [], simpler: () => [] } as const

/** A step of the system that was refused. */
export const refused =
  (betekent: string, verwacht = 'ok') =>
  ({ uitkomst }: Story): NotDone | undefined =>
    uitkomst === undefined || uitkomst.kind === 'ok' || uitkomst.kind === 'verwerkt'
      ? undefined
      : { verwacht, gevonden: uitkomst.kind, betekent, bewijs: { uitkomst } }
