import { attributePassages, type Passage, passages, passedBy } from './allowed.ts'
import { charsets } from './bytes.ts'
import { whoIs } from './field-rules.ts'
import type { GrowingDisguise, SeenPerson } from './growing.ts'
import { isText, stepsOf, textOf } from './xml-steps.ts'
import { type Attribute, escapedLike, localName, type Pieces, type Token, tokensOf, unescaped } from './xml-tokens.ts'

export type DisguisedXml = {
  /** The same XML with other values: prefixes, order, empty elements, white space and the manner of writing stay. */
  readonly xml: string
} & Passed

export type Passed = {
  /** How many values were let through or made up. */
  readonly passed: number
  /** What was left out, by what it was (never by its value), and how often. */
  readonly dropped: Readonly<Record<string, number>>
}

/** {@link disguiseInPieces} of a text that is in memory as a whole. */
export function disguiseXml(xml: string, disguise: GrowingDisguise): DisguisedXml {
  const made: string[] = []
  const passed = disguiseInPieces([xml], disguise, (piece) => made.push(piece))
  return { xml: made.join(''), ...passed }
}

/**
 * Makes up everything in one message that says who somebody is. What may pass stands in `allowed.ts`; of XML that is not well
 * formed everything behind the mistake is left out. The message is gone through twice: everybody in it is learnt before the first
 * value is made up. `write` gets what came of it in its order.
 * @throws ToolError E_MADE_UP_ALREADY, before anything is written
 */
export function disguiseInPieces(pieces: Pieces, disguise: GrowingDisguise, write: (piece: string) => void): Passed {
  const { people, names, school } = seenIn(pieces)
  disguise.learn([...people.values()], names, school)
  return makeUp(pieces, people, disguise, write)
}

/** The people, by the place of what holds them, the names of groups, and of which school it is. */
function seenIn(xml: Pieces): {
  readonly people: ReadonlyMap<number, SeenPerson>
  readonly names: readonly string[]
  readonly school?: string
} {
  const people = new Map<number, Record<string, string>>()
  const names: string[] = []
  const school: { brincode?: string; dependancecode?: string } = {}
  for (const step of stepsOf(xml)) {
    if (step.kind !== 'value') continue
    if (step.name === 'naam') names.push(saidBy(step.pieces))
    if (step.name === 'brincode' || step.name === 'dependancecode') school[step.name] ??= saidBy(step.pieces).trim()
    if (!personal.has(step.name)) continue
    const { place, ...numbers } = step.holder
    const person = people.get(place) ?? standing(numbers)
    person[step.name] = saidBy(step.pieces)
    people.set(place, person)
  }
  const { brincode, dependancecode = '' } = school
  return {
    people,
    names,
    ...(brincode !== undefined && { school: `${brincode.toUpperCase()}${dependancecode.padStart(2, '0')}` }),
  }
}

const standing = (numbers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([name, raw]) => [name, standingAlone(unescaped(raw))]))

const personal: ReadonlySet<string> = new Set(
  'roepnaam achternaam voornamen voorvoegsel gebruikersnaam emailadres geboortedatum'.split(' '),
)

function makeUp(
  xml: Pieces,
  people: ReadonlyMap<number, SeenPerson>,
  disguise: GrowingDisguise,
  write: (piece: string) => void,
): Passed {
  let passed = 0
  const dropped: Record<string, number> = {}
  const drop = (what: string) => {
    dropped[what] = (dropped[what] ?? 0) + 1
  }
  const made = (value: string, passage: Passage, who?: string): string => {
    passed++
    return passedBy(passage, value, disguise, who)
  }
  const attribute = (one: Attribute): string => {
    const name = one.name === 'xmlns' || one.name.startsWith('xmlns:') ? 'xmlns' : localName(one.name)
    const passage = attributePassages.get(name)
    if (passage === undefined) {
      drop('an attribute that is not in the list')
      return ''
    }
    const now = escapedLike(one.raw, made(standingAlone(unescaped(one.raw)), passage), one.quote)
    return `${one.before}${one.name}${one.between}${one.quote}${now}${one.quote}`
  }
  for (const step of stepsOf(xml)) {
    if (step.kind === 'left') {
      if (step.what !== undefined) drop(step.what)
    } else if (step.kind === 'value') {
      const person = people.get(step.holder.place)
      const now = made(saidBy(step.pieces), passages.get(step.name)!, person && whoIs(person, person.key))
      write(spread(step.pieces, now))
    } else {
      const { token } = step
      if (token.kind === 'comment') {
        drop('what a comment says')
        write('<!---->')
      } else if (token.kind === 'declaration') write(declaration.test(token.raw) ? token.raw : '<?xml version="1.0"?>')
      else if (token.kind === 'open') write(`<${token.name}${token.attributes.map(attribute).join('')}${token.end}`)
      else write(token.raw)
    }
  }
  return { passed, dropped }
}

const declaration = new RegExp(
  `^<\\?xml\\s+version\\s*=\\s*["']1\\.[01]["'](?:\\s+encoding\\s*=\\s*["']${charsets}["'])?(?:\\s+standalone\\s*=\\s*["'](?:yes|no)["'])?\\s*\\?>$`,
  'i',
)

const saidBy = (pieces: readonly Token[]): string =>
  standingAlone(pieces.map((piece) => (isText(piece) ? textOf(piece) : '')).join(''))

/** A value over the pieces that it was written in: as much in each as there was, the last one with all that is left. */
function spread(pieces: readonly Token[], value: string): string {
  const last = pieces.findLastIndex(isText)
  let at = 0
  return pieces
    .map((piece, index) => {
      if (!isText(piece)) return '<!---->'
      const part = value.slice(at, index === last ? undefined : at + textOf(piece).length)
      at += part.length
      return piece.kind === 'cdata'
        ? `<![CDATA[${part.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
        : escapedLike(piece.raw, part)
    })
    .join('')
}

/** Not a part of the text that it was found in, which it would keep in memory for as long as it is known itself. */
const standingAlone = (text: string): string =>
  text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')

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
