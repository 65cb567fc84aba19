import { itemAt } from '../within.ts'
import { attributePassages, holders, namedInStandard, type Passage, passages, passedBy } from './allowed.ts'
import { whoIs } from './field-rules.ts'
import type { GrowingDisguise, SeenPerson } from './growing.ts'
import { type Attribute, escapedLike, localName, type Token, tokensOf, unescaped } from './xml-tokens.ts'

export type DisguisedXml = {
  /** The same XML with other values: prefixes, order, empty elements, white space and the manner of writing stay. */
  readonly xml: string
  /** How many values were let through or made up. */
  readonly passed: number
  /** What was left out, by what it was (never by its value), and how often. */
  readonly dropped: Readonly<Record<string, number>>
}

/** One element with text in it: its pieces by place in the list of tokens, and what they say together. */
type Leaf = { readonly name: string; readonly holder: number; readonly pieces: number[] }

type Read = {
  readonly tokens: readonly Token[]
  /** Places of tokens that do not pass. */
  readonly left: ReadonlySet<number>
  readonly leaves: readonly Leaf[]
  readonly dropped: Record<string, number>
}

/**
 * Makes up everything in one message that says who somebody is. What may pass stands in `allowed.ts`; of XML that is not well
 * formed everything behind the mistake is left out. Everybody in it is learnt before the first value is made up.
 */
export function disguiseXml(xml: string, disguise: GrowingDisguise): DisguisedXml {
  const read = readMessage(xml)
  const { people, names } = seenIn(read)
  disguise.learn([...people.values()], names)
  return write(read, people, disguise)
}

function readMessage(xml: string): Read {
  const tokens: Token[] = []
  const left = new Set<number>()
  const leaves: Leaf[] = []
  const dropped: Record<string, number> = {}
  const drop = (what: string) => {
    dropped[what] = (dropped[what] ?? 0) + 1
  }
  /** What is open: the name, the place of its token, and the text in it. */
  const open: { readonly name: string; readonly place: number; readonly leaf?: Leaf }[] = []
  let skipping = 0
  for (const token of tokensOf(xml)) {
    const place = tokens.length
    tokens.push(token)
    if (skipping > 0) {
      left.add(place)
      if (token.kind === 'open' && !token.isEmpty) skipping++
      if (token.kind === 'close') skipping--
      continue
    }
    const here = open.at(-1)
    if (token.kind === 'open') {
      const name = localName(token.name)
      const passage = passages.get(name)
      if (here?.leaf !== undefined || (passage === undefined && !holders.has(name))) {
        const what = namedInStandard.has(name) ? name : 'an element that is not in the list'
        drop(`${what}, in ${here?.name ?? 'the message'}`)
        left.add(place)
        if (!token.isEmpty) skipping = 1
        continue
      }
      if (token.isEmpty) continue
      const leaf = passage && { name, holder: here?.place ?? -1, pieces: [] }
      if (leaf !== undefined) leaves.push(leaf)
      open.push({ name, place, ...(leaf && { leaf }) })
    } else if (token.kind === 'close') {
      if (here?.name === localName(token.name)) open.pop()
      else left.add(place)
    } else if (token.kind === 'text' || token.kind === 'cdata') {
      if (here?.leaf !== undefined) here.leaf.pieces.push(place)
      else if (token.kind === 'cdata' || token.raw.trim() !== '') {
        drop(`text between elements, in ${here?.name ?? 'the message'}`)
        left.add(place)
      }
    } else if (token.kind !== 'declaration' && token.kind !== 'comment') {
      drop(token.kind === 'broken' ? 'what stands behind the place where the XML breaks off' : `a ${token.kind}`)
      left.add(place)
    } else if (token.kind === 'comment') drop('what a comment says')
  }
  return { tokens, left, leaves, dropped }
}

const saidBy = ({ pieces }: Leaf, tokens: readonly Token[]): string =>
  pieces.map((place) => textOf(itemAt(tokens, place))).join('')

const textOf = ({ kind, raw }: Token): string => (kind === 'cdata' ? raw.slice(9, -3) : unescaped(raw))

const personal: ReadonlySet<string> = new Set(
  'roepnaam achternaam voornamen voorvoegsel gebruikersnaam emailadres geboortedatum'.split(' '),
)

