import { existsSync } from 'node:fs'
import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { answerLimit, boundedText, TooMuch } from '../../contracts/adapter/bounds.ts'
import { endChild, startChild } from '../../contracts/adapter/child.ts'
import { problemsWithAnswer } from '../../contracts/adapter/validate.ts'
import { bytesOfList, readCsv } from '../../src/lists/csv.ts'
import { readBytes } from '../../src/read-text.ts'
import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'
import type { Mapping } from './mapping.ts'
import type { Lijst } from './mapping-schema.ts'
import { type Reading, type Row, type Rows, readingOf } from './table.ts'

export type SourceOptions = {
  readonly mapping?: Mapping
  /** Of SQL: the query for the pupils, where the mapping has none. */
  readonly query?: string
  /** Of HTTP: `Name: value`. */
  readonly headers?: readonly string[]
  /** Where a command runs. Absent: here. */
  readonly folder?: string
}

/** Reads what the EA holds, again and again. Throws E_EA_STATE when it cannot, E_FILE_INVALID for a mapping that does not fit. */
export type EaSource = () => Promise<Reading>

const lijsten = ['groepen', 'leerkrachten', 'leerlingen'] as const
/** Milliseconds. */
const patience = 30_000

/**
 * `http://…` gives JSON; `json:FILE`; `csv:FILE`; `sql:FILE`, an SQLite database, with a query; `exec:COMMAND`, a
 * command that prints CSV or JSON (`psql --csv -c …`).
 * @throws ToolError E_USAGE for anything else, E_EA_STATE
 */
export function openSource(state: string, options: SourceOptions): EaSource {
  const { mapping = {}, query, folder } = options
  const where = shown(state)
  if (/^https?:\/\//.test(state)) return async () => fromJson(await getJson(state, where, options), mapping, where)
  const [, kind, rest] = /^(json|csv|sql|exec):(.+)$/s.exec(state) ?? []
  switch (kind) {
    case 'json':
      return async () => {
        const json = jsonIn(new TextDecoder().decode(bytesOf(rest!, where)))
        if (json === undefined) throw new ToolError('E_EA_STATE', where, 'what stands in it is not JSON')
        return fromJson(json, mapping, where)
      }
    case 'csv':
      return async () => tabled(mapping, where, (uit) => csvRows(bytesOf(uit ?? rest!, where), uit ?? rest!))
    case 'sql': {
      if (query === undefined && mapping.leerlingen?.uit === undefined)
        throw new ToolError('E_USAGE', 'sql: needs --query "select …", or a query under "uit" in the mapping.')
      return async () => tabled(mapping, where, (uit) => sqlRows(rest!, uit ?? query!, where))
    }
    case 'exec':
      return async () => {
        const printed = await output(rest!, where, folder)
        const json = jsonIn(printed)
        if (json !== undefined) return fromJson(json, mapping, where)
        return tabled(mapping, where, async (uit) =>
          csvRows(new TextEncoder().encode(uit === undefined ? printed : await output(uit, where, folder)), 'output'),
        )
      }
  }
  throw new ToolError(
    'E_USAGE',
    `The state of an EA is read from http://ADDRESS, json:FILE, csv:FILE, sql:FILE or exec:COMMAND, not "${state.split(':', 1)[0]}".`,
  )
}

/** Without what may be secret in it: passwords in an address, the arguments of a command. */
function shown(state: string): string {
  if (!/^https?:\/\//.test(state)) return itemAt(state.split(' ', 1), 0)
  if (!URL.canParse(state)) return 'its address'
  const { origin, pathname } = new URL(state)
  return origin + pathname
}

/** The lists that the mapping names, or the pupils alone; `uit` says where each is. */
async function tabled(
  mapping: Mapping,
  where: string,
  rowsOf: (uit: string | undefined) => Rows | Promise<Rows>,
): Promise<Reading> {
  const tables: Partial<Record<Lijst, Rows>> = {}
  for (const lijst of lijsten)
    if (mapping[lijst] !== undefined || lijst === 'leerlingen') tables[lijst] = await rowsOf(mapping[lijst]?.uit)
  return readingOf(tables, mapping, where)
}

async function fromJson(json: unknown, mapping: Mapping, where: string): Promise<Reading> {
  if (mapping.leerlingen === undefined) {
    const problems = problemsWithAnswer('toestand', json)
    if (problems.length > 0) {
      const said = problems.slice(0, 3).map((problem) => `${problem.where} ${problem.what}`)
      throw new ToolError('E_EA_STATE', where, `${said.join('; ')}. Another form can be named with --mapping`)
    }
    return { toestand: json as Toestand, van: new Map() }
  }
  return tabled(mapping, where, (uit) => {
    const list = uit === undefined ? json : at(json, uit)
    if (!Array.isArray(list))
      throw new ToolError(
        'E_EA_STATE',
        where,
        `there is no list ${uit === undefined ? '' : `under "${uit}" `}in its JSON`,
      )
    const rows = list.map((item) => flattened(item))
    return { rows, columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], sparse: true }
  })
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null | undefined)?.[step], value)

