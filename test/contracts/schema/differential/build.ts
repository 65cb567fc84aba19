import { isNode, lr, type Node, nodesIn, text, xsi } from './message.ts'
import type { Element, Particle, Simple } from './model.ts'
import { validValues } from './probes.ts'

/** Numbers that decide every choice, one after the other; when they are used up, zeros. All zeros give the least message. */
export type Tape = { next(below: number): number }

export function tapeOf(numbers: ArrayLike<number>): Tape {
  let at = 0
  return { next: (below) => (below <= 1 ? 0 : (numbers[at++] ?? 0) % below) }
}

/**
 * Builds a valid message. `focus` is a way down from the root, of elements that must be there: with an empty tape that
 * gives the least message that has them.
 */
export function build(root: Element, tape: Tape = tapeOf([]), focus: readonly Element[] = []): Node {
  return reconcile(buildElement(root, tape, focus))
}

function buildElement({ namespace, name, type }: Element, tape: Tape, focus: readonly Element[]): Node {
  const attributes: Node['attributes'] = type.attributes
    .filter(({ required }) => required || tape.next(2) === 1)
    .map((attribute) => ({ name: attribute.name, value: valueFor(attribute.type, tape) }))
  if (type.abstract) attributes.unshift({ name: 'type', value: `eigen:${type.name}`, namespace: xsi })
  const children = type.simple
    ? [text(valueFor(type.simple, tape))]
    : type.content
      ? fill(type.content, tape, focus)
      : []
  return { namespace, name, attributes, children }
}

function valueFor(type: Simple, tape: Tape): string {
  const values = validValues(type)
  return values[tape.next(values.length)]!
}

function fill(particle: Particle, tape: Tape, focus: readonly Element[]): Node[] {
  const forced = focus.length > 0 && leadsTo(particle, focus[0]!)
  const most = Math.min(particle.max, particle.min + 2)
  const times = Math.max(particle.min + tape.next(most - particle.min + 1), forced ? 1 : 0)
  return Array.from({ length: times }, (_, index) =>
    fillOnce(particle, tape, forced && index === 0 ? focus : []),
  ).flat()
}

function fillOnce(particle: Particle, tape: Tape, focus: readonly Element[]): Node[] {
  if (particle.kind === 'element') return [buildElement(particle, tape, particle === focus[0] ? focus.slice(1) : [])]
  const leading = focus.length > 0 ? particle.items.find((item) => leadsTo(item, focus[0]!)) : undefined
  if (particle.kind === 'sequence')
    return particle.items.flatMap((item) => fill(item, tape, item === leading ? focus : []))
  const chosen = leading ?? particle.items[tape.next(particle.items.length)]!
  return fill(chosen, tape, chosen === leading ? focus : [])
}

function leadsTo(particle: Particle, element: Element): boolean {
  return particle === element || (particle.kind !== 'element' && particle.items.some((item) => leadsTo(item, element)))
}

/** Every way down from an element to an element below it. */
export function pathsFrom(root: Element): Element[][] {
  const below = (particle: Particle): Element[][] => {
    if (particle.kind !== 'element') return particle.items.flatMap(below)
    return [
      [particle],
      ...(particle.type.content ? below(particle.type.content).map((path) => [particle, ...path]) : []),
    ]
  }
  return root.type.content ? [[], ...below(root.type.content)] : [[]]
}

/** The node that a built message has at the end of a way. */
export function nodeAt(message: Node, focus: readonly Element[]): Node {
  let node = message
  for (const { name } of focus) node = node.children.filter(isNode).find((child) => child.name === name)!
  return node
}

/** Results refer to tests and have keys; makes those of a built message agree, keeping the first value of each. */
export function reconcile(message: Node): Node {
  const all = nodesIn(message).filter(({ namespace }) => namespace === lr)
  const codes = all.filter(({ name }) => name === 'toets').map((toets) => toets.children.filter(isNode)[0]!)
  distinguish(codes.map((code) => ({ get: () => valueIn(code), set: (value) => setValue(code, value) })))
  const results = all.filter(({ name }) => name === 'resultaat')
  distinguish(
    results.flatMap(({ attributes }) =>
      attributes
        .filter(({ name }) => name === 'key')
        .map((key) => ({
          get: () => key.value,
          set: (value: string) => {
            key.value = value
          },
        })),
    ),
  )
  for (const [index, result] of results.entries()) {
    const reference = result.children.filter(isNode).find(({ name }) => name === 'toetscode')
    const code = codes[index % codes.length]
    if (reference && code) setValue(reference, valueIn(code))
  }
  for (const { children } of all.filter(({ name }) => name === 'toetsonderdelen')) {
    const numbers = children.filter(isNode).map((part) => part.children.filter(isNode)[0]!)
    if (numbers.length > 1) for (const [index, number] of numbers.entries()) setValue(number, String(index + 1))
  }
  return message
}

function distinguish(places: readonly { get(): string; set(value: string): void }[]) {
  const seen = new Set<string>()
  for (const [index, place] of places.entries()) {
    if (seen.has(place.get())) place.set(`nr ${index}`)
    seen.add(place.get())
  }
}

const valueIn = (node: Node) => node.children.map((child) => ('xml' in child ? child.xml : '')).join('')
const setValue = (node: Node, value: string) => {
  node.children = [{ xml: value }]
}
