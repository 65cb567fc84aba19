import { readFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import { checkSchoolFile, compileSchema, parseSchoolFile, problemsWith } from '../../simulator/school-file/parse.ts'
import { type Path, type Problem, problemAt, refuse } from '../../simulator/school-file/problem.ts'
import type { SchoolFile } from '../../simulator/school-file/school-file.ts'
import { partOf, type ReadSource, readSource } from '../../simulator/school-file/source.ts'
import { ToolError } from '../../src/tool-error.ts'
import { notePlaces } from './places.ts'
import { eersteSchool, type Scenario, type SchoolVanVerhaal } from './scenario.ts'
import { scenarioSchema, type Written, type WrittenStep } from './schema.ts'
import { problemsOfSteps } from './step-problems.ts'
import { readStep } from './steps.ts'

let compiled: ValidateFunction | undefined

type WrittenSchool = Pick<Written, 'school' | 'ea'>

/**
 * Reads a scenario file (YAML or JSON): one scenario, or one for each combination of its matrix. Throws E_FILE_INVALID
 * with every problem: `file:line:column`, the field and the mend.
 */
export function parseScenarios(text: string, fileName: string): readonly Scenario[] {
  const read = readSource(text, fileName)
  const name = basename(fileName).replace(/\.(ya?ml|json)$/, '')
  return combinationsOf(read).map((values) => {
    const suffix = Object.values(values).join(', ')
    return suffix === ''
      ? parseOne(read, name)
      : parseOne(readSource(withValues(text, values), fileName), `${name} [${suffix}]`)
  })
}

function combinationsOf({ data, source }: ReadSource): readonly Readonly<Record<string, string>>[] {
  const matrix = (data as { matrix?: Record<string, readonly string[]> } | undefined)?.matrix ?? {}
  const problems = Object.entries(matrix).flatMap(([name, values]) =>
    Array.isArray(values) && values.length > 0
      ? []
      : [problemAt(source, ['matrix', name], 'should be a list of values')],
  )
  refuse(source.fileName, problems)
  return Object.entries(matrix).reduce<Record<string, string>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  )
}

