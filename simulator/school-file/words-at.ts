import type { JsonSchema } from './json-schema.ts'

/** A word that may stand at a place of a file. */
export type Word = {
  readonly word: string
  /** What the schema says of it. Empty: nothing. */
  readonly says: string
  /** What is to be put there: of a field its name and what follows it. */
  readonly insert: string
}

/** The words that may stand at a place, and the column at which what they replace begins. */
export type Words = { readonly from: number; readonly words: readonly Word[] }

/** Below an item of a list. */
const item = Symbol('item')
type Step = string | typeof item

/**
 * What may be typed at a line and column (both from 1) of a YAML text, by its schema. The text need not be whole or right: what
 * is above the place is read by its indentation. `files`: fields of the top whose value is a file of another kind.
 */
export function wordsAt(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
  schema: JsonSchema,
  files: Readonly<Record<string, JsonSchema>> = {},
): Words {
  const lines = text.split('\n')
  const before = (lines[line - 1] ?? '').slice(0, column - 1)
  const own = placeIn(before)
  const path = [...pathAbove(lines.slice(0, line - 1), own.column, own.dashes), ...own.path]
  const [file] = path
  const root = typeof file === 'string' ? files[file] : undefined
  const at = root === undefined ? walk(schema, schema, path) : walk(root, root, path.slice(1))
  const typed = /[\w-]*$/.exec(before)![0]
  const known = own.isValue ? [] : namesBeside(lines, line, own)
  const mayBeValue = own.isValue || path.at(-1) === item
  // A step that is a word by itself is offered as that.
  const words = [
    ...(mayBeValue ? at.flatMap(({ within }) => valuesOf(within)) : []),
    ...(own.isValue ? [] : at.flatMap(({ within, root: top }) => fieldsOf(within, top))),
  ]
  return {
    from: column - typed.length,
    words: words.filter(
      ({ word }, place) =>
        word.startsWith(typed) && !known.includes(word) && words.findIndex((other) => other.word === word) === place,
    ),
  }
}

type Place = {
  /** Where the name of the field begins, or would. */
  readonly column: number
  /** Where the dashes before it stand. */
  readonly dashes: readonly number[]
  /** From the block that the line belongs to down to the place: dashes, then what is open between braces. */
  readonly path: readonly Step[]
  /** After `name:`, so that a value comes; else a name, or a value of a list. */
  readonly isValue: boolean
  /** Names that stand already between the same braces. */
  readonly names: readonly string[]
}

function placeIn(before: string): Place {
  const { column, dashes, rest } = lineOf(before)
  let names: string[] = []
  const open: { readonly step: Step | undefined; readonly names: string[]; readonly isList: boolean }[] = []
  const path: Step[] = dashes.map((): Step => item)
  let name: string | undefined
  let isList = false
  for (const [token] of withoutTexts(rest).matchAll(/[{}[\],]|[\w$-]+(?=:(?:\s|$))/g)) {
    if (token === '{' || token === '[') {
      if (name !== undefined) path.push(name)
      open.push({ step: name, names, isList })
      isList = token === '['
      if (isList) path.push(item)
      names = []
      name = undefined
    } else if (token === '}' || token === ']') {
      if (token === ']') path.pop()
      const outer = open.pop()
      if (outer?.step !== undefined) path.pop()
      names = outer?.names ?? []
      isList = outer?.isList ?? false
      name = undefined
    } else if (token === ',') name = undefined
    else {
      name = token
      names.push(token)
    }
  }
  const inBlock = open.length === 0
  return {
    column,
    dashes,
    path: name === undefined ? path : [...path, name],
    isValue: name !== undefined,
    names: inBlock ? [] : names,
  }
}

/** What is quoted, or a remark, as blanks: it opens and closes nothing. */
const withoutTexts = (rest: string): string =>
  rest.replaceAll(/"[^"]*"?|'[^']*'?|(?:^|\s)#.*$/g, (found) => ' '.repeat(found.length))

/** The indentation of a line, the dashes that begin it, and what comes after. */
function lineOf(line: string): { readonly column: number; readonly dashes: readonly number[]; readonly rest: string } {
  const [, begin = '', rest = ''] = /^((?:\s|-(?=\s|$))*)(.*)$/.exec(line) ?? []
  return { column: begin.length, dashes: [...begin.matchAll(/-/g)].map(({ index }) => index), rest }
}

