import { childOf, type XmlElement } from '../../src/uwlr/xml-tree.ts'
import type { Oddity } from './oddity.ts'

export const childrenWithoutNamespace: Oddity = {
  name: 'children-without-namespace',
  story: 'Het omhullende element staat in de goede namespace, de velden erin in geen enkele.',
  seen: 'NuSOAP: de velden van autorisatie',
  mend: ({ autorisatie, verzoek }) =>
    [autorisatie, verzoek].map((element) => element !== undefined && adopt(element)).includes(true),
}

function adopt(element: XmlElement): boolean {
  let changed = false
  for (const child of element.children) {
    if (child.ns === '') {
      child.ns = element.ns
      changed = true
    }
    if (child.ns === element.ns && adopt(child)) changed = true
  }
  return changed
}

export const klantLeftEmpty: Oddity = {
  name: 'klant-left-empty',
  story: 'klantcode en klantnaam zijn leeg; de autorisatiesleutel alleen zegt wie het is.',
  seen: 'HID2',
  mend: ({ autorisatie }) => {
    if (autorisatie === undefined) return false
    const fields = ['klantcode', 'klantnaam'].map((name) => childOf(autorisatie, name))
    if (!fields.every((field) => field !== undefined && field.text === '')) return false
    for (const field of fields) field!.text = unnamedKlant
    return true
  },
}

/** Stands for a klant that did not say who it is; only lenient mode ever sees it. */
export const unnamedKlant = '(leeg)'

export const headerOutOfOrder: Oddity = {
  name: 'header-out-of-order',
  story: 'De velden van autorisatie staan in een andere volgorde.',
  seen: 'edge-cases 2A: de kop wordt met de hand gemaakt',
  mend: ({ autorisatie }) => {
    const order = ['autorisatiesleutel', 'klantcode', 'klantnaam']
    const ranks = autorisatie?.children.map(({ name }) => order.indexOf(name)) ?? []
    if (ranks.includes(-1) || ranks.every((rank, index) => index === 0 || ranks[index - 1]! <= rank)) return false
    autorisatie!.children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    return true
  },
}

export const typesOnEveryElement: Oddity = {
  name: 'types-on-every-element',
  story: 'Elk element draagt xsi:type, zoals verouderde SOAP-bibliotheken doen.',
  seen: 'NuSOAP en andere bibliotheken in rpc-stijl',
  mend: ({ autorisatie, verzoek }) =>
    [autorisatie, verzoek].map((element) => element !== undefined && dropTypes(element)).includes(true),
}

const xsiType = '{http://www.w3.org/2001/XMLSchema-instance}type'

function dropTypes(element: XmlElement): boolean {
  let changed = false
  if (element.attributes[xsiType] !== undefined && element.name !== 'anderresultaat') {
    delete element.attributes[xsiType]
    changed = true
  }
  for (const child of element.children) if (dropTypes(child)) changed = true
  return changed
}
