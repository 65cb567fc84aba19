import { Ajv2020 } from 'ajv/dist/2020.js'
import { counted, oordeelWord, said, type Taal } from '../../report/language.ts'
import { type Report, reportSchema } from '../../report/report.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Verteld } from '../baseline/soorten.ts'
import { addScores, noScore, type Score } from '../run/score.ts'
import type { Verdict } from '../run/tell.ts'

/** What is kept of an earlier run. */
export type EarlierRun = {
  readonly verhalen: readonly (Verteld & { readonly score?: Score })[]
}

/** A story that ended otherwise than last time. */
export type Turn = { readonly naam: string; readonly was: Verdict['verdict']; readonly is: Verdict['verdict'] }

/** Two runs side by side. Scores count only stories that were told in both. */
export type Comparison = {
  /** How many stories were told then, now, and both times. */
  readonly verteld: { readonly toen: number; readonly nu: number; readonly beide: number }
  /** Passed then and does not now. */
  readonly slechter: readonly Turn[]
  /** Passes now and did not then. */
  readonly beter: readonly Turn[]
  /** Failed, broke down or was skipped then, and does so in another way now. */
  readonly anders: readonly Turn[]
  /** Told now only, and told then only: by name. */
  readonly nieuw: readonly string[]
  readonly nietVerteld: readonly string[]
  readonly score: { readonly was: Score; readonly is: Score }
  /** Stories that ended the same with another score. */
  readonly andereScore: readonly { readonly naam: string; readonly was: Score; readonly is: Score }[]
}

/**
 * Reads a report that `--report json=FILE` wrote.
 * @throws ToolError E_FILE_INVALID with the field that is wrong
 */
export function readEarlierRun(text: string, fileName: string): EarlierRun {
  const mend = 'give a file that --report json=FILE wrote'
  let report: unknown
  try {
    report = JSON.parse(text)
  } catch (error) {
    throw new ToolError('E_FILE_INVALID', `${fileName}: is no JSON (${(error as Error).message}); ${mend}`)
  }
  const validate = new Ajv2020({ strict: false }).compile<Report>(reportSchema)
  if (validate(report) && report.soort === 'run')
    return {
      verhalen: report.gevallen.map(({ naam, oordeel, bevindingen, bij, score }) => ({
        naam,
        // A story is never a remark: that is what a single habit or choice is.
        verdict: oordeel as Verdict['verdict'],
        bevindingen: bevindingen.map((one) => ({ ...one, wat: said(one.wat, 'nl') })),
        ...(bij && { bij: bij.stap }),
        ...(score && { score: score as Score }),
      })),
    }
  const [{ instancePath, message } = { instancePath: '/soort', message: 'must be run' }] = validate.errors ?? []
  throw new ToolError('E_FILE_INVALID', `${fileName}: ${instancePath || 'the report'} ${message}; ${mend}`)
}

export function compareRuns(earlier: EarlierRun, verdicts: readonly Verdict[]): Comparison {
  const before = new Map(earlier.verhalen.map((told) => [told.naam, told]))
  const names = new Set(verdicts.map(({ scenario }) => scenario.naam))
  const both = verdicts.flatMap(({ scenario: { naam }, verdict, score = noScore() }) => {
    const told = before.get(naam)
    if (told === undefined) return []
    return [{ naam, was: told.verdict, is: verdict, scores: { was: told.score ?? noScore(), is: score } }]
  })
  const turned = both.filter(({ was, is }) => was !== is).map(({ naam, was, is }) => ({ naam, was, is }))
  const sum = (of: 'was' | 'is') => both.map(({ scores }) => scores[of]).reduce(addScores, noScore())
  return {
    verteld: { toen: earlier.verhalen.length, nu: verdicts.length, beide: both.length },
    slechter: turned.filter(({ was }) => was === 'geslaagd'),
    beter: turned.filter(({ is }) => is === 'geslaagd'),
    anders: turned.filter(({ was, is }) => was !== 'geslaagd' && is !== 'geslaagd'),
    nieuw: verdicts.map(({ scenario }) => scenario.naam).filter((naam) => !before.has(naam)),
    nietVerteld: [...before.keys()].filter((naam) => !names.has(naam)),
    score: { was: sum('was'), is: sum('is') },
    andereScore: both
      .filter(({ was, is, scores }) => was === is && kindsOf(scores.was, scores.is).length > 0)
      .map(({ naam, scores }) => ({ naam, ...scores })),
  }
}

const kindsOf = (was: Score, is: Score) => (Object.keys(is) as (keyof Score)[]).filter((kind) => was[kind] !== is[kind])

const words = {
  nl: {
    slechter: 'slechter',
    beter: 'beter',
    anders: 'anders',
    otherScore: 'andere score',
    allTogether: 'score in totaal',
    nieuw: 'nieuw',
    untold: 'nu niet verteld',
    none: 'geen verschil',
    what: (toen: number, nu: number, beide: number, file: string) =>
      `vergeleken met ${file}, ${counted(toen, ['verhaal', 'verhalen'])} van toen met ${nu} van nu, ${beide} in beide`,
  },
  en: {
    slechter: 'worse',
    beter: 'better',
    anders: 'otherwise',
    otherScore: 'another score',
    allTogether: 'score of all together',
    nieuw: 'new',
    untold: 'not told now',
    none: 'no difference',
    what: (toen: number, nu: number, beide: number, file: string) =>
      `compared with ${file}, ${counted(toen, ['story', 'stories'])} of then with ${nu} of now, ${beide} in both`,
  },
} as const

/** The comparison for the terminal. */
export function comparisonText(comparison: Comparison, fileName: string, taal: Taal): string {
  const { verteld, nieuw, nietVerteld, score, andereScore } = comparison
  const w = words[taal]
  const turns = (how: 'slechter' | 'beter' | 'anders') => {
    const list = comparison[how]
    if (list.length === 0) return []
    const turn = ({ naam, was, is }: Turn) => `      ${naam}  ${oordeelWord[taal][was]} → ${oordeelWord[taal][is]}`
    return [`    ${w[how]}: ${list.length}`, ...list.map(turn)]
  }
  const steps = (was: Score, is: Score) => kindsOf(was, is).map((kind) => `${kind} ${was[kind]} → ${is[kind]}`)
  const all = steps(score.was, score.is)
  const lines = [
    ...turns('slechter'),
    ...turns('beter'),
    ...turns('anders'),
    ...(andereScore.length === 0 ? [] : [`    ${w.otherScore}: ${andereScore.length}`]),
    ...andereScore.map(({ naam, was, is }) => `      ${naam}  ${steps(was, is).join(', ')}`),
    ...(all.length === 0 ? [] : [`    ${w.allTogether}: ${all.join(', ')}`]),
    ...(nieuw.length === 0 ? [] : [`    ${w.nieuw}: ${nieuw.length}`]),
    ...(nietVerteld.length === 0 ? [] : [`    ${w.untold}: ${nietVerteld.length}`]),
  ]
  const { toen, nu, beide } = verteld
  return `  ${w.what(toen, nu, beide, fileName)}:${lines.length === 0 ? ` ${w.none}` : `\n${lines.join('\n')}`}\n`
}
