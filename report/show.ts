import type { Words } from './language.ts'

/** A value in one line; long ones are cut, with how long they were. */
export function short(value: unknown, words: Words, most = 1200): string {
  const text = typeof value === 'string' ? (words.values[value] ?? value) : (JSON.stringify(value) ?? words.nothing)
  return text.length > most ? `${text.slice(0, most)} … (${text.length} ${words.characters})` : text
}

/** What two lists do not have in common: `ontbreekt: 5B; te veel: 6`. Undefined: they are no lists, or have it all. */
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
  // Of nothing against something each line says it all.
  if (verwacht.length === 0 || gevonden.length === 0) return undefined
  const named = (list: readonly unknown[]) => list.map((one) => short(one, words, 80)).join(', ')
  const [missing, tooMuch] = [without(verwacht, gevonden), without(gevonden, verwacht)]
  const parts = [
    ...(missing.length > 0 ? [`${words.missing}: ${named(missing)}`] : []),
    ...(tooMuch.length > 0 ? [`${words.tooMuch}: ${named(tooMuch)}`] : []),
  ]
  return parts.length === 0 ? undefined : parts.join('; ')
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
