import { type Look, textOf } from '../../../report/forms/text.ts'
import { languageOption, type Reports, reportOption, reportsFor } from '../../../report/forms.ts'
import { languageOf, type Taal } from '../../../report/language.ts'
import { paintFor, plain } from '../../../report/paint.ts'
import type { Report } from '../../../report/report.ts'
import { colouredLines, plainLines } from '../../plain-text.ts'
import type { Terminal } from '../command.ts'
import { pathBehindIs } from '../config/in-config.ts'

/** The options of every command that judges. */
export type JudgingOptions = {
  readonly report?: readonly string[]
  readonly language?: Taal
  readonly quiet?: boolean
}

export const judgingOptions = [
  { ...reportOption, inConfig: pathBehindIs },
  languageOption,
  { flags: '--quiet', what: 'only what went wrong, and the summary (default in a CI)' },
  { flags: '--no-quiet', what: 'everything, also in a CI' },
] as const

/** How a command that judges tells what it found. */
export type Telling = {
  readonly look: Look
  /** Only what went wrong. */
  readonly quiet: boolean
  readonly reports: Reports
  /** For a person: to stdout, or to stderr where a report has stdout to itself. */
  readonly say: (text: string) => void
}

/**
 * Reads the options before anything is judged. In a CI (`CI` is set) it is quiet unless somebody says otherwise.
 * @throws ToolError E_USAGE, E_FILE_UNWRITABLE
 */
export async function tellingFor(options: JudgingOptions, terminal: Terminal): Promise<Telling> {
  const taal = options.language ?? languageOf(process.env)
  const reports = await reportsFor(options.report ?? [], taal, process.cwd())
  const paint = reports.ownTerminal ? plain : paintFor(terminal.interactive, process.env)
  return {
    look: { taal, paint },
    quiet: options.quiet ?? !!process.env.CI,
    reports,
    say: reports.ownTerminal
      ? terminal.err
      : (text) => terminal.out(paint === plain ? plainLines(text) : colouredLines(text)),
  }
}

/** Tells a whole report at once, and writes the others. */
export async function tellReport(report: Report, { look, reports, say }: Telling, terminal: Terminal): Promise<void> {
  say(textOf(report, look))
  await reports.write(report, terminal)
}
