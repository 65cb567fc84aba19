import { namespaces } from './names.ts'
import type { XmlElement } from './xml-tree.ts'

/** Where and why a message is not what its schema says. */
export type ShapeProblem = {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A value type: undefined when the text is good, else what it should have been. */
export type TextCheck = (text: string) => string | undefined

/**
 * What may stand in an element: only text, nothing at all, or children. The content models of UWLR are deterministic, so
 * one look at the next child is enough to choose.
 */
export type Shape = {
  readonly attributes?: Readonly<Record<string, { readonly check: TextCheck; readonly required?: boolean }>>
  readonly text?: TextCheck
  readonly children?: Particle
  /** A private type may stand here under `xsi:type`: whatever is inside is not looked at. Without xsi:type it is wrong. */
  readonly open?: boolean
  /** Identity rules over the whole element. */
  readonly rules?: (element: XmlElement) => readonly { readonly at: XmlElement; readonly message: string }[]
}

export type Particle =
  | {
      readonly kind: 'element'
      readonly name: string
      readonly ns?: string
      readonly shape: Shape
      readonly min: number
      readonly max: number
    }
  | { readonly kind: 'sequence'; readonly parts: readonly Particle[]; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly parts: readonly Particle[]; readonly min: number; readonly max: number }

type Times = { readonly min?: number; readonly max?: number }

export const one = (name: string, shape: Shape, ns?: string): Particle => ({
  kind: 'element',
  name,
  ns,
  shape,
  min: 1,
  max: 1,
})
export const optional = (name: string, shape: Shape, ns?: string): Particle => ({
  kind: 'element',
  name,
  ns,
  shape,
  min: 0,
  max: 1,
})
export const many = (name: string, shape: Shape, ns?: string): Particle => ({
  kind: 'element',
  name,
  ns,
  shape,
  min: 1,
  max: Number.POSITIVE_INFINITY,
})
export const sequence = (parts: readonly Particle[], { min = 1, max = 1 }: Times = {}): Particle => ({
  kind: 'sequence',
  parts,
  min,
  max,
})
export const choice = (parts: readonly Particle[], { min = 1, max = 1 }: Times = {}): Particle => ({
  kind: 'choice',
  parts,
  min,
  max,
})
export const text = (check: TextCheck): Shape => ({ text: check })
export const children = (...parts: readonly Particle[]): Shape => ({ children: sequence(parts) })

/** Everything that is wrong with an element, in document order. Empty when it is valid. */
export function problemsOf(element: XmlElement, shape: Shape): ShapeProblem[] {
  const problems: ShapeProblem[] = []
  check(element, shape, `/${element.name}`, problems)
  return problems
}

function check(element: XmlElement, shape: Shape, path: string, problems: ShapeProblem[]): void {
  const report = (at: XmlElement, message: string, where = path) =>
    problems.push({ path: where, line: at.line, column: at.column, message })
  if (shape.open) {
    if (element.attributes[`{${namespaces.xsi}}type`] === undefined)
      report(element, 'een eigen type (xsi:type) ontbreekt')
    return
  }
  checkAttributes(element, shape, report)
  if (shape.children !== undefined) {
    if (element.text.trim() !== '') report(element, 'hier mag geen tekst staan')
    const used = consume(element, shape.children, 0, path, problems)
    const extra = element.children[used]
    if (extra !== undefined) report(extra, `<${extra.name}> wordt hier niet verwacht`, `${path}/${extra.name}`)
  } else {
    const child = element.children[0]
    if (child !== undefined) report(child, `<${child.name}> wordt hier niet verwacht`, `${path}/${child.name}`)
    else if (shape.text === undefined) {
      if (element.text !== '') report(element, 'moet helemaal leeg zijn')
    } else {
      const wrong = shape.text(element.text)
      if (wrong !== undefined) report(element, wrong)
    }
  }
  for (const { at, message } of shape.rules?.(element) ?? []) report(at, message)
}

function checkAttributes(element: XmlElement, shape: Shape, report: (at: XmlElement, message: string) => void): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name.startsWith('{')) {
      checkForeignAttribute(element, name, report)
      continue
    }
    // An attribute can be called `constructor` too.
    const known = shape.attributes && Object.hasOwn(shape.attributes, name) ? shape.attributes[name] : undefined
    const wrong = known === undefined ? 'is hier niet toegestaan' : known.check(value)
    if (wrong !== undefined) report(element, `attribuut ${name}: ${wrong}`)
  }
  for (const name in shape.attributes) {
    if (shape.attributes[name]?.required && element.attributes[name] === undefined)
      report(element, `attribuut ${name} ontbreekt`)
  }
}

