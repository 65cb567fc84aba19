import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { plainLine } from '../src/plain-text.ts'
import { ToolError } from '../src/tool-error.ts'
import { refuseUnwritable, writeWhole } from '../src/write-whole.ts'
import { githubOf } from './forms/github.ts'
import { gitlabOf } from './forms/gitlab.ts'
import { jsonOf } from './forms/json.ts'
import { junitOf } from './forms/junit.ts'
import { markdownOf } from './forms/markdown.ts'
import { textOf } from './forms/text.ts'
import type { Taal } from './language.ts'
import { plainReport } from './plain-report.ts'
import type { Report } from './report.ts'

/** A form of report. `root`: the folder from which paths count that are shown beside a change. */
export type Form = (report: Report, context: { readonly taal: Taal; readonly root: string }) => string | Promise<string>

/** What others wrote can do nothing there but be read. */
const readable =
  (form: Form): Form =>
  (report, context) =>
    form(plainReport(report), context)

const forms: Readonly<Record<string, Form>> = {
  text: (report, { taal }) => textOf(report, { taal }),
  json: jsonOf,
  junit: readable((report, { taal }) => junitOf(report, taal)),
  html: readable(async (report, { taal }) => (await import('./html/html.ts')).htmlOf(report, taal)),
  github: readable((report, { taal, root }) => githubOf(report, taal, root)),
  gitlab: readable((report, { taal, root }) => gitlabOf(report, taal, root)),
  markdown: readable((report, { taal }) => markdownOf(report, taal)),
}

/** The forms by name, for help and messages. */
export const formNames: readonly string[] = Object.keys(forms)

/** The option of every command that judges. */
export const reportOption = {
  flags: '--report <form...>',
  what: `also write a report: FORM=FILE, or FORM alone for the terminal; forms: ${formNames.join(', ')}, module:./mine.js`,
} as const

export const languageOption = {
  flags: '--language <language>',
  what: 'language of what is reported (default: English where the locale is, else Dutch)',
  choices: ['nl', 'en'],
} as const

type Wish = { readonly name: string; readonly file: string; readonly form: Form }
type Output = { readonly out: (text: string) => void; readonly err: (text: string) => void }

export type Reports = {
  /** A report has the terminal to itself: nothing else may be written to stdout. */
  readonly ownTerminal: boolean
  /** Writes each report that was wished for. Throws E_FILE_UNWRITABLE. */
  readonly write: (report: Report, output: Output) => Promise<void>
}

/** Lines that stand between others: GitHub reads them from whatever a job prints. */
const sharesTerminal = (name: string): boolean => name === 'github'

/**
 * What was wished for with `--report`: `junit=report.xml`, `json`, `module:./mine.js=out.txt`. A module exports by
 * default a function that takes the report and `{ taal, root }` and gives text.
 * @throws ToolError E_USAGE for a form that does not exist, E_FILE_UNWRITABLE before anything is judged,
 * E_FILE_UNREADABLE
 */
export async function reportsFor(wishes: readonly string[], taal: Taal, root: string): Promise<Reports> {
  const wanted = await Promise.all(wishes.map(wishOf))
  const [first, second] = wanted.filter(({ file, name }) => file === '-' && !sharesTerminal(name))
  if (second !== undefined)
    throw new ToolError(
      'E_USAGE',
      `Only one report can have the terminal: give the others a file, ${second.name}=FILE.`,
    )
  const files = wanted.flatMap(({ file }) => (file === '-' ? [] : [resolve(file)]))
  const twice = wanted.find(
    ({ file }) => file !== '-' && files.indexOf(resolve(file)) < files.lastIndexOf(resolve(file)),
  )
  if (twice !== undefined)
    throw new ToolError('E_USAGE', `Two reports would be written to ${twice.file}: give each a file of its own.`)
  return {
    ownTerminal: first !== undefined,
    write: async (report, { out, err }) => {
      for (const { name, file, form } of wanted) {
        const text = await form(report, { taal, root })
        if (file === '-') {
          out(text)
          continue
        }
        writeWhole(file, text)
        const say = first !== undefined ? err : out
        say(`  ${name}: ${plainLine(file)}\n`)
      }
    },
  }
}

async function wishOf(wish: string): Promise<Wish> {
  const at = wish.lastIndexOf('=')
  const [name, file] = at === -1 ? [wish, '-'] : [wish.slice(0, at), wish.slice(at + 1)]
  if (file === '') throw new ToolError('E_USAGE', `--report ${name}= lacks its file: --report ${name}=FILE.`)
  if (file !== '-') refuseUnwritable(file)
  const form = name.startsWith('module:')
    ? await formOfModule(name.slice('module:'.length))
    : Object.hasOwn(forms, name)
      ? forms[name]
      : undefined
  if (form === undefined)
    throw new ToolError(
      'E_USAGE',
      `There is no report of form "${name}"; there are ${formNames.join(', ')} and module:FILE.`,
    )
  return { name, file, form }
}

async function formOfModule(file: string): Promise<Form> {
  const found = await import(pathToFileURL(resolve(file)).href).catch((error: Error) => {
    throw new ToolError('E_FILE_UNREADABLE', file, error.message)
  })
  if (typeof found.default !== 'function')
    throw new ToolError('E_USAGE', `${file} has no default export that is a function (report, { taal, root }) => text.`)
  return found.default
}
