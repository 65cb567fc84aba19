import { readFileSync } from 'node:fs'
import { compileSchema, problemsWith } from '../../simulator/school-file/parse.ts'
import { type Path, problemAt, refuse } from '../../simulator/school-file/problem.ts'
import type { Source } from '../../simulator/school-file/school-file.ts'
import { readSource } from '../../simulator/school-file/source.ts'
import { knownIn } from '../../src/lists/columns.ts'
import { nearest } from '../../src/nearest.ts'
import { ToolError } from '../../src/tool-error.ts'
import { fieldsOf, type Lijst } from './mapping-schema.ts'

export type Kolom = {
  readonly veld: string
  readonly waar?: readonly string[]
  readonly vorm?: 'jjjj-mm-dd' | 'dd-mm-jjjj' | 'mm-dd-jjjj' | 'jjjjmmdd'
  readonly scheiding?: string
}

/** How one list is read. */
export type LijstMapping = {
  readonly uit?: string
  readonly alleen?: { readonly veld: string; readonly is: string }
  readonly velden: Readonly<Record<string, Kolom>>
}

export type Mapping = Readonly<Partial<Record<Lijst, LijstMapping>>> & {
  /** Refuses the file for something that only shows beside the data: a column that is not there. Absent: no file. */
  readonly source?: Source
}

/** Reads a mapping file, YAML or JSON. Throws E_FILE_INVALID with every problem: `file:line:column`, the field and the mend. */
export function parseMapping(text: string, fileName: string): Mapping {
  const read = readSource(text, fileName)
  if (typeof read.data !== 'object' || read.data === null || Array.isArray(read.data))
    refuse(fileName, [problemAt(read.source, [], 'a mapping is a list of fields; start with "leerlingen:"')])
  const validate = compileSchema(JSON.parse(readFileSync(new URL('mapping.schema.json', import.meta.url), 'utf8')))
  refuse(fileName, problemsWith(read, validate))
  const raw = read.data as Record<Lijst, Omit<LijstMapping, 'velden'> & { velden: Record<string, string | Kolom> }>
  const lists = Object.entries(raw).map(([name, { velden, ...rest }]) => [
    name,
    {
      ...rest,
      velden: Object.fromEntries(
        Object.entries(velden).map(([field, kolom]) => [field, typeof kolom === 'string' ? { veld: kolom } : kolom]),
      ),
    },
  ])
  return { ...Object.fromEntries(lists), source: read.source }
}

/**
 * The mapping of a table whose columns are called as our fields are.
 * @throws ToolError E_EA_STATE when there is no id
 */
export function ownMapping(columns: readonly string[], where: string): LijstMapping {
  const known = [...knownIn('leerlingen', columns)]
  const velden = Object.fromEntries(
    fieldsOf.leerlingen.flatMap((field) => {
      const veld =
        columns.find((column) => column.trim().toLowerCase() === field) ?? known.find(([, ours]) => ours === field)?.[0]
      return veld === undefined ? [] : [[field, { veld }]]
    }),
  )
  if (velden.id === undefined)
    throw new ToolError(
      'E_EA_STATE',
      where,
      `there is no column "id"; the columns are ${columns.join(', ') || 'none'}. Name yours in a file and give it with --mapping`,
    )
  return { velden }
}

/** Refuses columns that the data does not have, where the mapping names them. Of sparse data only the id must be there. */
export function checkColumns(
  mapping: Mapping,
  lijst: Lijst,
  { columns, sparse = false }: { readonly columns: readonly string[]; readonly sparse?: boolean },
): void {
  const { source } = mapping
  const own = mapping[lijst]
  if (source === undefined || own === undefined) return
  const named: (readonly [Path, string])[] = [
    ...Object.entries(own.velden).map(([field, { veld }]) => [[lijst, 'velden', field], veld] as const),
    ...(own.alleen ? [[[lijst, 'alleen', 'veld'], own.alleen.veld] as const] : []),
  ]
  refuse(
    source.fileName,
    named
      .filter(([path, veld]) => !columns.includes(veld) && (!sparse || path.at(-1) === 'id'))
      .map(([path, veld]) => {
        const meant = nearest(veld, columns)
        const mend = meant ? `did you mean "${meant}"?` : `there are ${columns.join(', ') || 'none'}`
        return problemAt(source, path, `there is no column "${veld}" in the state; ${mend}`)
      }),
  )
}
