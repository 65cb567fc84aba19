/** Numbers and yes or no as what they are: everything in a file was read as text. */
export function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typed(inner)]))
  if (value === 'true' || value === 'false') return value === 'true'
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value
}
