import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readText } from '../../read-text.ts'
import { ToolError } from '../../tool-error.ts'
import { unwritable, writeWhole } from '../../write-whole.ts'
import { type EditorName, editors, type Installed } from './editors.ts'
import { kindsOfFile } from './schemas.ts'

export const inProject = 'node_modules/koppelproef'

/** Where schemas are copied to in a project without the package. */
export const own = '.koppelproef'

const home = new URL('../../../', import.meta.url)

/** Whether this very package is the one of the project in that folder. */
const isPackageOf = (folder: string): boolean =>
  existsSync(join(folder, inProject)) && realpathSync(join(folder, inProject)) === realpathSync(fileURLToPath(home))

/** Where a file of the package is: by a path from here when the project has the package, else on this machine. */
export const addressOf = (file: string): string =>
  isPackageOf('.') ? `${inProject}/${file}` : fileURLToPath(new URL(file, home))

/** @throws ToolError E_USAGE */
export function schemaText(name: string): string {
  const kind = kindsOfFile.find((one) => one.name === name)
  if (kind !== undefined) return readFileSync(new URL(kind.file, home), 'utf8')
  const names = kindsOfFile.map((one) => one.name).join(', ')
  throw new ToolError('E_USAGE', `There is no schema "${name}"; there are ${names}.`)
}

export type Wanted = {
  /** Absent: VS Code, and those of JetBrains where `.idea` is. */
  readonly editor?: readonly EditorName[]
  /** Which files are stories, which are schools. Absent: as the table of kinds says. */
  readonly stories?: readonly string[]
  readonly schools?: readonly string[]
}

/**
 * Lets the editors of the project in that folder know the schemas; what stands in their settings stays. All is made before any of it
 * is written, so a file that cannot be added to leaves the others as they were. Throws E_FILE_INVALID, E_FILE_UNWRITABLE.
 */
export function installSchemas(
  folder: string,
  { editor, stories, schools }: Wanted,
): { readonly written: readonly string[]; readonly copied: boolean } {
  const asked: Readonly<Record<string, readonly string[] | undefined>> = { scenario: stories, 'school-file': schools }
  const copied = !isPackageOf(folder)
  const installed = kindsOfFile.map(({ name, file, patterns }): Installed => {
    const path = copied ? `${own}/${name}.schema.json` : `${inProject}/${file}`
    return { name, path, patterns: asked[name] ?? patterns }
  })
  const names = editor ?? (existsSync(join(folder, '.idea')) ? (['vscode', 'jetbrains'] as const) : ['vscode' as const])
  const settings = names
    .flatMap((name) => editors[name])
    .map(({ file, write }): [string, string] => {
      const there = join(folder, file)
      return [file, write(existsSync(there) ? readText(there) : undefined, installed)]
    })
  const copies = copied ? installed.map(({ name, path }): [string, string] => [path, schemaText(name)]) : []
  const files = [...copies, ...settings]
  for (const [file, text] of files) write(join(folder, file), text)
  return { written: files.map(([file]) => file), copied }
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    throw unwritable(file, error)
  }
  writeWhole(file, text)
}
