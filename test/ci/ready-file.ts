import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

// biome-ignore lint/suspicious/noExplicitAny: the forms are those of others
export type Yaml = any

/** The documents of a file in the repository; a mistake in it throws with its line. */
export const documentsOf = (file: string): readonly Yaml[] =>
  parseAllDocuments(readFileSync(join(root, file), 'utf8')).map((document) => {
    const [problem] = [...document.errors, ...document.warnings]
    if (problem !== undefined) throw problem
    return document.toJS()
  })

/** What a shell is given, with the variables that the file itself sets; `${{ … }}` is still in them. */
export type ShellLine = {
  readonly text: string
  readonly shell: string
  readonly env: Readonly<Record<string, string>>
}

/** Every shell line of a ready file, wherever it stands: `run` (GitHub), `script` (GitLab, Azure), a container of a pod. */
export const shellLinesOf = (file: string): readonly ShellLine[] => documentsOf(file).flatMap((one) => linesIn(one, {}))

function linesIn(node: Yaml, around: ShellLine['env']): readonly ShellLine[] {
  if (Array.isArray(node)) return node.flatMap((one) => linesIn(one, around))
  if (node === null || typeof node !== 'object') return []
  const env = { ...around, ...variablesOf(node.variables), ...variablesOf(node.env) }
  const own = [node.run, node.script].flat().filter((text) => typeof text === 'string')
  const inPod = node.command?.[0] === 'sh' ? node.args : []
  return [
    ...own.map((text) => ({ text, shell: 'bash', env })),
    ...inPod.map((text: string) => ({ text, shell: 'sh', env })),
    ...Object.values(node).flatMap((one) => linesIn(one, env)),
  ]
}

/** As a table, or as a pod has them: a list of `{ name, value }`. */
const variablesOf = (given: Yaml = {}): ShellLine['env'] =>
  Object.fromEntries(
    Array.isArray(given)
      ? given.map(({ name, value }) => [name, String(value)])
      : Object.entries(given).map(([name, value]) => [name, String(value)]),
  )

/** The options of a command and what its help says of each, from the page that is made of them: `{ '--out': 'where …' }`. */
export function flagsOf(command: string): Readonly<Record<string, string>> {
  const page = readFileSync(join(root, 'src/cli/README.md'), 'utf8')
  const [, help] = new RegExp(`\n### koppelproef ${command}\n\n\`\`\`\n([\\s\\S]*?)\`\`\``).exec(page) ?? []
  if (help === undefined) throw new Error(`There is no command ${command}.`)
  const options = help
    .slice(help.indexOf('\nOptions:'))
    .split('\n\nExamples:')[0]!
    .split(/\n(?= {2}\S)/)
  return Object.fromEntries(
    options.flatMap((text) => {
      const [, flag, what] = /(--[\w-]+)([\s\S]*)/.exec(text) ?? []
      return flag === undefined ? [] : [[flag, what!.replaceAll(/\s+/g, ' ')]]
    }),
  )
}
