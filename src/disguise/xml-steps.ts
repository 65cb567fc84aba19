import { holders, namedInStandard, passages } from './allowed.ts'
import { localName, type Pieces, type Token, tokensOf, unescaped } from './xml-tokens.ts'

/** What is next in a message. */
export type Step =
  /** Stays in its place, without what it says. */
  | { readonly kind: 'token'; readonly token: Token }
  /** What stands in an element with text; comments that stood between keep their place. */
  | { readonly kind: 'value'; readonly name: string; readonly holder: Holder; readonly pieces: readonly Token[] }
  /** Does not pass. `what`: of which kind it is, when it is to be counted. */
  | { readonly kind: 'left'; readonly what?: string }

/** The element around it; `place` tells it from the others of the message, its numbers as they were written. */
export type Holder = { readonly place: number; readonly key?: string; readonly eckid?: string }

type Open = {
  readonly name: string
  readonly holder: Holder
  readonly value?: { readonly within: Holder; readonly pieces: Token[] }
}

const outside: Holder = { place: -1 }

/** A message in steps, each element with text as one. What may pass stands in `allowed.ts`. */
export function* stepsOf(xml: Pieces): Generator<Step> {
  const open: Open[] = []
  let skipping = 0
  let place = 0
  for (const token of tokensOf(xml)) {
    place++
    if (skipping > 0) {
      if (token.kind === 'open' && !token.isEmpty) skipping++
      if (token.kind === 'close') skipping--
      yield { kind: 'left' }
      continue
    }
    const here = open.at(-1)
    const around = `in ${here?.name ?? 'the message'}`
    if (token.kind === 'open') {
      const name = localName(token.name)
      const isValue = passages.has(name)
      if (here?.value !== undefined || !(isValue || holders.has(name))) {
        yield {
          kind: 'left',
          what: `${namedInStandard.has(name) ? name : 'an element that is not in the list'}, ${around}`,
        }
        if (!token.isEmpty) skipping = 1
        continue
      }
      yield { kind: 'token', token }
      if (!token.isEmpty)
        open.push({
          name,
          holder: holderOf(token, place),
          ...(isValue && { value: { within: here?.holder ?? outside, pieces: [] } }),
        })
    } else if (token.kind === 'close') {
      if (here?.name !== localName(token.name)) yield { kind: 'left' }
      else {
        yield* valueIn(here)
        open.pop()
        yield { kind: 'token', token }
      }
    } else if (isText(token)) {
      if (here?.value !== undefined) here.value.pieces.push(token)
      else if (token.kind === 'cdata' || token.raw.trim() !== '')
        yield { kind: 'left', what: `text between elements, ${around}` }
      else yield { kind: 'token', token }
    } else if (token.kind === 'comment' && here?.value !== undefined) {
      here.value.pieces.push(token)
      yield { kind: 'left', what: 'what a comment says' }
    } else if (token.kind === 'declaration' || token.kind === 'comment') yield { kind: 'token', token }
    else
      yield {
        kind: 'left',
        what: token.kind === 'broken' ? 'what stands behind the place where the XML breaks off' : `a ${token.kind}`,
      }
  }
  const last = open.at(-1)
  if (last !== undefined) yield* valueIn(last)
}

function* valueIn({ name, value }: Open): Generator<Step> {
  if (value === undefined || value.pieces.length === 0) return
  yield { kind: 'value', name, holder: value.within, pieces: value.pieces }
}

function holderOf(token: Token, place: number): Holder {
  const raw = (wanted: string) =>
    token.kind === 'open' ? token.attributes.find(({ name }) => name === wanted)?.raw : undefined
  const [key, eckid] = [raw('key'), raw('eckid')]
  return { place, ...(key !== undefined && { key }), ...(eckid !== undefined && { eckid }) }
}

export const isText = ({ kind }: Token): boolean => kind === 'text' || kind === 'cdata'

/** What text says, references resolved. */
export const textOf = ({ kind, raw }: Token): string => (kind === 'cdata' ? raw.slice(9, -3) : unescaped(raw))
