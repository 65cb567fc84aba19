import type { Static, TSchema } from '../../../src/typebox.ts'
import type { Finding } from '../../run/finding.ts'
import type { Story } from '../../run/story.ts'

/** One thing that may be expected: its form, what it means, and how it is judged. */
export type Expectation<Name extends string = string, Form extends TSchema = TSchema> = {
  readonly name: Name
  /** What may be written behind it; its description says what it means. */
  readonly form: Form
  /** What stands under `verwacht`, in YAML. */
  readonly example: string
  /** Everything that is not as it should be; each finding says how bad it is, by what happened. Throws Lacks. */
  readonly judge: (story: Story, wanted: Static<Form>) => Promise<readonly Finding[]>
}

export const defineExpectation = <const Name extends string, Form extends TSchema>(
  expectation: Expectation<Name, Form>,
): Expectation<Name, Form> => expectation
