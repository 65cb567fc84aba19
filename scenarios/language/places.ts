import type { Plek } from './head.ts'

const places = new WeakMap<object, () => Plek>()

/** Remembers of everything with fields in a value where it stands in its file. */
export function notePlaces(
  value: unknown,
  path: readonly (string | number)[],
  at: (path: readonly (string | number)[]) => Plek,
): void {
  if (typeof value !== 'object' || value === null) return
  places.set(value, () => at(path))
  for (const [name, inner] of Object.entries(value))
    notePlaces(inner, [...path, Array.isArray(value) ? Number(name) : name], at)
}

/** Where a pointer or another part of a step stands in its file. Undefined: it was not read from a file. */
export const placeOf = (value: object): Plek | undefined => places.get(value)?.()
