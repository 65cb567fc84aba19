/** One small mistake in a schema: what a slip of the hand would leave. */
export type Slip = {
  readonly name: string
  readonly schema: string
  /** Names of the elements and types that the mistake is in or at, the nearest first. */
  readonly near: readonly string[]
}

type Way = { readonly name: string; readonly find: RegExp; readonly put: (match: string) => string }

const ways: readonly Way[] = [
  { name: 'value lost', find: /<xs:enumeration value="[^"]*"\/>/g, put: () => '' },
  { name: 'value misspelled', find: /(?<=<xs:enumeration value=")[^"]*/g, put: (value) => `${value}q` },
  {
    name: 'bound one lower',
    find: /(?<=(?:Length|Inclusive) value=")\d+/g,
    put: (value) => String(Number(value) - 1 < 0 ? 0 : Number(value) - 1),
  },
  {
    name: 'bound one higher',
    find: /(?<=(?:Length|Inclusive) value=")\d+/g,
    put: (value) => String(Number(value) + 1),
  },
  { name: 'bound lost', find: /<xs:m\w+ value="[^"]*"\/>/g, put: () => '' },
  { name: 'pattern lost', find: /<xs:pattern value="[^"]*"\/>/g, put: () => '' },
  { name: 'pattern of ASCII digits', find: /\\p\{Nd\}/g, put: () => '[0-9]' },
  { name: 'pattern of ASCII capitals', find: /\\p\{Lu\}/g, put: () => '[A-Z]' },
  { name: 'count one lower', find: /(?<=\}\{)\d(?=[,}])/g, put: (count) => String(Number(count) - 1) },
  { name: 'count one higher', find: /(?<=\}\{(?:\d,)?)\d+(?=\})/g, put: (count) => String(Number(count) + 1) },
  { name: 'not optional', find: / minOccurs="0"/g, put: () => '' },
  {
    name: 'optional',
    find: /<xs:element (?!.*minOccurs)(?=.*(?:type|ref)=).*?(?=\/?>)/g,
    put: (tag) => `${tag} minOccurs="0"`,
  },
  { name: 'only once', find: / maxOccurs="unbounded"/g, put: () => '' },
  {
    name: 'any number of times',
    find: /<xs:element (?!.*maxOccurs)(?=.*(?:type|ref)=).*?(?=\/?>)/g,
    put: (tag) => `${tag} maxOccurs="9"`,
  },
  { name: 'not required', find: / use="required"/g, put: () => '' },
  { name: 'required', find: /<xs:attribute (?!.*use=)(?!.*ref=)[^>]*?(?=\/>)/g, put: (tag) => `${tag} use="required"` },
  { name: 'misspelled', find: /(?<=<xs:(?:element|attribute) (?:[^>]* )?name=")[^"]*/g, put: (name) => `${name}_` },
  {
    name: 'of any text',
    find: /(?<=<xs:(?:element|attribute) [^>]*type=")(?!xs:string)[^"]*/g,
    put: () => 'xs:string',
  },
  {
    name: 'of another base',
    find: /(?<=<xs:restriction base=")xs:(?:nonNegativeI|positiveI|i)nteger|(?<=<xs:restriction base=")xs:decimal/g,
    put: (base) => (base === 'xs:decimal' ? 'xs:float' : 'xs:decimal'),
  },
  { name: 'default lost', find: / default="[^"]*"/g, put: () => '' },
  { name: 'not abstract', find: / abstract="true"/g, put: () => '' },
  { name: 'not qualified', find: / elementFormDefault="qualified"/g, put: () => '' },
  { name: 'constraint lost', find: /<xs:(key|keyref|unique) [\s\S]*?<\/xs:\1>/g, put: () => '' },
  {
    name: 'wildcard lax',
    find: /(?<=<xs:any )(.*)processContents="strict"/g,
    put: (text) => text.replace('strict', 'lax'),
  },
  { name: 'wildcard strict', find: /processContents="lax"/g, put: () => 'processContents="strict"' },
  { name: 'wildcard of any namespace', find: / namespace="##other"/g, put: () => '' },
]

/** Slips that leave the same language, so that no message can show them. */
const harmless: readonly RegExp[] = [
  // Of alternatives that may all be left out, one need not say so: the choice can be left out all the same.
  /^not optional: .* in (sofinummer|bsn|onderwijsnummer|bsn_ondwnr-4|rijksregisternummer|postcodenl|postnummerbe|postcodeoverig) /,
  // A schoolkey alone is an alternative of its own.
  /^optional: .* in instellingsnummer in SchoolType/,
  // In a choice that may be repeated, so may each alternative; and when it may be left out as well, so may each.
  /^any number of times: .* in (rol|rolomschrijving|groep|samengestelde_groep) in (Leerkracht|groepen)/,
  /^optional: .* in (rol|rolomschrijving) in Leerkracht/,
]

/** Every slip of a schema that can change a verdict: not of definitions that no message uses. */
export function* slipsOf(schema: string): Generator<Slip> {
  const used = usedIn(schema)
  for (const { name, find, put } of ways) {
    for (const match of schema.matchAll(find)) {
      const before = schema.slice(0, match.index)
      const changed = put(match[0])
      if (changed === match[0]) continue
      const near = enclosing(before + match[0])
      const label = `${name}: ${match[0].trim().slice(0, 60)} in ${near.join(' in ')}`
      if ((near.length > 0 && !used.has(near.at(-1)!)) || harmless.some((same) => same.test(label))) continue
      yield {
        name: label,
        schema: before + changed + schema.slice(match.index + match[0].length),
        near,
      }
    }
  }
}

/** The names that are open at the end of a piece of XML, the innermost first. */
function enclosing(text: string): string[] {
  const open: string[] = []
  for (const [tag, slash, name, close] of text.matchAll(/<(\/?)xs:(?:\w+)(?:[^>]*? name="([^"]*)")?[^>]*?(\/?>|$)/g)) {
    if (slash) open.pop()
    else if (close !== '/>') open.push(/ ref="([^"]*)"/.exec(tag)?.[1] ?? name ?? '')
  }
  return open.reverse().filter((name) => name !== '')
}

/** Names of the global definitions that the global elements lead to. */
function usedIn(schema: string): ReadonlySet<string> {
  const definitions = new Map<string, string>()
  for (const [text, kind, name] of schema.matchAll(
    /^ {2}<xs:(\w+) name="([^"]*)"(?:.*\/>|.*<\/xs:\1>|[\s\S]*?^ {2}<\/xs:\1>)$/gm,
  )) {
    definitions.set(name!, (definitions.get(name!) ?? '') + text)
    if (kind === 'element' || kind === 'attribute') definitions.set(`message ${name}`, text)
  }
  const waiting = [...definitions.keys()].filter((name) => name.startsWith('message '))
  const used = new Set<string>()
  for (const name of waiting) {
    used.add(name.replace('message ', ''))
    for (const [, next] of (definitions.get(name) ?? '').matchAll(/ (?:type|ref|base|itemType)="(?:\w+:)?([^"]*)"/g)) {
      if (!waiting.includes(next!)) waiting.push(next!)
    }
  }
  return used
}