/** The people, by the place of what holds them, and the names of groups in it. */
function seenIn({ tokens, leaves }: Read): {
  readonly people: ReadonlyMap<number, SeenPerson>
  readonly names: readonly string[]
} {
  const people = new Map<number, Record<string, string>>()
  const names: string[] = []
  for (const leaf of leaves) {
    const value = saidBy(leaf, tokens)
    if (leaf.name === 'naam') names.push(value)
    if (!personal.has(leaf.name)) continue
    const person = people.get(leaf.holder) ?? { ...keyOf(tokens[leaf.holder]) }
    person[leaf.name] = value
    people.set(leaf.holder, person)
  }
  return { people, names }
}

function keyOf(token: Token | undefined): { readonly key?: string } {
  const key = token?.kind === 'open' ? token.attributes.find(({ name }) => name === 'key') : undefined
  return key === undefined ? {} : { key: unescaped(key.raw) }
}

function write(
  { tokens, left, leaves, dropped }: Read,
  people: ReadonlyMap<number, SeenPerson>,
  disguise: GrowingDisguise,
): DisguisedXml {
  let passed = 0
  const made = (value: string, passage: Passage, who?: string): string => {
    passed++
    return passedBy(passage, value, disguise, who)
  }
  const texts = new Map<number, string>()
  for (const leaf of leaves) {
    const value = saidBy(leaf, tokens)
    const person = people.get(leaf.holder)
    const now = made(value, passages.get(leaf.name)!, person && whoIs(person, person.key))
    spread(leaf, tokens, now, texts)
  }
  const attribute = (one: Attribute): string => {
    const name = one.name === 'xmlns' || one.name.startsWith('xmlns:') ? 'xmlns' : localName(one.name)
    const passage = attributePassages.get(name)
    if (passage === undefined) {
      dropped['an attribute that is not in the list'] = (dropped['an attribute that is not in the list'] ?? 0) + 1
      return ''
    }
    const now = escapedLike(one.raw, made(unescaped(one.raw), passage), one.quote)
    return `${one.before}${one.name}${one.between}${one.quote}${now}${one.quote}`
  }
  const xml = tokens.map((token, place) => {
    if (left.has(place)) return ''
    if (token.kind === 'comment') return '<!---->'
    if (token.kind === 'declaration') return declaration.test(token.raw) ? token.raw : '<?xml version="1.0"?>'
    if (token.kind === 'open') return `<${token.name}${token.attributes.map(attribute).join('')}${token.end}`
    return texts.get(place) ?? token.raw
  })
  return { xml: xml.join(''), passed, dropped }
}

const declaration =
  /^<\?xml\s+version\s*=\s*["']1\.[01]["'](?:\s+encoding\s*=\s*["'][\w.-]{1,20}["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>$/

/** A value over the pieces that it was written in: as much in each as there was, the last one with all that is left. */
function spread({ pieces }: Leaf, tokens: readonly Token[], value: string, texts: Map<number, string>): void {
  let at = 0
  for (const [index, place] of pieces.entries()) {
    const token = itemAt(tokens, place)
    const part = value.slice(at, index === pieces.length - 1 ? undefined : at + textOf(token).length)
    at += part.length
    texts.set(
      place,
      token.kind === 'cdata'
        ? `<![CDATA[${part.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
        : escapedLike(token.raw, part),
    )
  }
}

/** The made-up keys and brincode in a request of somebody who was given the disguise, put back as they were. */
export function undisguiseXml(xml: string, originalOf: (made: string) => string | undefined): string {
  const fields = new Set(['brincode', 'leerlingid', 'schoolkey', 'eckid', 'resultaatverwerkerid'])
  let inside: string | undefined
  const back = (raw: string, quote?: string) => {
    const original = originalOf(unescaped(raw))
    return original === undefined ? raw : escapedLike(raw, original, quote)
  }
  return [...tokensOf(xml)]
    .map((token) => {
      if (token.kind === 'text') return inside !== undefined && fields.has(inside) ? back(token.raw) : token.raw
      inside = token.kind === 'open' && !token.isEmpty ? localName(token.name) : undefined
      if (token.kind !== 'open') return token.raw
      const attributes = token.attributes.map(({ before, name, between, quote, raw }) => {
        const now = name === 'key' || name === 'eckid' ? back(raw, quote) : raw
        return `${before}${name}${between}${quote}${now}${quote}`
      })
      return `<${token.name}${attributes.join('')}${token.end}`
    })
    .join('')
}
