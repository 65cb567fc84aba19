import { SaxesParser } from 'saxes'

/**
 * What a set of XSD documents allows, as plain data: enough to build messages from, written for the part of XSD that the
 * UWLR schemas use. It reads the official documents and ours alike, so that messages come from both sides.
 */
export type Simple = {
  /** Name of the built-in type at the bottom (`string`, `dateTime`). */
  readonly base: string
  readonly enumeration: readonly string[]
  readonly pattern?: string
  /** `minLength`, `maxLength`, `minInclusive`, `maxInclusive`. */
  readonly bounds: Readonly<Record<string, number>>
}
export type Attribute = { readonly name: string; readonly required: boolean; readonly type: Simple }
export type Type = {
  readonly name?: string
  readonly abstract: boolean
  readonly attributes: readonly Attribute[]
  readonly simple?: Simple
  readonly content?: Particle
}
export type Element = {
  readonly kind: 'element'
  /** Empty when the element is not qualified. */
  readonly namespace: string
  readonly name: string
  readonly type: Type
  readonly min: number
  readonly max: number
}
export type Group = {
  readonly kind: 'sequence' | 'choice'
  readonly items: readonly Particle[]
  readonly min: number
  readonly max: number
}
export type Particle = Element | Group

type Tag = { name: string; attributes: Record<string, string>; children: Tag[]; document: Tag }

/** Reads the global elements of all documents, by `{namespace}name`. */
export function readModel(texts: Iterable<string>): ReadonlyMap<string, Element> {
  const globals = new Map<string, Tag>()
  for (const text of texts) {
    const schema = parse(text)
    for (const tag of schema.children) {
      globals.set(`${kindOf(tag.name)} {${schema.attributes.targetNamespace ?? ''}}${tag.attributes.name}`, tag)
    }
  }
  const find = (kind: string, qname: string, from: Tag): Tag | undefined => {
    const [prefix, local] = qname.includes(':') ? qname.split(':') : ['', qname]
    const namespace = from.document.attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] ?? ''
    return globals.get(`${kind} {${namespace}}${local}`)
  }
  const found = (kind: string, qname: string, from: Tag): Tag => {
    const tag = find(kind, qname, from)
    if (!tag) throw new Error(`No ${kind} ${qname}`)
    return tag
  }

  const readSimple = (tag: Tag): Simple => {
    const restriction = tag.children.find(({ name }) => name === 'restriction')
    if (!restriction) return { base: 'list', enumeration: [], bounds: {} }
    const base = restriction.attributes.base!
    const under = simpleNamed(base, restriction)
    const facet = (name: string) =>
      restriction.children.filter((child) => child.name === name).map((child) => child.attributes.value!)
    const bounds = ['minLength', 'maxLength', 'minInclusive', 'maxInclusive'].flatMap((name) =>
      facet(name).map((value): [string, number] => [name, Number(value)]),
    )
    const [pattern = under.pattern] = facet('pattern')
    const enumeration = facet('enumeration')
    return {
      base: under.base,
      enumeration: enumeration.length > 0 ? enumeration : under.enumeration,
      ...(pattern !== undefined && { pattern }),
      bounds: { ...under.bounds, ...Object.fromEntries(bounds) },
    }
  }
  const simpleNamed = (qname: string, from: Tag): Simple => {
    const tag = find('type', qname, from)
    return tag ? readSimple(tag) : { base: qname.replace(/^.*:/, ''), enumeration: [], bounds: {} }
  }
  const readAttributes = (tag: Tag): Attribute[] =>
    tag.children.flatMap((child) => {
      if (child.name === 'attributeGroup') return readAttributes(found('attributeGroup', child.attributes.ref!, child))
      if (child.name !== 'attribute' || !child.attributes.name) return []
      const type = simpleNamed(child.attributes.type!, child)
      return [{ name: child.attributes.name, required: child.attributes.use === 'required', type }]
    })
  const readType = (tag: Tag): Type => {
    const name = tag.attributes.name
    const common = { ...(name !== undefined && { name }), abstract: tag.attributes.abstract === 'true' }
    if (tag.name === 'simpleType') return { ...common, attributes: [], simple: readSimple(tag) }
    const extension = tag.children.find((child) => /Content$/.test(child.name))?.children[0]
    if (!extension) {
      const content = readContent(tag)
      return { ...common, attributes: readAttributes(tag), ...(content && { content }) }
    }
    const base = typeNamed(extension.attributes.base!, extension)
    const own = readContent(extension)
    const parts = [base.content, own].filter((part) => part !== undefined)
    return {
      ...common,
      attributes: [...base.attributes, ...readAttributes(extension)],
      ...(base.simple && { simple: base.simple }),
      ...(parts.length > 0 && { content: { kind: 'sequence', items: parts, min: 1, max: 1 } as const }),
    }
  }
  const typeNamed = (qname: string, from: Tag): Type => {
    const tag = find('type', qname, from)
    return tag ? readType(tag) : { abstract: false, attributes: [], simple: simpleNamed(qname, from) }
  }
  const readContent = (tag: Tag): Particle | undefined => {
    const model = tag.children.find(({ name }) => ['sequence', 'choice', 'group'].includes(name))
    return model && readParticle(model)[0]
  }
  const elements = new Map<Tag, Element>()
  const readParticle = (tag: Tag): Particle[] => {
    const { minOccurs = '1', maxOccurs = '1', ref } = tag.attributes
    const times = {
      min: Number(minOccurs),
      max: maxOccurs === 'unbounded' ? Number.POSITIVE_INFINITY : Number(maxOccurs),
    }
    if (tag.name === 'group') return [{ kind: 'sequence', items: [readContent(found('group', ref!, tag))!], ...times }]
    if (tag.name === 'element') {
      const known = elements.get(tag)
      if (known) return [known]
      const element = { ...readElement(ref ? found('element', ref, tag) : tag), ...times }
      elements.set(tag, element)
      return [element]
    }
    if (tag.name !== 'sequence' && tag.name !== 'choice') return []
    return [{ kind: tag.name, items: tag.children.flatMap(readParticle), ...times }]
  }
  const readElement = (tag: Tag): Element => {
    const { name, type } = tag.attributes
    const inside = tag.children.find((child) => child.name === 'complexType' || child.name === 'simpleType')
    const schema = tag.document
    const qualified = schema.attributes.elementFormDefault === 'qualified' || schema.children.includes(tag)
    return {
      kind: 'element',
      namespace: qualified ? schema.attributes.targetNamespace! : '',
      name: name!,
      type: inside ? readType(inside) : typeNamed(type!, tag),
      min: 1,
      max: 1,
    }
  }
  const roots = [...globals].filter(([key]) => key.startsWith('element '))
  return new Map(roots.map(([key, tag]) => [key.slice('element '.length), readElement(tag)]))
}

function kindOf(name: string): string {
  return name === 'simpleType' || name === 'complexType' ? 'type' : name
}

function parse(text: string): Tag {
  const top: Tag = { name: '', attributes: {}, children: [], document: undefined as unknown as Tag }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const tag: Tag = { name: name.replace(/^.*:/, ''), attributes, children: [], document: top }
    tag.document = open.length === 1 ? tag : open[1]!
    open.at(-1)!.children.push(tag)
    open.push(tag)
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return top.children[0]!
}
