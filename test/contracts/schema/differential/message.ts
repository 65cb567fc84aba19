/** A message as a tree that can be damaged in every way and then written down. */
export type Node = {
  namespace: string
  name: string
  attributes: { name: string; value: string; namespace?: string }[]
  children: (Node | { readonly xml: string })[]
}

export const lg = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens'
export const lr = 'http://www.edustandaard.nl/leerresultaten/2/leerresultaten'
export const aut = 'http://www.edustandaard.nl/leerresultaten/2/autorisatie'
export const td = 'http://www.edustandaard.nl/leerresultaten/2/toetsdefinities'
export const oso = 'http://www.edustandaard.nl/oso_gegevensset/1.2/dossier'
export const soap = 'http://schemas.xmlsoap.org/soap/envelope/'
/** Where the private types live that two systems would agree on. */
export const eigen = 'urn:voorbeeld:eigen'
export const xsi = 'http://www.w3.org/2001/XMLSchema-instance'

const prefixes = new Map([
  [lg, 'lg'],
  [lr, 'lr'],
  [aut, 'aut'],
  [td, 'td'],
  [oso, 'oso'],
  [soap, 's'],
  [xsi, 'xsi'],
  [eigen, 'eigen'],
])
export const isNode = (child: Node['children'][number]): child is Node => 'name' in child
export const text = (value: string) => ({ xml: escaped(value) })
const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export function nodesIn(node: Node): Node[] {
  return [node, ...node.children.filter(isNode).flatMap(nodesIn)]
}

export function copy(node: Node): Node {
  return {
    ...node,
    attributes: node.attributes.map((attribute) => ({ ...attribute })),
    children: node.children.map((child) => (isNode(child) ? copy(child) : child)),
  }
}

/** With a prefix for each namespace, or with each namespace as the default one where it begins. */
export function write(message: Node, style: 'prefixes' | 'default' = 'prefixes'): string {
  const xml = writeNode(message, style)
  const used = [...prefixes].filter(([, prefix]) => xml.includes(`${prefix}:`))
  const declarations = used.map(([namespace, prefix]) => ` xmlns:${prefix}="${namespace}"`).join('')
  return xml.replace(/^<[^\s>]+/, (start) => start + declarations)
}

function writeNode(node: Node, style: 'prefixes' | 'default', around = ''): string {
  const prefix = style === 'prefixes' && node.namespace !== '' ? `${prefixes.get(node.namespace) ?? 'other'}:` : ''
  const other = prefix === 'other:' ? ` xmlns:other="${node.namespace}"` : ''
  const changes = style === 'default' && node.namespace !== around ? ` xmlns="${node.namespace}"` : ''
  const attributes = node.attributes.map(({ name, value, namespace }) => {
    return ` ${namespace ? `${prefixes.get(namespace)}:` : ''}${name}="${escaped(value)}"`
  })
  const children = node.children.map((child) => (isNode(child) ? writeNode(child, style, node.namespace) : child.xml))
  const name = prefix + node.name
  return `<${name}${other}${changes}${attributes.join('')}>${children.join('')}</${name}>`
}

/** In an envelope, with a header. */
export function enveloped(body: Node, header: Node): Node {
  const part = (name: string, children: Node[]): Node => ({ namespace: soap, name, attributes: [], children })
  return part('Envelope', [part('Header', [header]), part('Body', [body])])
}
