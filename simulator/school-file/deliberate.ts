import type { ErrorObject } from 'ajv'

/** Whether an error is waved through by a `bewust: true`. */
export type Excused = (error: ErrorObject) => boolean

const lists = ['groepen', 'leerlingen', 'leerkrachten', 'gebeurtenissen']

/** Of a school file: the values of its records, of its changes, and of the school itself. */
export function excusedIn(data: object): Excused {
  const fields = data as Readonly<Record<string, unknown>>
  const deliberate = lists.flatMap((list) => {
    const items = fields[list]
    return Array.isArray(items) ? items.flatMap((item, index) => (isDeliberate(item) ? [`/${list}/${index}`] : [])) : []
  })
  return excusedBelow(isDeliberate(fields.school) ? ['/school', ...deliberate] : deliberate)
}

/** Of one change that stands by itself. */
export const excusedInChange = (change: object): Excused => excusedBelow(isDeliberate(change) ? [''] : [])

/** Values may be wrong; shapes, names of fields and the day on which it happens must always be right. */
const excusedBelow =
  (paths: readonly string[]): Excused =>
  ({ keyword, instancePath }) =>
    ['enum', 'pattern', 'format', 'minLength', 'maxLength'].includes(keyword) &&
    paths.some((path) => instancePath.startsWith(`${path}/`) && instancePath !== `${path}/datum`)

const isDeliberate = (record: unknown) => String((record as { bewust?: unknown } | null)?.bewust) === 'true'