function checkForeignAttribute(
  element: XmlElement,
  name: string,
  report: (at: XmlElement, message: string) => void,
): void {
  const local = name.slice(name.indexOf('}') + 1)
  if (name !== `{${namespaces.xsi}}${local}`) report(element, `attribuut ${local} is hier niet toegestaan`)
  else if (local === 'nil' || local === 'type') report(element, `xsi:${local} is hier niet toegestaan`)
}

function consume(parent: XmlElement, particle: Particle, from: number, path: string, problems: ShapeProblem[]): number {
  if (particle.kind === 'element') return consumeElement(parent, particle, from, path, problems)
  let at = from
  for (let times = 0; times < particle.max; times++) {
    const next = parent.children[at]
    if (times >= particle.min && (next === undefined || !starts(particle, next, parent))) break
    const before = at
    at =
      particle.kind === 'sequence'
        ? consumeParts(parent, particle.parts, at, path, problems)
        : consumeChoice(parent, particle.parts, at, path, problems)
    if (at === before) break
  }
  return at
}

function consumeParts(
  parent: XmlElement,
  parts: readonly Particle[],
  from: number,
  path: string,
  problems: ShapeProblem[],
): number {
  let at = from
  for (const part of parts) at = consume(parent, part, at, path, problems)
  return at
}

function consumeChoice(
  parent: XmlElement,
  parts: readonly Particle[],
  from: number,
  path: string,
  problems: ShapeProblem[],
): number {
  const next = parent.children[from]
  const part = next && parts.find((candidate) => starts(candidate, next, parent))
  if (part !== undefined) return consume(parent, part, from, path, problems)
  if (parts.some(mayBeEmpty)) return from
  const names = parts.map(firstName).join('> of <')
  problems.push({ path, line: (next ?? parent).line, column: (next ?? parent).column, message: `<${names}> ontbreekt` })
  return from
}

function consumeElement(
  parent: XmlElement,
  particle: Particle & { kind: 'element' },
  from: number,
  path: string,
  problems: ShapeProblem[],
): number {
  let at = from
  while (at - from < particle.max) {
    const child = parent.children[at]
    if (child === undefined || !starts(particle, child, parent)) break
    const index = particle.max > 1 ? `[${at - from + 1}]` : ''
    check(child, particle.shape, `${path}/${particle.name}${index}`, problems)
    at++
  }
  if (at - from < particle.min) {
    const next = parent.children[at] ?? parent
    const misplaced = parent.children.some((child) => starts(particle, child, parent))
    problems.push({
      path,
      line: next.line,
      column: next.column,
      message: misplaced ? `<${particle.name}> staat niet op zijn plaats` : `<${particle.name}> ontbreekt`,
    })
  }
  return at
}

const starts = (particle: Particle, child: XmlElement, parent: XmlElement): boolean => {
  if (particle.kind === 'element') return child.name === particle.name && child.ns === (particle.ns ?? parent.ns)
  if (particle.kind === 'choice') return particle.parts.some((part) => starts(part, child, parent))
  for (const part of particle.parts) {
    if (starts(part, child, parent)) return true
    if (!mayBeEmpty(part)) return false
  }
  return false
}

const mayBeEmpty = (particle: Particle): boolean =>
  particle.min === 0 ||
  (particle.kind === 'sequence' && particle.parts.every(mayBeEmpty)) ||
  (particle.kind === 'choice' && particle.parts.some(mayBeEmpty))

function firstName(particle: Particle): string {
  if (particle.kind === 'element') return particle.name
  const [first] = particle.parts
  return first === undefined ? '' : firstName(first)
}
