import { readFileSync } from 'node:fs'
import type { ValidateFunction } from 'ajv'
import { excusedInChange } from '../school-file/deliberate.ts'
import { compileSchema, problemsWith } from '../school-file/parse.ts'
import type { FileProblem } from '../school-file/problem.ts'
import type { ReadSource } from '../school-file/source.ts'

let compiled: ValidateFunction | undefined

/**
 * Everything that is wrong with one change that stands in a file of another kind, such as a step of a story. Text becomes
 * what its field wants, in place. `bewust: true` waves its values through. Costs an ajv compile the first time.
 */
export function judgeChange(read: ReadSource & { readonly data: object }): readonly FileProblem[] {
  compiled ??= compileSchema(JSON.parse(readFileSync(new URL('./change.schema.json', import.meta.url), 'utf8')))
  return problemsWith(read, compiled, excusedInChange(read.data))
}
