import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import { type Path, type Problem, problemAt, refuse } from './problem.ts'
import type { Source } from './school-file.ts'

/** The values of a YAML or JSON text, every scalar as the text that was typed, with the way back to line and column. */
export type ReadSource = {
  readonly data: unknown
  readonly source: Source
  /** As `source.at`, but of the name of the field rather than of its value. */
  readonly atName: (path: Path) => { line: number; column: number }
}

/** Reads YAML or JSON (which is YAML too). Numbers and booleans stay text, so that `key: 00042` keeps its zeros. */
export function readSource(text: string, fileName: string): ReadSource {
  refuseDeep(text, fileName)
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    customTags: ['null'],
    lineCounter: lines,
    prettyErrors: false,
  })
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const at = (path: Path) => position(nodeAt(document, path)?.range?.[0] ?? 0)
  const atName = (path: Path) => position(nameAt(document, path)?.range?.[0] ?? nodeAt(document, path)?.range?.[0] ?? 0)
  const source: Source = { fileName, at }
  // What follows upon a tab is no mistake of its own.
  const tab = document.errors.findIndex(({ code }) => code === 'TAB_AS_INDENT')
  refuse(
    fileName,
    document.errors.slice(0, tab === -1 ? undefined : tab + 1).map(
      ({ message, pos }): Problem => ({
        ...position(pos[0]),
        path: [],
        message: message.startsWith('Maximum call stack') ? 'is nested too deep' : message.trim(),
      }),
    ),
  )
  refuse(
    fileName,
    (text.includes('*') ? circlesIn(document) : []).map(
      ({ range }): Problem => ({ ...position(range?.[0] ?? 0), path: [], message: 'stands inside what it repeats' }),
    ),
  )
  refuse(
    fileName,
    text.includes(' #') ? cutSentences(document, text).map((offset) => ({ ...position(offset), ...cut })) : [],
  )
  if (/\.json$/i.test(fileName)) refuseOtherThanJson(text, fileName, position)
  try {
    return { data: document.toJS({ maxAliasCount: 1000 }), source, atName }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw refuse(fileName, [problemAt(source, [], 'too many aliases; write the values out')])
  }
}

/** Aliases of something that they are part of: read out, such a value has no end. */
function circlesIn(document: Document): readonly Alias[] {
  const found: Alias[] = []
  visit(document, {
    Alias: (_, alias, above) => {
      const target = alias.resolve(document)
      if (target !== undefined && above.includes(target)) found.push(alias)
    },
  })
  return found
}

/** Fields that hold a sentence for people. */
const sentences: ReadonlySet<unknown> = new Set(['titel', 'waarom', 'omdat'])

const cut = {
  path: [],
  message:
    'ends the sentence here, as a "#" begins a comment; put the sentence in quotes, or the comment on a line of its own',
} as const

/** Where a comment begins in the middle of what looks like one sentence. */
function cutSentences(document: Document, text: string): readonly number[] {
  const found: number[] = []
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !sentences.has(key.value) || !isScalar(value) || value.type !== 'PLAIN') return
      const [comment] = /^[ \t]+#/.exec(text.slice(value.range?.[1])) ?? []
      if (comment !== undefined) found.push((value.range?.[1] ?? 0) + comment.length - 1)
    },
  })
  return found
}

/** YAML in a file that is called JSON: another program would not read it. */
function refuseOtherThanJson(
  text: string,
  fileName: string,
  position: (offset: number) => { line: number; column: number },
): void {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const [, at] = /position (\d+)/.exec((error as Error).message) ?? []
    const message = 'is no JSON here: a comma too many, a quote too few; or call the file .yaml'
    refuse(fileName, [{ ...position(Number(at ?? 0)), path: [], message }])
  }
}

/** Brackets in each other, or indents: a thousand levels are nobody's file, and cost the stack. */
function refuseDeep(text: string, fileName: string): void {
  let depth = 0
  let line = 1
  for (const [sign] of text.matchAll(/[[{\]}\n]/g)) {
    if (sign === '\n') line++
    else depth += sign === '[' || sign === '{' ? 1 : -1
    if (depth > 200) refuse(fileName, [{ line, column: 1, path: [], message: 'is nested deeper than 200 levels' }])
  }
}

/** A part of a file as if it were a file of its own; lines and columns stay those of the whole. */
export function partOf({ data, source, atName }: ReadSource, path: Path): ReadSource {
  const part = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  )
  return {
    data: part,
    source: { fileName: source.fileName, at: (below) => source.at([...path, ...below]) },
    atName: (below) => atName([...path, ...below]),
  }
}

/** The node at a path, or the nearest node above it. */
function nodeAt(document: Document, path: Path): Node | null {
  let node = document.contents as Node | null
  for (const step of path) {
    const next = childOf(resolved(document, node), step)
    if (!next) return node
    node = next
  }
  return node
}

function nameAt(document: Document, path: Path): Node | undefined {
  const map = resolved(document, nodeAt(document, path.slice(0, -1)))
  if (!isMap(map)) return undefined
  return map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key as Node | undefined
}

function childOf(node: Node | null, step: string | number): Node | undefined {
  if (isSeq(node)) return node.items[Number(step)] as Node | undefined
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
  return (pair?.value ?? pair?.key) as Node | undefined
}

const resolved = (document: Document, node: Node | null) => (isAlias(node) ? (node.resolve(document) ?? null) : node)
