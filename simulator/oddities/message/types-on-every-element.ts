import type { XmlElement } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'

export const typesOnEveryElement = defineOddity({
  name: 'types-on-every-element',
  story: 'Elk element draagt xsi:type, zoals verouderde SOAP-bibliotheken doen.',
  seen: 'NuSOAP en andere bibliotheken in rpc-stijl',
  mend: ({ autorisatie, verzoek }) =>
    [autorisatie, verzoek].map((element) => element !== undefined && dropTypes(element)).includes(true),
})

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
