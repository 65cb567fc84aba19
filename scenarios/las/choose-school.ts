import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'

/**
 * The one school that the story is about.
 * @throws ToolError E_USAGE when it is not there, or when it must be chosen
 */
export function chooseSchool(ids: readonly string[], wanted: string | undefined, world: string): string {
  if (wanted === undefined && ids.length === 1) return itemAt(ids, 0)
  const known = ids.length === 0 ? 'it has none' : `it has ${ids.join(', ')}`
  if (wanted === undefined)
    throw new ToolError('E_USAGE', `A story is about one school of world ${world}; ${known}. Choose with --school.`)
  const found = ids.find((id) => id === wanted) ?? ids.find((id) => id === `${wanted}00`)
  if (found === undefined) throw new ToolError('E_USAGE', `World ${world} has no school ${wanted}; ${known}.`)
  return found
}
