import type { XmlElement } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'

export const childrenWithoutNamespace = defineOddity({
  name: 'children-without-namespace',
  story: 'Het omhullende element staat in de goede namespace, de velden erin in geen enkele.',
  seen: 'NuSOAP: de velden van autorisatie',
  mend: ({ autorisatie, verzoek }) =>
    [autorisatie, verzoek].map((element) => element !== undefined && adopt(element)).includes(true),
})

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
