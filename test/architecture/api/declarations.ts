import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One thing that a file of types declares: where, under which name, and its text without comments. */
export type Declaration = { readonly file: string; readonly name: string; readonly text: string }

type File = {
  readonly declared: ReadonlyMap<string, string>
  /** Local name to where it comes from. */
  readonly imported: ReadonlyMap<string, Target>
  /** Exported name to what it is here or elsewhere. */
  readonly exported: ReadonlyMap<string, Target>
}

type Target = { readonly file: string; readonly name: string }

const files = new Map<string, File>()

function read(file: string): File {
  const known = files.get(file)
  if (known !== undefined) return known
  const declared = new Map<string, string>()
  const imported = new Map<string, Target>()
  const exported = new Map<string, Target>()
  for (const text of statementsOf(readFileSync(file, 'utf8'))) {
    const [, names, from] = /^(?:import|export)(?: type)? \{([^}]*)\}(?: from ['"]([^'"]+)['"])?/.exec(text) ?? []
    const [, name] =
      /^(?:export )?(?:declare )?(?:abstract )?(?:type|interface|const|let|function|class|enum) (\w+)/.exec(text) ?? []
    if (names !== undefined) {
      for (const part of names.split(',').map((one) => one.trim().replace(/^type /, ''))) {
        if (part === '') continue
        const [theirs, mine = theirs] = part.split(' as ')
        const target = { file: from?.startsWith('.') ? resolved(file, from) : (from ?? file), name: theirs! }
        if (text.startsWith('import')) imported.set(mine!, target)
        else exported.set(mine!, from === undefined ? (imported.get(theirs!) ?? { file, name: theirs! }) : target)
      }
    } else if (text.startsWith('export type * from ')) {
      const [, whole = ''] = /['"]([^'"]+)['"]/.exec(text) ?? []
      for (const one of read(resolved(file, whole)).exported) exported.set(...one)
    } else if (name !== undefined) {
      declared.set(name, `${declared.has(name) ? `${declared.get(name)}\n` : ''}${text}`)
      if (text.startsWith('export ')) exported.set(name, { file, name })
    }
  }
  const made = { declared, imported, exported }
  files.set(file, made)
  return made
}

const resolved = (file: string, name: string): string => join(dirname(file), name.replace(/\.js$/, '.d.ts'))

/** What tsc writes begins each statement in the first column. */
function statementsOf(text: string): readonly string[] {
  const lines = text
    .replace(/\/\*\*?[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('//'))
  const statements: string[] = []
  for (const line of lines)
    if (/^(import|export|declare|type|interface|const) /.test(line)) statements.push(line)
    else statements[statements.length - 1] += `\n${line}`
  return statements
}

/** What a door gives out, by the name it has there. */
export function exportsOf(door: string): ReadonlyMap<string, Declaration> {
  return new Map(
    [...read(door).exported].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, target]) => [name, find(target)]),
  )
}

const isOurs = ({ file }: Target): boolean => file.endsWith('.d.ts')

/** Where what is passed on is declared; in a file of a library that is the end of it. */
function source(target: Target): Target {
  if (!isOurs(target)) return target
  const { declared, exported, imported } = read(target.file)
  if (declared.has(target.name)) return target
  const further = exported.get(target.name) ?? imported.get(target.name)
  if (further === undefined) throw new Error(`${target.name} is not in ${target.file}`)
  return source(further)
}

function find(target: Target): Declaration {
  const { file, name } = source(target)
  const text = read(file).declared.get(name)
  if (text === undefined) throw new Error(`${name} is not in ${file}`)
  return { file, name, text }
}

/** The things of ours that a declaration names and that have a name outside their file. */
export function namedBy({ file, text, name: own }: Declaration): readonly Declaration[] {
  const { declared, imported } = read(file)
  const body = text.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "''")
  const names = new Set([...body.matchAll(/(?<![.\w])([A-Za-z_]\w*)(?!\??:)/g)].map(([, name]) => name!))
  names.delete(own)
  return [...names].flatMap((name) => {
    const target = imported.get(name)
    if (target !== undefined) return isOurs(source(target)) ? [find(target)] : []
    return declared.has(name) ? [find({ file, name })] : []
  })
}
