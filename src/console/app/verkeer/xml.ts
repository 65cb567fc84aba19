/** A line of a message as it is shown: an element that opens, closes or stands alone, or text. */
export type Line = {
  readonly depth: number
  readonly kind: 'open' | 'close' | 'leaf' | 'text' | 'other'
  /** Local name of the element. Absent on text. */
  readonly name?: string
  /** `<uwlr:achternaam key="3">`. */
  readonly tag: string
  /** What stands between the tags of a leaf. */
  readonly text?: string
  /** Of what opens: the line that closes it. Itself when it never closes. */
  readonly until?: number
}

/** So much of a message is read; what follows is left as text. */
const most = 2_000_000
const shape = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<\/?[^>]+>|[^<]+/g

/** A message in lines, one element each. Never throws: what is no XML is a line of text. */
export function linesOf(message: string): readonly Line[] {
  const tokens = message.slice(0, most).match(shape) ?? []
  const lines: (Line & { until?: number })[] = []
  const open: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const depth = open.length
    if (!token.startsWith('<') || token.startsWith('<![CDATA[')) {
      if (token.trim() !== '') lines.push({ depth, kind: 'text', tag: token.trim() })
    } else if (token.startsWith('<!') || token.startsWith('<?')) lines.push({ depth, kind: 'other', tag: token })
    else if (token.startsWith('</')) {
      const begun = open.pop()
      const place = lines.push({ depth: open.length, kind: 'close', name: nameOf(token), tag: token }) - 1
      if (begun !== undefined) lines[begun]!.until = place
    } else if (token.endsWith('/>')) lines.push({ depth, kind: 'leaf', name: nameOf(token), tag: token })
    else {
      const [text, close] = tokens[at + 1]?.startsWith('</') ? ['', tokens[at + 1]] : [tokens[at + 1], tokens[at + 2]]
      const isLeaf =
        text !== undefined && !text.startsWith('<') && close?.startsWith('</') && nameOf(close) === nameOf(token)
      if (isLeaf) {
        lines.push({ depth, kind: 'leaf', name: nameOf(token), tag: token, text })
        at += text === '' ? 1 : 2
      } else open.push(lines.push({ depth, kind: 'open', name: nameOf(token), tag: token }) - 1)
    }
  }
  return lines
}

const nameOf = (tag: string): string => /^<\/?(?:[^\s:/>]+:)?([^\s/>]+)/.exec(tag)?.[1] ?? ''

/** A message without the key that stands in it, for what is shown or kept. */
export const withoutKey = (message: string): string =>
  message.replaceAll(/(autorisatiesleutel[^>]*>)[^<]+</g, '$1••••••••<')

/** The lines as text, to compare two messages by. */
export const plainLines = (message: string): readonly string[] =>
  linesOf(message).map(
    ({ depth, tag, kind, text, name }) =>
      `${'  '.repeat(depth)}${tag}${kind === 'leaf' && text !== undefined ? `${text}</${name}>` : ''}`,
  )
