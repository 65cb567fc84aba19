import { build, nodeAt, pathsFrom, reconcile } from './build.ts'
import { type Damage, damages } from './damage.ts'
import { aut, copy, enveloped, isNode, lg, type Node, nodesIn, soap, text, write } from './message.ts'
import type { Element } from './model.ts'
import { probes } from './probes.ts'

/** A message and how it came to be. */
export type Case = { readonly name: string; readonly xml: string }

/**
 * For every element that any message may have: the least message with that element, and that message with each kind of
 * damage to the element, each probe in the place of its value, and each probe in the place of its attributes' values.
 */
export function* cases(model: ReadonlyMap<string, Element>): Generator<Case> {
  const done = new Set<Element>()
  for (const root of messagesOf(model)) {
    for (const path of pathsFrom(root)) {
      const last = path.at(-1) ?? root
      const least = build(root, undefined, path)
      const name = ['', root.name, ...path.map((step) => step.name)].join('/')
      yield { name, xml: write(least) }
      yield { name: `${name}, default namespaces`, xml: write(least, 'default') }
      if (done.has(last)) continue // the same declaration in another message: judged alike there
      done.add(last)
      const changed = (label: string, change: (node: Node, parent: Node | undefined, message: Node) => void): Case => {
        const message = copy(least)
        const node = nodeAt(message, path)
        change(node, path.length > 0 ? nodeAt(message, path.slice(0, -1)) : undefined, message)
        return { name: `${name} ${label}`, xml: write(message) }
      }
      yield changed('twice, told apart', (node, parent, message) => {
        parent?.children.splice(parent.children.indexOf(node), 0, copy(node))
        reconcile(message)
      })
      for (const damage of damages) yield changed(damage.name, (node, parent) => damage.do(node, parent))
      for (const value of last.type.simple ? probes(last.type.simple) : []) {
        yield changed(`is ${JSON.stringify(value)}`, (node, _, message) => {
          node.children = [text(value)]
          if (node.name === 'toetscode') everywhere(message, node)
        })
      }
      for (const attribute of last.type.attributes) {
        for (const value of probes(attribute.type)) {
          yield changed(`@${attribute.name} is ${JSON.stringify(value)}`, (node, _, message) => {
            node.attributes = node.attributes.filter((other) => other.name !== attribute.name)
            node.attributes.push({ name: attribute.name, value })
            reconcile(message)
          })
        }
      }
    }
  }
}

/** Envelopes with none, one and two of everything, and with each kind of damage to their own elements. */
export function* envelopes(model: ReadonlyMap<string, Element>): Generator<Case> {
  const least = (namespace: string, name: string) => build(model.get(`{${namespace}}${name}`)!)
  const header = least(aut, 'autorisatie')
  const detail: Node = { namespace: '', name: 'detail', attributes: [], children: [header, header] }
  const fault = least(soap, 'Fault')
  const bodies = [least(lg, 'leerlinggegevens_verzoek'), { ...fault, children: [...fault.children, detail] }]
  for (const body of bodies) {
    const whole = enveloped(body, header)
    const own = nodesIn(whole).filter((node) => node.namespace === soap || node === detail)
    for (let at = 0; at < own.length; at++) {
      for (const damage of [{ name: 'as it is', do: () => {} }, ...damages, ...counts]) {
        const message = copy(whole)
        const node = nodesIn(message).filter(({ name }) => own.some((one) => one.name === name))[at]!
        damage.do(
          node,
          nodesIn(message).find(({ children }) => children.includes(node)),
        )
        yield { name: `/Envelope, of its /${node.name} ${damage.name}`, xml: write(message) }
      }
    }
  }
}

const counts: readonly Damage[] = [0, 2].map((times) => ({
  name: `with each child ${times} times`,
  do: (node: Node) => {
    node.children = node.children.flatMap((child) => Array<typeof child>(times).fill(child))
  },
}))

/** The global elements that are not part of another one. */
function messagesOf(model: ReadonlyMap<string, Element>): Element[] {
  const nameOf = ({ namespace, name }: Element) => `{${namespace}}${name}`
  const parts = new Set([...model.values()].flatMap((root) => pathsFrom(root).flat().map(nameOf)))
  return [...model.values()].filter((root) => !parts.has(nameOf(root)))
}

/** A test and its result name the same code, or the reference hides what the type says. */
function everywhere(message: Node, { name, namespace, children }: Node) {
  for (const node of nodesIn(message)) {
    if (node.name === name && node.namespace === namespace && !node.children.some(isNode)) node.children = children
  }
}
