/** Fields that get a value, or (`null`) are taken away. */
export type Velden<Record> = { readonly [Field in keyof Record]?: Record[Field] | null }

/** The record with the fields of a change: a value is set, `null` takes the field away. */
export function withVelden<Item extends object>(item: Item, velden: Velden<Item>): Item {
  return Object.fromEntries(
    Object.entries({ ...item, ...velden }).filter(([, value]) => value !== null && value !== undefined),
  ) as Item
}