/** From the top of the file to the block in which a line with this indentation stands. */
function pathAbove(above: readonly string[], column: number, dashes: readonly number[]): readonly Step[] {
  const path: Step[] = []
  let at = dashes[0] ?? column
  let isList = dashes.length > 0
  for (const line of above.toReversed()) {
    if (/^\s*(#|$)/.test(line)) continue
    const own = lineOf(line)
    const [first] = own.dashes
    // The line that begins the item in which the fields stand.
    if (!isList && first !== undefined && own.column === at) {
      path.unshift(...own.dashes.map((): Step => item))
      at = first
      isList = true
      continue
    }
    const [, name] = /^([\w$-]+):\s*(?:#.*)?$/.exec(own.rest) ?? []
    const isAbove = isList ? own.column <= at && first !== at : own.column < at
    if (name === undefined || !isAbove) continue
    path.unshift(...own.dashes.map((): Step => item), name)
    at = first ?? own.column
    isList = first !== undefined
  }
  return path
}

/** The fields that stand already where one is typed: between the same braces, or in lines at the same indentation. */
function namesBeside(lines: readonly string[], line: number, { column, names, path }: Place): readonly string[] {
  if (names.length > 0 || path.some((step) => step !== item)) return names
  const nameAt = (text: string) => {
    const own = lineOf(text)
    return own.column === column ? /^([\w$-]+):/.exec(own.rest)?.[1] : undefined
  }
  const found: string[] = []
  const gather = (
    beside: readonly string[],
    endsBefore: (text: string) => boolean,
    endsAfter: (text: string) => boolean,
  ) => {
    for (const text of beside) {
      if (/^\s*(#|$)/.test(text)) continue
      const own = lineOf(text)
      if (own.column < column || endsBefore(text)) return
      const name = nameAt(text)
      if (name !== undefined) found.push(name)
      if (endsAfter(text)) return
    }
  }
  const begins = (text: string) => lineOf(text).column === column && lineOf(text).dashes.length > 0
  if (!begins(lines[line - 1] ?? '')) gather(lines.slice(0, line - 1).toReversed(), () => false, begins)
  gather(lines.slice(line), begins, () => false)
  return found
}

/** A part of a schema, and the whole in which its references are looked up. */
type At = { readonly within: JsonSchema; readonly root: JsonSchema }

function walk(root: JsonSchema, from: JsonSchema, path: readonly Step[]): readonly At[] {
  return path.reduce<readonly At[]>(
    (all, step) => all.flatMap(({ within }) => below(within, root, step)),
    branchesOf(from, root),
  )
}

function below(schema: JsonSchema, root: JsonSchema, step: Step): readonly At[] {
  if (step === item) return isSchema(schema.items) ? branchesOf(schema.items, root) : []
  const { properties = {}, additionalProperties: others } = schema as {
    properties?: Readonly<Record<string, JsonSchema>>
    additionalProperties?: unknown
  }
  const found = properties[step] ?? others
  return isSchema(found) ? branchesOf(found, root) : []
}

/** A schema with what it is made of: what it points to, and each of what it may or must be. */
function branchesOf(schema: JsonSchema, root: JsonSchema): readonly At[] {
  const {
    $ref,
    anyOf = [],
    oneOf = [],
    allOf = [],
  } = schema as { $ref?: string } & Record<string, readonly JsonSchema[]>
  const { then: first, else: other } = schema
  const parts = [...anyOf, ...oneOf, ...allOf, ...[first, other].filter(isSchema)]
  return [
    { within: schema, root },
    ...($ref === undefined ? [] : branchesOf(pointedTo($ref, root), root)),
    ...parts.flatMap((part) => branchesOf(part, root)),
  ]
}

const pointedTo = ($ref: string, root: JsonSchema): JsonSchema =>
  $ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .reduce((at, step) => at[step] as JsonSchema, root)

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null

function fieldsOf({ properties }: JsonSchema, root: JsonSchema): readonly Word[] {
  return Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(([word, schema]) => ({
    word,
    says: (branchesOf(schema, root).flatMap(({ within }) => within.description ?? [])[0] as string) ?? '',
    insert: `${word}: `,
  }))
}

function valuesOf({
  enum: values,
  markdownEnumDescriptions: said = [],
  const: only,
  type,
}: JsonSchema): readonly Word[] {
  const all = [...((values as readonly unknown[] | undefined) ?? []), ...(only === undefined ? [] : [only])]
  const words = all.length === 0 && type === 'boolean' ? [true, false] : all
  return words
    .filter((value) => value !== null)
    .map((value, at) => ({ word: String(value), says: (said as readonly string[])[at] ?? '', insert: String(value) }))
}
