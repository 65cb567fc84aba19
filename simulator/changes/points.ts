import type { Aanwijzing } from '../school-file/aanwijzing.ts'
import { kindOf } from './apply.ts'
import type { Change } from './change.ts'
import type { Pointable } from './kind.ts'

/** A pointer of a change, and the list in which it must fit one record. */
export type Pointer = { readonly soort: Pointable; readonly op: Aanwijzing }

/** What a change points at in the school as it is on that day; a newcomer is no pointer. */
export function pointersOf(change: Pick<Change, 'soort'>): readonly Pointer[] {
  const fields = change as unknown as Readonly<Record<string, Aanwijzing | readonly Aanwijzing[] | undefined>>
  return Object.entries(kindOf(change.soort).points ?? {}).flatMap(([field, soort]) =>
    soort === undefined ? [] : [fields[field] ?? []].flat().map((op) => ({ soort, op })),
  )
}
