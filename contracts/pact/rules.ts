import { readXml, type XmlElement } from '../las/xml.ts'

/** How one place in a message is compared: by kind, or by a pattern. Where there is no rule, the text must be equal. */
export type Matcher = { readonly match: 'type' } | { readonly match: 'regex'; readonly regex: string }

/** Matchers by path, as a pact file has them. */
export type Rules = Readonly<Record<string, Matcher>>

/**
 * A step of a path as Pact looks it up: `['namespace:name']`, `['@key']`, `['#text']`. Pact's own XML builder writes
 * prefixes there, which never match; so the paths are made here.
 */
const step = (name: string): string => `['${name}']`

const day = '\\d{4}-\\d{2}-\\d{2}'

/** What the consumer relies upon beside "there is something": by local name of the element or attribute. */
const patterns: Readonly<Record<string, string>> = {
  schooljaar: '^\\d{4}-\\d{4}$',
  brincode: '^\\d{2}[A-Z]{2}$',
  dependancecode: '^\\d{2}$',
  xsdversie: '^2\\.[123]$',
  jaargroep: '^([BDSVCNH]|[0-8]|1[1-6])$',
  geslacht: '^0*[0129]$',
  geboortedatum: `^${day}(Z|[+-]\\d{2}:\\d{2})?$`,
  peildatum: `^${day}(Z|[+-]\\d{2}:\\d{2})?$`,
  aanmaakdatum: `^${day}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?$`,
  laatstontvangengegevens: `^${day}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?$`,
  eckid: '^https://ketenid\\.nl/\\w+/[0-9a-f]{128}$',
}

/**
 * The rules of an example message: every text and attribute may be another of its kind; the elements themselves must be
 * there. No rule stands on a list: Pact then asks for as many elements as the example has, and lets more elements and more
 * fields be. `exactly` names elements whose text must be that of the example.
 */
export function rulesOf(example: string, exactly: readonly string[] = []): Rules {
  const document = readXml(example)
  if ('problem' in document) throw new Error(`An example of the pact is not XML: ${document.problem}`)
  const rules: Record<string, Matcher> = {}
  const matcherOf = (name: string, value: string): Matcher => {
    if (name === 'faultcode')
      return { match: 'regex', regex: `^([\\w.-]+:)?${value.replace(/^\w+:/, '').replaceAll('.', '\\.')}$` }
    return patterns[name] === undefined ? { match: 'type' } : { match: 'regex', regex: patterns[name] }
  }
  const walk = (element: XmlElement, above: string): void => {
    const path = above + step(element.ns === '' ? element.name : `${element.ns}:${element.name}`)
    for (const [name, value] of Object.entries(element.attributes))
      rules[path + step(`@${name}`)] ??= matcherOf(name, value)
    if (element.children.length === 0 && element.text !== '' && !exactly.includes(element.name))
      rules[path + step('#text')] ??= matcherOf(element.name, element.text)
    for (const child of element.children) walk(child, path)
  }
  walk(document.root, '$')
  return rules
}
