import { localName, tokensOf, unescaped } from '../disguise/xml-tokens.ts'
import { operationOf } from './disguise-exchange.ts'

/** What a request asks, whatever its prefixes, key, order and white space. */
export type Meaning = {
  /** Absent: no request of UWLR. */
  readonly operation?: string
  /** Of the school: `brincode`, `dependancecode` (two digits), `schooljaar`, `xsdversie`, `schoolkey`, and which groups. */
  readonly asks: Readonly<Record<string, string>>
  /** `laatstontvangengegevens`, as it was written. */
  readonly since?: string
}

const asked: ReadonlySet<string> = new Set([
  'schooljaar',
  'brincode',
  'dependancecode',
  'schoolkey',
  'xsdversie',
  'gegevenssetid',
])

export function meaningOf(xml: string | undefined): Meaning {
  const operation = operationOf(xml)
  const asks: Record<string, string> = {}
  const groups: string[] = []
  let since: string | undefined
  let open: string | undefined
  let inBody = false
  let inResults = false
  for (const token of tokensOf(xml ?? '')) {
    if (token.kind === 'open') {
      open = localName(token.name)
      if (open === 'Body') inBody = true
      if (open === 'toetsafnames') inResults = true
      // Which results are brought is for the LAS to judge; here they are one message about one school.
      if (!inResults && /groep$/.test(open))
        groups.push(`${open} ${unescaped(token.attributes.find(({ name }) => name === 'key')?.raw ?? '')}`.trim())
    } else if (token.kind === 'close') open = undefined
    else if (inBody && !inResults && open !== undefined && (token.kind === 'text' || token.kind === 'cdata')) {
      const text = (token.kind === 'cdata' ? token.raw.slice(9, -3) : unescaped(token.raw)).trim()
      if (open === 'laatstontvangengegevens' && text !== '') since = text
      else if (asked.has(open) && text !== '' && asks[open] === undefined) asks[open] = text
    }
  }
  // One location, however it is said.
  asks.dependancecode = (asks.dependancecode ?? '').padStart(2, '0')
  if (groups.length > 0) asks.groepen = groups.sort().join(', ')
  return { ...(operation !== undefined && { operation }), asks, ...(since !== undefined && { since }) }
}

/** In what two questions differ, a line each; the first is what is asked now. Empty: they ask the same. */
export function differencesOf(now: Meaning, then: Meaning): readonly string[] {
  const lines: string[] = []
  const say = (what: string, one: string | undefined, other: string | undefined) => {
    if (one !== other) lines.push(`${what}: ${one ?? 'nothing'} is asked, ${other ?? 'nothing'} was`)
  }
  say('operation', now.operation, then.operation)
  for (const name of new Set([...Object.keys(now.asks), ...Object.keys(then.asks)]))
    say(name, now.asks[name], then.asks[name])
  return lines
}
