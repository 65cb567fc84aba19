import { aut, isNode, lg, lr, type Node, oso, soap, td, text, xsi } from './message.ts'

/** Something done to one element of a message. It may turn out to leave the message valid: both sides must agree on that too. */
export type Damage = { readonly name: string; do(node: Node, parent: Node | undefined): void }

const siblings = (node: Node, parent: Node | undefined, change: (list: Node['children'], at: number) => unknown) => {
  if (parent) change(parent.children, parent.children.indexOf(node))
}
const attribute = (name: string, value: string, namespace?: string): Damage => ({
  name: `attribute ${name}="${value}"`,
  do: (node) => {
    node.attributes = node.attributes.filter((other) => other.name !== name || other.namespace !== namespace)
    node.attributes.push({ name, value, ...(namespace !== undefined && { namespace }) })
  },
})
const child = (name: string, namespace: string): Node => ({ namespace, name, attributes: [], children: [] })
const typeNames = [
  'lg:tpKey',
  'lg:tpString32',
  'lg:tpDependanceCode',
  'lg:EDEXKeyType',
  'lg:EDEXString64Type',
  'lg:GroepReferentieType',
  'lg:LeerkrachtGroepReferentieType',
  'lg:LeerlingType',
  'lg:SchoolType',
  'lg:ToevoegingsBlokType',
  'lg:ctpLeeg',
  'lr:tpKey',
  'lr:tpDependanceCode',
  'lr:tpScore',
  'lr:ctpVocabulaireGebondenVeld',
  'lr:ctpAnderResultaatType',
  's:Fault',
  'lg:bestaatniet',
]

/** Every kind of damage to the structure; values are damaged by `probes`. */
export const damages: readonly Damage[] = [
  { name: 'removed', do: (node, parent) => siblings(node, parent, (list, at) => list.splice(at, 1)) },
  {
    name: 'without the one before it',
    do: (node, parent) => siblings(node, parent, (list, at) => at > 0 && list.splice(at - 1, 1)),
  },
  { name: 'twice', do: (node, parent) => siblings(node, parent, (list, at) => list.splice(at, 0, node)) },
  {
    name: 'after the next',
    do: (node, parent) =>
      siblings(node, parent, (list, at) => {
        const next = list[at + 1]
        if (next) list.splice(at, 2, next, node)
      }),
  },
  { name: 'first', do: (node, parent) => siblings(node, parent, (list, at) => list.unshift(...list.splice(at, 1))) },
  { name: 'last', do: (node, parent) => siblings(node, parent, (list, at) => list.push(...list.splice(at, 1))) },
  {
    name: 'unwrapped',
    do: (node, parent) => siblings(node, parent, (list, at) => list.splice(at, 1, ...node.children)),
  },
  {
    name: 'inside itself',
    do: (node) => {
      node.children = [{ ...node, attributes: [...node.attributes] }]
    },
  },
  {
    name: 'emptied',
    do: (node) => {
      node.children = []
    },
  },
  ...[' ', '\n', 'tekst'].map((value) => ({
    name: `with ${JSON.stringify(value)} in front`,
    do: (node: Node) => void node.children.unshift(text(value)),
  })),
  ...['<!-- opmerking -->', '<?pi x?>', '<![CDATA[]]>', '<![CDATA[x]]>', '&#32;'].map((xml) => ({
    name: `with ${xml} at the end`,
    do: (node: Node) => void node.children.push({ xml }),
  })),
  {
    name: 'pretty-printed',
    do: (node) => {
      if (node.children.some(isNode)) node.children = node.children.flatMap((item) => [text('\n  '), item])
    },
  },
  {
    name: 'value in CDATA',
    do: (node) => {
      node.children = node.children.map((item) =>
        isNode(item) || /[&<]/.test(item.xml) ? item : { xml: `<![CDATA[${item.xml}]]>` },
      )
    },
  },
  ...[lg, lr, aut, td, oso, soap, '', 'urn:anders'].map((namespace) => ({
    name: `in namespace ${namespace}`,
    do: (node: Node) => {
      node.namespace = namespace
    },
  })),
  ...[
    (name: string) => `${name}x`,
    (name: string) => name.charAt(0).toUpperCase() + name.slice(1),
    (name: string) => name.toLowerCase(),
  ].map((change, index) => ({
    name: `renamed (${index})`,
    do: (node: Node) => {
      node.name = change(node.name)
    },
  })),
  ...[
    'omschrijving',
    'toevoegingen',
    'mutatiedatum',
    'rol',
    'vestigingen',
    'groepen',
    'onbekend',
    'andere_score',
  ].flatMap((name) =>
    [lg, lr].map((namespace) => ({
      name: `with <${name}/> of ${namespace} at the end`,
      do: (node: Node) => void node.children.push(child(name, namespace)),
    })),
  ),
  { name: 'without attributes', do: (node) => void node.attributes.splice(0) },
  {
    name: 'attributes in a namespace',
    do: (node) => {
      node.attributes = node.attributes.map((item) => ({ ...item, namespace: lg }))
    },
  },
  ...['', ' ', 'x'.repeat(256), 'x'.repeat(257), '𝒳'.repeat(256)].map((value) => attribute('key', value)),
  ...['', 'x'.repeat(256), 'x'.repeat(257)].map((value) => attribute('eckid', value)),
  ...['vocabulaire', 'vocabulairelocatie', 'niveau', 'KEY', 'id', 'default'].map((name) => attribute(name, '1')),
  attribute('niveau', '1.5'),
  attribute('key', 'k', lg),
  attribute('nil', 'true', xsi),
  attribute('nil', 'false', xsi),
  attribute('schemaLocation', 'urn:x x.xsd', xsi),
  attribute('mustUnderstand', '1', soap),
  attribute('mustUnderstand', 'true', soap),
  ...['http://schemas.xmlsoap.org/soap/encoding/', 'a b', '%zz', ':', ''].flatMap((uri) =>
    ['actor', 'encodingStyle'].map((name) => attribute(name, uri, soap)),
  ),
  ...typeNames.map((name) => attribute('type', name, xsi)),
]