/** `{ naam: { roep: 'Anna' } }` as `naam.roep`; lists stay. */
function flattened(value: unknown, prefix = ''): Row {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.entries(flattened(inner, `${prefix}${name}.`))
        : [[`${prefix}${name}`, inner]],
    ),
  )
}

async function getJson(url: string, where: string, { headers = [] }: SourceOptions): Promise<unknown> {
  const pairs = headers.map((line) => {
    const [, name, value] = /^([^\s:]+)\s*:\s*(.*)$/.exec(line) ?? []
    if (name === undefined) throw new ToolError('E_USAGE', '--header takes "Name: value".')
    return [name, value!] as [string, string]
  })
  if (URL.canParse(url) && new URL(url).username !== '')
    throw new ToolError('E_USAGE', 'An address holds no password here: give it with --header "Authorization: Basic …".')
  let answer: Response
  let text: string
  try {
    answer = await fetch(url, {
      headers: [['accept', 'application/json'], ...pairs],
      signal: AbortSignal.timeout(patience),
    })
    // It may also break off halfway.
    text = await boundedText(answer)
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    throw new ToolError('E_EA_STATE', where, cause?.code ?? message)
  }
  if (!answer.ok) throw new ToolError('E_EA_STATE', where, `HTTP ${answer.status}`)
  const json = jsonIn(text)
  if (json === undefined) throw new ToolError('E_EA_STATE', where, 'what it gives is not JSON')
  return json
}

function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function bytesOf(file: string, where: string): Uint8Array {
  try {
    return readBytes(file, answerLimit)
  } catch (error) {
    throw new ToolError(
      'E_EA_STATE',
      where,
      error instanceof ToolError ? error.message.replace(/^Cannot read |\.$/g, '') : String(error),
    )
  }
}

const csvRows = async (bytes: Uint8Array, name: string): Promise<Rows> => readCsv(await bytesOfList(bytes, name), name)

/** Only looks: a query that would change something is refused by the database. */
async function sqlRows(file: string, query: string, where: string): Promise<Rows> {
  // Opening a file makes it: a mistyped path must not leave an empty database behind.
  if (!existsSync(file)) throw new ToolError('E_EA_STATE', where, 'there is no such file')
  const { default: Database } = await import('libsql')
  let database: InstanceType<typeof Database> | undefined
  try {
    database = new Database(file)
    database.exec('PRAGMA query_only = ON')
    const rows = database.prepare(query).all() as Row[]
    return { rows, columns: Object.keys(rows[0] ?? {}) }
  } catch (error) {
    throw new ToolError('E_EA_STATE', where, error instanceof Error ? error.message : String(error))
  } finally {
    database?.close()
  }
}

/** What a command prints. It and all that it started end when it takes too long or says too much. */
function output(command: string, where: string, folder?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = startChild(command, { stdin: 'ignore', folder })
    const out: Buffer[] = []
    let [size, err] = [0, '']
    const failed = (reason: string) => {
      clearTimeout(late)
      endChild(child)
      reject(new ToolError('E_EA_STATE', where, reason))
    }
    const late = setTimeout(() => failed(`the command did not end within ${patience / 1000} seconds`), patience)
    child.stdout!.on('data', (part: Buffer) => {
      size += part.byteLength
      if (size > answerLimit) failed(new TooMuch(answerLimit).message)
      else out.push(part)
    })
    child.stderr!.setEncoding('utf8').on('data', (part: string) => {
      err = `${err}${part}`.slice(0, 10_000)
    })
    child.on('error', ({ message }) => failed(message))
    child.on('close', (code, signal) => {
      clearTimeout(late)
      if (code === 0) resolve(Buffer.concat(out).toString())
      else failed(`the command ended with ${signal ?? code}${err === '' ? '' : `: ${err.trim().split('\n')[0]}`}`)
    })
  })
}