/** `$dialect` in the text becomes the value; line and column stay where they were for all but that value. */
const withValues = (text: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce(
    (all, [name, value]) => all.replace(new RegExp(`\\$${name}\\b`, 'g'), () => value),
    text,
  )

function parseOne(read: ReadSource, naam: string): Scenario {
  const { fileName } = read.source
  if (typeof read.data !== 'object' || read.data === null || Array.isArray(read.data))
    refuse(fileName, [problemAt(read.source, [], 'a scenario is a list of fields; start with "titel:"')])
  const fields = read.data as object
  if (!('stappen' in fields) && ('leerlingen' in fields || 'genereer' in fields))
    refuse(fileName, [problemAt(read.source, [], 'this is a school file, not a scenario; a scenario has "stappen:"')])
  compiled ??= compileSchema(scenarioSchema())
  const aboutSteps = problemsOfSteps(read)
  const isSaid = ({ path: [first, index] }: Problem) =>
    first === 'stappen' && aboutSteps.some(({ path }) => path[1] === index)
  const problems = problemsWith(read, compiled)
  refuse(fileName, [...aboutSteps, ...problems.filter((problem) => !isSaid(problem))])
  const raw = read.data as Written
  const anderen = Object.entries(raw.andereScholen ?? {})
  const stappen = raw.stappen.flatMap((step, index) => stapOf(step, ['stappen', index], read))
  refuseUnknownSchools(stappen, [eersteSchool, ...anderen.map(([name]) => name)])
  if (anderen.length > 0) refuseLaws(stappen)
  return {
    naam,
    titel: raw.titel,
    waarom: raw.waarom,
    thema: raw.thema,
    ernst: raw.ernst,
    dekt: raw.dekt,
    tags: raw.tags ?? [],
    scoreTelt: raw.scoreTelt ?? true,
    xsdversie: raw.xsdversie ?? '2.2',
    begin: raw.begin ?? '2026-11-23',
    ...schoolVan(raw, [], read),
    andereScholen: Object.fromEntries(
      anderen.map(([name, other]) => [name, schoolVan(other, ['andereScholen', name], read)]),
    ),
    stappen,
    source: read.source,
  }
}

/** A step cannot go to a school that the story does not have. */
function refuseUnknownSchools(stappen: Scenario['stappen'], names: readonly string[]): void {
  for (const { stap, plek } of stappen.flatMap(withThoseWithin))
    if (stap.doe === 'bij' && !names.includes(stap.bij)) {
      const message = `should be the name of a school of this story: ${names.join(', ')}`
      refuse(plek.bestand, [{ line: plek.regel, column: plek.kolom, path: ['bij'], message }])
    }
}

/** A step, and those that are done at the same time in it. */
const withThoseWithin = ({ stap, plek }: Scenario['stappen'][number]): Scenario['stappen'] =>
  stap.doe === 'tegelijk' ? stap.tegelijk.flat().map((inner) => ({ stap: inner, plek })) : [{ stap, plek }]

/** Laws judge what happens at one school. */
function refuseLaws(stappen: Scenario['stappen']): void {
  for (const { stap, plek } of stappen)
    if (stap.doe === 'verwacht' && stap.verwacht.wetten !== undefined) {
      const message = 'cannot be expected in a story of several schools; tell them in a story of one'
      refuse(plek.bestand, [{ line: plek.regel, column: plek.kolom, path: ['verwacht', 'wetten'], message }])
    }
}

const schoolVan = ({ school, ea = {} }: WrittenSchool, path: Path, read: ReadSource): SchoolVanVerhaal => ({
  school: schoolOf(school, [...path, 'school'], read),
  ea: ea as SchoolVanVerhaal['ea'],
})

function schoolOf(school: WrittenSchool['school'], path: Path, read: ReadSource): 'handleiding' | SchoolFile {
  const { fileName } = read.source
  if (school === 'handleiding') return school
  if (typeof school === 'string')
    throw refuse(fileName, [problemAt(read.source, path, 'should be "handleiding", "bestand: FILE", or a school')])
  if (school.bestand === undefined) return checkSchoolFile(partOf(read, path))
  const { bestand, ...others } = school
  refuse(
    fileName,
    Object.keys(others).map((name) => ({
      ...read.atName([...path, name]),
      path: [...path, name],
      message: 'has no place beside "bestand": all of the school stands in that file',
    })),
  )
  if (typeof bestand !== 'string')
    throw refuse(fileName, [problemAt(read.source, [...path, 'bestand'], 'should be the name of a school file')])
  const file = isAbsolute(bestand) ? bestand : join(dirname(fileName), bestand)
  return parseSchoolFile(readSchool(file, read, [...path, 'bestand']), file)
}

function readSchool(file: string, { source }: ReadSource, path: Path): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw refuse(source.fileName, [
      problemAt(source, path, `${file} cannot be read (${code}); a relative path counts from this file`),
    ])
  }
}

function readNear(file: string, { source }: ReadSource, path: Path): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    refuse(source.fileName, [
      problemAt(
        source,
        path,
        `cannot be read (${(error as NodeJS.ErrnoException).code}); the path counts from this file`,
      ),
    ])
    throw error
  }
}

function stapOf(step: WrittenStep, path: Path, read: ReadSource): Scenario['stappen'] {
  const { line: regel, column: kolom } = read.source.at(path)
  const bestand = read.source.fileName
  notePlaces(step, path, (below) => {
    const { line, column } = read.source.at(below)
    return { bestand, regel: line, kolom: column }
  })
  if (typeof step !== 'string' && 'stappen-uit' in step) return stappenUit(String(step['stappen-uit']), path, read)
  return [{ stap: readStep(step, path, read), plek: { bestand, regel, kolom } }]
}

function stappenUit(file: string, path: Path, read: ReadSource): Scenario['stappen'] {
  const near = join(dirname(read.source.fileName), file)
  const inner = readSource(readNear(near, read, [...path, 'stappen-uit']), near)
  const { stappen } = (inner.data ?? {}) as { stappen?: Written['stappen'] }
  if (!Array.isArray(stappen))
    throw new ToolError('E_FILE_INVALID', `${near}:1:1: a file for stappen-uit is a list under "stappen:"`)
  refuse(near, problemsOfSteps(inner))
  return stappen.flatMap((step, index) => stapOf(step, ['stappen', index], inner))
}
