import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import type { ValidateFunction } from 'ajv'
import { checkSchoolFile, compileSchema, parseSchoolFile, problemsWith } from '../../simulator/school-file/parse.ts'
import { type FileProblem, type Path, problemAt, refuse } from '../../simulator/school-file/problem.ts'
import type { SchoolFile } from '../../simulator/school-file/school-file.ts'
import { partOf, type ReadSource, readSource } from '../../simulator/school-file/source.ts'
import { readText } from '../../src/read-text.ts'
import { ToolError } from '../../src/tool-error.ts'
import { notePlaces } from './places.ts'
import { eersteSchool, type Scenario, type SchoolVanVerhaal } from './scenario.ts'
import { scenarioSchema, type Written, type WrittenStep } from './schema.ts'
import { problemsOfSteps } from './step-problems.ts'
import { readStep } from './steps.ts'

let compiled: ValidateFunction | undefined

type WrittenSchool = Pick<Written, 'school' | 'ea'>

/**
 * Reads a scenario file (YAML or JSON): one scenario, or one for each combination of its matrix.
 * @throws ToolError E_FILE_INVALID with every problem: `file:line:column`, the field and the mend
 */
export function parseScenarios(text: string, fileName: string): readonly Scenario[] {
  const read = readSource(text, fileName)
  const name = basename(fileName).replace(/\.(ya?ml|json)$/, '')
  return combinationsOf(read).map((values) => {
    if (Object.keys(values).length === 0) return parseOne(read, name)
    // One value, and that an empty one, is a value as well.
    const suffix = Object.values(values).join(', ')
    const naam = suffix === '' ? name : `${name} [${suffix}]`
    return parseOne(readSource(withValues(text, values), fileName), naam)
  })
}

/** The stories of one file. */
const mostCombinations = 1000

function combinationsOf({ data, source, atName }: ReadSource): readonly Readonly<Record<string, string>>[] {
  const matrix = (data as { matrix?: Record<string, readonly string[]> } | undefined)?.matrix ?? {}
  const problems = Object.entries(matrix).flatMap(([name, values]): FileProblem[] => [
    ...(/^[A-Za-z_]\w*$/.test(name)
      ? []
      : [
          {
            ...atName(['matrix', name]),
            path: ['matrix'],
            message:
              'holds a name that is no word; write it in letters a to z, digits and _, as $name stands for its value',
          },
        ]),
    ...(Array.isArray(values) && values.length > 0
      ? []
      : [problemAt(source, ['matrix', name], 'should be a list of values')]),
  ])
  const count = problems.length > 0 ? 0 : Object.values(matrix).reduce((product, { length }) => product * length, 1)
  if (count > mostCombinations)
    problems.push(
      problemAt(source, ['matrix'], `makes ${count} stories; at most ${mostCombinations} are told of one file`),
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
  refuse(fileName, problemsOf(read))
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
    dekt: raw.dekt ?? [],
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

/** What is wrong with a file; numbers in it become numbers on the way. What the words of a step say of it is not said again by its form. */
function problemsOf(read: ReadSource): readonly FileProblem[] {
  compiled ??= compileSchema(scenarioSchema())
  const aboutSteps = problemsOfSteps(read)
  const isSaid = ({ path: [first, index] }: FileProblem) =>
    first === 'stappen' && aboutSteps.some(({ path }) => path[1] === index)
  return [...aboutSteps, ...problemsWith(read, compiled).filter((problem) => !isSaid(problem))]
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

/** Laws judge what happens at the first school. */
function refuseLaws(stappen: Scenario['stappen']): void {
  let here: string = eersteSchool
  for (const { stap, plek } of stappen)
    if (stap.doe === 'bij') here = stap.bij
    else if (here !== eersteSchool && stap.doe === 'verwacht' && stap.verwacht.wetten !== undefined) {
      const message = `cannot be expected at another school; go back to the first with "bij: ${eersteSchool}"`
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
  return readBeside(
    file,
    (why) => problemAt(source, path, `${file} ${why}; a relative path counts from this file`),
    source,
  )
}

function readNear(file: string, { source }: ReadSource, path: Path): string {
  return readBeside(file, (why) => problemAt(source, path, `${why}; the path counts from this file`), source)
}

/** A file that another one names; one that cannot be read is a problem of the file that names it. */
function readBeside(file: string, problem: (why: string) => FileProblem, { fileName }: ReadSource['source']): string {
  try {
    return readText(file)
  } catch (error) {
    if (!(error instanceof ToolError) || error.code !== 'E_FILE_UNREADABLE') throw error
    const [, code = ''] = /: (\w+)\.$/.exec(error.message) ?? []
    throw refuse(fileName, [problem(`cannot be read (${code})`)])
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

/** Files that are being told from; each of them names the next. */
const open: string[] = []

function stappenUit(file: string, path: Path, read: ReadSource): Scenario['stappen'] {
  const near = join(dirname(read.source.fileName), file)
  const place = [...path, 'stappen-uit']
  if (open.includes(resolve(near)))
    refuse(read.source.fileName, [problemAt(read.source, place, `${file} is told from itself, in a circle`)])
  if (open.length >= 20)
    refuse(read.source.fileName, [problemAt(read.source, place, 'is deeper than 20 files in each other')])
  open.push(resolve(near))
  try {
    return stappenIn(near, place, read)
  } finally {
    open.pop()
  }
}

function stappenIn(near: string, place: Path, read: ReadSource): Scenario['stappen'] {
  const inner = readSource(readNear(near, read, place), near)
  const { stappen } = (inner.data ?? {}) as { stappen?: Written['stappen'] }
  if (!Array.isArray(stappen))
    throw new ToolError('E_FILE_INVALID', `${near}:1:1: a file for stappen-uit is a list under "stappen:"`)
  // Of a file with steps only, what a story needs besides is not asked.
  refuse(
    near,
    problemsOf(inner).filter(({ path: [first] }) => first === 'stappen'),
  )
  return stappen.flatMap((step, index) => stapOf(step, ['stappen', index], inner))
}
