/** A piece of an XML text as it stands there; together the pieces are the text again. */
export type Token =
  | {
      readonly kind: 'text' | 'cdata' | 'comment' | 'declaration' | 'instruction' | 'doctype' | 'broken'
      readonly raw: string
    }
  | { readonly kind: 'close'; readonly raw: string; readonly name: string }
  | {
      readonly kind: 'open'
      readonly raw: string
      /** With its prefix. */
      readonly name: string
      readonly attributes: readonly Attribute[]
      /** What stands behind the last attribute: ` />`, `>`. */
      readonly end: string
      readonly isEmpty: boolean
    }

/** ` key = "12"`: `before` is the space in front, `between` what stands around the equals sign. */
export type Attribute = {
  readonly before: string
  readonly name: string
  readonly between: string
  readonly quote: string
  /** As it stands there, references and all. */
  readonly raw: string
}

const name = '[\\p{L}_:][\\p{L}\\p{N}\\p{M}_:.-]*'
const openTag = new RegExp(`<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)(\\s*/?>)`, 'uy')
const closeTag = new RegExp(`</(${name})\\s*>`, 'uy')
const attribute = new RegExp(`(\\s+)(${name})(\\s*=\\s*)(?:"([^"<]*)"|'([^'<]*)')`, 'gu')

const fixed = [
  { kind: 'comment', from: '<!--', to: '-->' },
  { kind: 'cdata', from: '<![CDATA[', to: ']]>' },
  { kind: 'instruction', from: '<?', to: '?>' },
] as const

/** A text in pieces, that may be gone through again. */
export type Pieces = Iterable<string>

/**
 * The tokens of a text, whether it is well formed or not: from the first place where it is none, the rest is `broken`. Of a text in
 * pieces no more is in memory than a token needs.
 */
export function* tokensOf(text: string | Pieces): Generator<Token> {
  const pieces = (typeof text === 'string' ? [text] : text)[Symbol.iterator]()
  let xml = ''
  let at = 0
  let isWhole = false
  let isFirst = true
  /** As much again as was not enough. */
  const readOn = (): void => {
    let more = ''
    while (!isWhole && more.length <= xml.length - at) {
      const { done, value } = pieces.next()
      if (done) isWhole = true
      else more += value
    }
    xml = xml.slice(at) + more
    at = 0
  }
  while (true) {
    if (at === xml.length) {
      if (isWhole) return
      readOn()
      continue
    }
    const token = xml[at] === '<' ? markupAt(xml, at, isFirst) : textAt(xml, at)
    if (!isWhole && (token.kind === 'broken' || at + token.raw.length === xml.length)) {
      readOn()
      continue
    }
    isFirst = false
    yield token
    if (token.kind === 'broken') return
    at += token.raw.length
  }
}

function textAt(xml: string, at: number): Token {
  const end = xml.indexOf('<', at)
  // Text that breaks off may be half of a name.
  return end < 0 && xml.slice(at).trim() !== ''
    ? { kind: 'broken', raw: xml.slice(at) }
    : { kind: 'text', raw: xml.slice(at, end < 0 ? undefined : end) }
}

function markupAt(xml: string, at: number, isFirst: boolean): Token {
  for (const { kind, from, to } of fixed) {
    if (!xml.startsWith(from, at)) continue
    const end = xml.indexOf(to, at + from.length)
    if (end < 0) return { kind: 'broken', raw: xml.slice(at) }
    const raw = xml.slice(at, end + to.length)
    return { kind: isFirst && /^<\?xml\s/.test(raw) ? 'declaration' : kind, raw }
  }
  if (xml.startsWith('<!DOCTYPE', at)) {
    const end = /^<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/.exec(xml.slice(at, at + 100_000))
    return end === null ? { kind: 'broken', raw: xml.slice(at) } : { kind: 'doctype', raw: end[0] }
  }
  closeTag.lastIndex = at
  const close = closeTag.exec(xml)
  if (close !== null) {
    const [raw, name = ''] = close
    return { kind: 'close', raw, name }
  }
  openTag.lastIndex = at
  const open = openTag.exec(xml)
  if (open === null) return { kind: 'broken', raw: xml.slice(at) }
  const [raw, name = '', inside = '', end = ''] = open
  const attributes = [...inside.matchAll(attribute)].map(([, before = '', own = '', between = '', double, single]) => ({
    before,
    name: own,
    between,
    quote: double === undefined ? "'" : '"',
    raw: double ?? single ?? '',
  }))
  return { kind: 'open', raw, name, attributes, end, isEmpty: end.endsWith('/>') }
}

/** The name without its prefix. */
export const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1)

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its references resolved; one that means nothing stays. */
export const unescaped = (raw: string): string =>
  raw.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, word) => {
    if (word !== undefined) return named[word.toLowerCase()] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Text made safe again in the manner of how it came: numbers where there were numbers. */
export function escapedLike(raw: string, text: string, quote = ''): string {
  const [, reference] = /&#(x?)[0-9a-f]+;/i.exec(raw) ?? []
  const asNumber = (sign: string) =>
    reference === undefined || reference === ''
      ? `&#${sign.codePointAt(0)};`
      : `&#x${sign.codePointAt(0)?.toString(16).toUpperCase()};`
  const safe = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', raw.includes('>') ? '>' : '&gt;')
    .replaceAll(quote === '' ? '\u0000' : quote, quote === '"' ? '&quot;' : '&apos;')
  return reference === undefined ? safe : safe.replace(/[^\x09\x0a\x20-\x7e]/gu, asNumber)
}
