import { type Dialect, dialects } from '../../../simulator/dialects/dialect.ts'
import { localName, tokensOf } from '../../disguise/xml-tokens.ts'
import type { RecordedMessage } from '../recorded.ts'

/** How an answer is written, feature by feature; a feature that it does not show is absent. */
export type Manner = Readonly<Record<string, string>>

/** The dialect that writes as these answers are written, and in what it differs; the features of the answers are the most common ones. */
export type DialectFound = {
  readonly dialect: string
  /** `prefix of the envelope: SOAP-ENV, not s`. Empty: nothing is left to explain. */
  readonly unexplained: readonly string[]
}

/** Of our dialects the one that explains most. Undefined when there is no answer to go by. */
export function dialectOf(answers: readonly RecordedMessage[]): DialectFound | undefined {
  const manners = answers.flatMap((answer) => (answer.xml === undefined ? [] : [mannerOf(answer)]))
  if (manners.length === 0) return undefined
  const seen = usual(manners)
  const [best] = dialects
    .map((dialect) => ({ dialect, differing: differencesOf(seen, mannerOfDialect(dialect)) }))
    .sort((a, b) => a.differing.length - b.differing.length)
  return best && { dialect: best.dialect.name, unexplained: best.differing }
}

function mannerOf({ xml = '', contentType, encoding, mark }: RecordedMessage): Manner {
  const manner: Record<string, string> = {
    'media type': mediaType(contentType ?? ''),
    'byte order mark': String(mark ?? false),
    'UTF-16': String(encoding === 'utf-16le' || encoding === 'utf-16be'),
    declaration: 'none',
    'a comment in front': 'no',
    'elements on lines of their own': 'no',
  }
  let before: string | undefined
  for (const token of tokensOf(xml)) {
    if (token.kind === 'declaration') manner.declaration = token.raw.toLowerCase().replaceAll("'", '"')
    if (token.kind === 'comment' && manner['prefix of the envelope'] === undefined) manner['a comment in front'] = 'yes'
    if (token.kind === 'cdata') manner.CDATA = 'yes'
    if (token.kind === 'text' && token.raw.includes('&')) manner.CDATA ??= 'no'
    if (token.kind === 'open') {
      const prefix = token.name.slice(0, -localName(token.name).length).replace(':', '')
      if (localName(token.name) === 'Envelope') manner['prefix of the envelope'] = prefix
      else if (before === 'Body') manner['prefix of the content'] = prefix
      if (manner['prefix of the content'] === undefined) before = localName(token.name)
    }
  }
  if (/>\s*\n\s*<[^>]+>\s*\n\s*</.test(xml)) manner['elements on lines of their own'] = 'yes'
  return manner
}

/** What an answer of this dialect shows. */
function mannerOfDialect(dialect: Dialect): Manner {
  const { envelopePrefix: e, payloadPrefix, declaration = '', rewrite = (xml: string) => xml, encoding, mark } = dialect
  const p = payloadPrefix === '' ? '' : `${payloadPrefix}:`
  const xml = `<${e}:Envelope><${e}:Body><${p}antwoord><${p}a>x&amp;y</${p}a></${p}antwoord></${e}:Body></${e}:Envelope>`
  return mannerOf({
    xml: declaration + rewrite(xml),
    contentType: dialect.contentType['1.1'],
    ...(encoding === 'utf16le' && { encoding: 'utf-16le' }),
    ...(mark && { mark }),
  })
}

const mediaType = (text: string) => text.toLowerCase().replace(/^application\/soap\+xml/, 'text/xml')

/** Of each feature what most of them show. */
function usual(manners: readonly Manner[]): Manner {
  const names = new Set(manners.flatMap((manner) => Object.keys(manner)))
  return Object.fromEntries([...names].map((name) => [name, mostCommon(manners.flatMap((one) => one[name] ?? []))]))
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

const differencesOf = (seen: Manner, dialect: Manner): readonly string[] =>
  Object.entries(seen).flatMap(([name, value]) =>
    dialect[name] === undefined || dialect[name] === value
      ? []
      : [`${name}: ${value || 'none'}, not ${dialect[name] || 'none'}`],
  )
