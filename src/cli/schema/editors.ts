import { escapeXml } from '../../../report/show.ts'
import { ToolError } from '../../tool-error.ts'

/** A schema in a project: its name, its path from the project, and which files it is for. */
export type Installed = { readonly name: string; readonly path: string; readonly patterns: readonly string[] }

export type EditorName = 'vscode' | 'jetbrains'

/** Settings of an editor, and what they become. Throws E_FILE_INVALID when what is there cannot be added to. */
export type Editor = {
  readonly file: string
  readonly write: (there: string | undefined, installed: readonly Installed[]) => string
}

const vscode: Editor = {
  file: '.vscode/settings.json',
  write: (there, installed) => {
    const own = Object.fromEntries(installed.map(({ path, patterns }) => [`./${path}`, patterns]))
    const settings = readJson(vscode.file, there, { 'yaml.schemas': own })
    const others = Object.entries(objectIn(settings['yaml.schemas'])).filter(([path]) => !isOurs(path))
    return jsonOf({ ...settings, 'yaml.schemas': { ...Object.fromEntries(others), ...own } })
  },
}

/** YAML is no language that VS Code knows by itself. */
const extension = 'redhat.vscode-yaml'

const recommended: Editor = {
  file: '.vscode/extensions.json',
  write: (there) => {
    const settings = readJson(recommended.file, there, { recommendations: [extension] })
    const others = Array.isArray(settings.recommendations) ? settings.recommendations : []
    return jsonOf({ ...settings, recommendations: [...new Set([...others, extension])] })
  },
}

const jetbrains: Editor = {
  file: '.idea/jsonSchemas.xml',
  write: (there = emptyMap, installed) => {
    const without = there.replace(/ *<entry key="koppelproef [^"]*">[\s\S]*?<\/entry>\r?\n?/g, '')
    const entries = installed.map(entryOf).join('')
    if (!/<map *(?:\/>|>)/.test(without))
      throw new ToolError(
        'E_FILE_INVALID',
        `${jetbrains.file}: has no <map> for schemas; remove the file and run this again`,
      )
    return /<map *\/>/.test(without)
      ? without.replace(/<map *\/>/, () => `<map>\n${entries}      </map>`)
      : without.replace(/<map *>\r?\n?/, () => `<map>\n${entries}`)
  },
}

/** By the name that one types. */
export const editors: Readonly<Record<EditorName, readonly Editor[]>> = {
  vscode: [vscode, recommended],
  jetbrains: [jetbrains],
}

const isOurs = (path: string): boolean => /(?:node_modules\/koppelproef|\.koppelproef)\/.*\.schema\.json$/.test(path)

const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function readJson(file: string, text: string | undefined, wanted: object): Readonly<Record<string, unknown>> {
  if (text === undefined || text.trim() === '') return {}
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>
  } catch {
    // What VS Code reads may hold comments; they would be lost.
  }
  throw new ToolError(
    'E_FILE_INVALID',
    `${file}: is more than plain JSON (comments, a last comma), which would be lost. Add this to it by hand:\n${JSON.stringify(wanted, null, 2)}`,
  )
}

const emptyMap = `<?xml version="1.0" encoding="UTF-8"?>
<project version="4">
  <component name="JsonSchemaMappingsProjectConfiguration">
    <state>
      <map>
      </map>
    </state>
  </component>
</project>
`

const entryOf = ({ name, path, patterns }: Installed): string => `        <entry key="koppelproef ${name}">
          <value>
            <SchemaInfo>
              <option name="name" value="koppelproef ${name}" />
              <option name="relativePathToSchema" value="${escapeXml(path)}" />
              <option name="patterns">
                <list>
${patterns.map(itemOf).join('')}                </list>
              </option>
            </SchemaInfo>
          </value>
        </entry>
`

const itemOf = (pattern: string): string => `                  <Item>
                    <option name="pattern" value="true" />
                    <option name="path" value="${escapeXml(pattern)}" />
                    <option name="mappingKind" value="Pattern" />
                  </Item>
`
