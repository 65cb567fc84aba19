import type { Words } from './language.ts'

/** A value in one line; long ones are cut, with how long they were. */
export function short(value: unknown, words: Words, most = 1200): string {
  const text = typeof value === 'string' ? (words.values[value] ?? value) : (JSON.stringify(value) ?? words.nothing)
  return text.length > most ? `${text.slice(0, most)} … (${text.length} ${words.characters})` : text
}

/** What two lists do not have in common: `ontbreekt: 5B; te veel: 6; anders: Noor (school: - → 99XX)`. Undefined: they are no lists, or have it all. */
export function differenceOf(verwacht: unknown, gevonden: unknown, words: Words): string | undefined {
  if (!Array.isArray(verwacht) || !Array.isArray(gevonden)) return undefined
  const without = (list: readonly unknown[], other: readonly unknown[]) => {
    const rest = other.map((one) => JSON.stringify(one))
    return list.filter((one) => {
      const at = rest.indexOf(JSON.stringify(one))
      if (at !== -1) rest.splice(at, 1)
      return at === -1
    })
  }
  const changed = gevonden.flatMap((one) => changeIn(one, words) ?? [])
  // Of nothing against something each line says it all.
  if (verwacht.length === 0 || gevonden.length === 0) return partOf(words.otherwise, changed)
  const tooMuch = without(gevonden, verwacht)
  const otherwise: string[] = []
  const missing = without(verwacht, gevonden).filter((one) => {
    const apart = tooMuch.map((other) => fieldsApart(one, other, words))
    const at = apart.findIndex((said) => said !== undefined)
    if (at === -1) return true
    tooMuch.splice(at, 1)
    otherwise.push(apart[at]!)
    return false
  })
  const named = (list: readonly unknown[]) => list.map((one) => short(one, words, 80))
  const parts = [
    partOf(words.missing, named(missing)),
    partOf(words.tooMuch, named(tooMuch)),
    partOf(words.otherwise, otherwise),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join('; ')
}

const partOf = (name: string, list: readonly string[]): string | undefined =>
  list.length === 0 ? undefined : `${name}: ${list.join(', ')}`

/** What became otherwise of one that is told as it was (`voor`) and as it is (`na`). */
function changeIn(one: unknown, words: Words): string | undefined {
  const { voor, na } = (recordOf(one) ?? {}) as { readonly voor?: unknown; readonly na?: unknown }
  return fieldsApart(voor, na, words)
}

type Fields = Readonly<Record<string, unknown>>

/** A record, also one that is told as text. */
function recordOf(value: unknown): Fields | undefined {
  if (typeof value === 'string' && value.startsWith('{')) {
    try {
      return JSON.parse(value)
    } catch {
      return undefined
    }
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

/** In which fields two tellings of one record differ: `Noor (school: - → 99XX)`. Undefined: they are no records, or more differs than is alike. */
function fieldsApart(one: unknown, other: unknown, words: Words): string | undefined {
  const [was, is] = [recordOf(one), recordOf(other)]
  if (was === undefined || is === undefined) return undefined
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const differs = names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
  if (differs.length === 0 || differs.length * 2 > names.length) return undefined
  const called = ['roepnaam', 'achternaam', 'naam', 'key', 'id'].find((name) => typeof is[name] === 'string')
  const value = (field: unknown) => (field === undefined ? '-' : short(field, words, 60))
  const fields = differs.map((name) => `${name}: ${value(was[name])} → ${value(is[name])}`).join(', ')
  return called === undefined ? fields : `${is[called]} (${fields})`
}

/** XML on lines of its own, indented, for reading. */
export function prettyXml(xml: string): string {
  let depth = 0
  return xml
    .replace(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth--
      const shown = `${'  '.repeat(Math.max(0, depth))}${line}`
      if (/^<[^!?/][^>]*[^/]>$/.test(line)) depth++
      return shown
    })
    .join('\n')
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 does not have become a question mark of their own. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '�')
    .replace(/[&<>"]/g, (character) => references[character] ?? character)
