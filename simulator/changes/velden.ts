import { ToolError } from '../../src/tool-error.ts'

/** Fields that get a value, or (`null`) are taken away. */
export type Velden<Record> = { readonly [Field in keyof Record]?: Record[Field] | null }

/** The record with the fields of a change: a value is set, `null` takes the field away. */
export function withVelden<Item extends object>(item: Item, velden: Velden<Item>): Item {
  return Object.fromEntries(
    Object.entries({ ...item, ...velden }).filter(([, value]) => value !== null && value !== undefined),
  ) as Item
}

/**
 * The same of fields that a person chose: any, but not who it is.
 * @throws ToolError `E_CHANGE` when `id` is among them.
 */
export function withChosen<Item extends { readonly id?: string }>(item: Item, velden: Velden<Item>): Item {
  if (velden.id !== undefined) throw new ToolError('E_CHANGE', 'who somebody is ("id") never changes')
  return withVelden(item, velden)
}
