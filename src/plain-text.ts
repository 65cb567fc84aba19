/**
 * What others wrote, as it may stand on a terminal, in a log and on a page: every sign can be seen, and none gives an order.
 * Control signs, marks that turn the direction, signs without width and halves of signs are spelled out (`\x1b`, `\u202e`).
 */
const unseen =
  /[\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function spelled(sign: string): string {
  const known = named[sign]
  if (known !== undefined) return known
  const code = sign.codePointAt(0) ?? Number.NaN
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}

/** On one line, however many it had; longer than `most` signs is cut. */
export function plainLine(text: string, most = 1000): string {
  const plain = text.replace(unseen, spelled)
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain
}

/** By line. No line is an order to the CI that reads along (`::error`, `##[group]`). */
export const plainLines = (text: string, most = 1000): string =>
  text
    .split(/\r?\n/)
    .map((line) => noOrder(plainLine(line.replaceAll('\t', '    '), most)))
    .join('\n')

/** What our own reports do on a terminal: colour. */
const ours = /(\x1b\[\d{0,2}m)/

/** What comes before and behind a line that takes the place of the one before it: the bar of work that goes on. */
const overwriting = /^(\r(?:\x1b\[K)?)?(.*?)(\x1b\[K)?$/s

/**
 * What is said beside the work, by line: nothing in it gives an order. `overwrites`: a person looks at it, so a text may begin by
 * going back to the begin of its line, and end by wiping the rest; nowhere else in it.
 */
export function saidLines(text: string, overwrites: boolean): string {
  if (!overwrites) return plainLines(text)
  const [, before = '', inner = '', after = ''] = overwriting.exec(text) ?? []
  return before + plainLines(inner) + after
}

/** Text that may have colours of ours in it, by line. What others wrote was made plain before it came into such a text. */
export const colouredLines = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      cut(
        line
          .split(ours)
          .map((part, place) =>
            place % 2 === 1 ? part : plainLine(part.replaceAll('\t', '    '), Number.POSITIVE_INFINITY),
          )
          .join(''),
      ),
    )
    .map(noOrder)
    .join('\n')

/** A colour that was cut off ends with its line. */
const cut = (line: string): string =>
  line.length > 1000
    ? `${line.slice(0, 999)}…\x1b[0m`.replace(/\x1b\[0m$/, line.includes('\x1b[') ? '\x1b[0m' : '')
    : line

const noOrder = (line: string): string => line.replace(/^(\s*)(::|##\[|##vso\[|##teamcity\[)/, '$1\\$2')
