import { csv } from './csv.ts'
import { edexml } from './edexml.ts'
import type { Format } from './format.ts'
import { json, yaml } from './school-files.ts'

/** Every way to keep a school in files. */
export const formats: readonly Format[] = [edexml, csv, json, yaml]

/** The format of a file by its extension (`.xml`, `.edexml`, `.csv`, `.json`, `.yaml`, `.yml`); undefined for others. */
export function formatOfName(name: string): Format | undefined {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  const byExtension: Readonly<Record<string, Format>> = { xml: edexml, edexml, csv, json, yaml, yml: yaml }
  return extension === undefined ? undefined : byExtension[extension]
}
