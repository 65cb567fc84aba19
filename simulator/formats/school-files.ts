import { ToolError } from '../../src/tool-error.ts'
import { generateSchool } from '../generate/generate-school.ts'
import { buildSchool } from '../school-file/build.ts'
import { parseSchoolFile } from '../school-file/parse.ts'
import { writeSchoolFile } from '../school-file/write.ts'
import type { Format, FormatFile, Moment, Read } from './format.ts'

/** JSON and YAML are school files: everything a school has, checked with line and column, ready for `serve --school`. */
export const json: Format = schoolFile('json')
export const yaml: Format = schoolFile('yaml')

function schoolFile(name: 'json' | 'yaml'): Format {
  return {
    name,
    read: (files, moment) => read(files, moment),
    write: (school) => [{ name: `school.${name}`, bytes: new TextEncoder().encode(writeSchoolFile(school, name)) }],
  }
}

function read(files: readonly FormatFile[], { now, schooljaar }: Moment): Read {
  const [first] = files
  if (first === undefined || files.length > 1) throw new ToolError('E_FILE_INVALID', 'A school file is one file.')
  const file = parseSchoolFile(new TextDecoder().decode(first.bytes), first.name)
  const { school, gebeurtenissen } = buildSchool(file, { schooljaar, peildatum: now.slice(0, 10), generateSchool })
  const { koppelingen = [] } = file
  const settings = (['profiel', 'versies', 'modus', 'dialect', 'quirks'] as const).filter(
    (field) => file[field] !== undefined,
  )
  const unknown = [
    ...(gebeurtenissen.length > 0 ? [{ what: 'gebeurtenissen', count: gebeurtenissen.length }] : []),
    ...(koppelingen.length > 0 ? [{ what: 'koppelingen', count: koppelingen.length }] : []),
    ...settings.map((what) => ({ what, count: 1 })),
  ]
  return { school, unknown }
}
