import { existsSync } from 'node:fs'
import type { Taal } from '../../../report/language.ts'
import type { Report, Tekst, Van } from '../../../report/report.ts'
import type { Bekend } from '../../../scenarios/baseline/against.ts'
import { bekendVan, parseBaseline, type Regel } from '../../../scenarios/baseline/baseline.ts'
import { onlyNew } from '../../../scenarios/baseline/only-new.ts'
import { isBekend, type Maat, uitslagOf } from '../../../scenarios/baseline/outcome.ts'
import { bekendText, uitslagReden, uitslagText, writtenText } from '../../../scenarios/baseline/prose.ts'
import { isGezakt, soortenOf, verteldenVan, verteldVan } from '../../../scenarios/baseline/soorten.ts'
import { writeBaseline } from '../../../scenarios/baseline/write-baseline.ts'
import type { Told } from '../../../scenarios/diagnosis/symptoms.ts'
import type { Ernst } from '../../../scenarios/language/ernst.ts'
import { compareRuns, comparisonText, type EarlierRun, readEarlierRun } from '../../../scenarios/report/compare.ts'
import type { Verdict } from '../../../scenarios/run/tell.ts'
import { systemClock } from '../../../simulator/clock.ts'
import { readText } from '../../read-text.ts'
import { dutchDay } from '../../time/dutch-time.ts'
import { ToolError } from '../../tool-error.ts'
import { refuseUnwritable, writeWhole } from '../../write-whole.ts'
import type { Option } from '../command.ts'
import { aPath } from '../config/in-config.ts'

export type GateOptions = {
  /** False: none, also where a config file names one. */
  readonly baseline?: string | false
  readonly updateBaseline?: boolean
  readonly compare?: string
  readonly maxSeverity?: Ernst
}

/** What may be said of when a run fails. */
export const gateOptions: readonly Option[] = [
  {
    flags: '--baseline <file>',
    what: 'what is known to fail: it is told and counted, and only what is new fails the run (exit 1)',
    inConfig: aPath,
  },
  {
    flags: '--no-baseline',
    what: 'hold it to none, also where the config file names one: every failure is told in full',
    inConfig: 'not',
  },
  {
    flags: '--update-baseline',
    what: 'write what fails now to the file of --baseline, keeping its reasons, days and comments; exit 0',
    inConfig: 'not',
  },
  {
    flags: '--compare <file>',
    what: 'say what is better and worse than in an earlier --report json=FILE; only what failed by nothing of it then fails the run',
    inConfig: aPath,
  },
  {
    flags: '--max-severity <severity>',
    what: 'the worst that may fail without failing the run: with S3, failures of S3 and S4 are told and only those of S1 and S2 give exit 1; a system that breaks down always does',
    choices: ['S2', 'S3', 'S4'],
  },
]

/** What decides whether a run fails, and what it says of that. */
export type Gate = {
  /** Of a story that fails as it was known to, what is known of it. Undefined: it does not. */
  readonly bekend: (verdict: Verdict) => Tekst | undefined
  /**
   * When all is told: those that fail the run, and what to say. Writes the baseline when that was asked; then none fails.
   * `whole: false`: it was broken off, so that no baseline is written.
   */
  readonly settle: (verdicts: readonly Verdict[], taal: Taal, told?: { readonly whole: boolean }) => Settled
}

export type Settled = {
  readonly failing: readonly Verdict[]
  readonly said: string
  /** What a diagnosis is to look at: what is new, where something is; else all that failed. */
  readonly telt: readonly Told[]
  /** Of which failures `telt` is. Absent: nothing was known. */
  readonly van?: Van
  /** The verdict on all together, for the reports. */
  readonly oordeel: Pick<Report, 'oordeel' | 'omdat'>
}

/**
 * Reads what a run is held to.
 * @throws ToolError E_USAGE, E_FILE_UNREADABLE, E_FILE_INVALID; by `settle` E_FILE_UNWRITABLE
 */
export function openGate({ baseline: named, updateBaseline = false, compare, maxSeverity }: GateOptions): Gate {
  const baseline = named === false ? undefined : named
  if (updateBaseline && baseline === undefined)
    throw new ToolError('E_USAGE', '--update-baseline needs the file to write: --baseline koppelproef.baseline.yaml.')
  if (updateBaseline && baseline !== undefined) refuseUnwritable(baseline)
  const isThere = baseline !== undefined && (existsSync(baseline) || !updateBaseline)
  const written = isThere ? readText(baseline) : undefined
  const regels = written === undefined || baseline === undefined ? [] : parseBaseline(written, baseline)
  const earlier = compare === undefined ? undefined : readEarlierRun(readText(compare), compare)
  let maat: Maat = {
    ...(baseline !== undefined && { bekend: bekendVan(regels, dutchDay(systemClock.now())) }),
    ...(earlier && { eerder: eerderVan(earlier) }),
    ...(maxSeverity !== undefined && { duldt: maxSeverity }),
  }
  const volgens = [baseline, compare].flatMap((file) => file ?? [])
  const reden = new Map(regels.map((regel: Regel) => [regel.verhaal, regel.reden]))
  return {
    bekend: (verdict) => {
      const told = verteldVan(verdict)
      return isBekend(told, maat) ? bekendText(told, reden.get(told.naam)) : undefined
    },
    settle: (verdicts, taal, { whole } = { whole: true }) => {
      const told = verteldenVan(verdicts)
      const compared =
        earlier === undefined || compare === undefined
          ? ''
          : comparisonText(compareRuns(earlier, verdicts), compare, taal)
      if (updateBaseline && baseline !== undefined && whole) {
        const text = writeBaseline(written, told)
        writeWhole(baseline, text)
        const now = parseBaseline(text, baseline)
        // From here on what stands in it is known.
        maat = { ...maat, bekend: bekendVan(now, dutchDay(systemClock.now())) }
        const said = `${compared}${writtenText(now, told, baseline, taal)}`
        return { failing: [], said, telt: verdicts, oordeel: { oordeel: 'geslaagd' } }
      }
      const uitslag = uitslagOf(told, maat)
      const zakt = new Set(uitslag.zakt.map(({ naam }) => naam))
      const failing = verdicts.filter((one) => zakt.has(one.scenario.naam) && isGezakt(one))
      const omdat = uitslagReden(uitslag, volgens)
      const nieuw = [...uitslag.zakt, ...uitslag.geduld]
      const hasKnown = uitslag.bekend.length > 0
      return {
        failing,
        telt: hasKnown && nieuw.length > 0 ? onlyNew(verdicts, nieuw) : verdicts,
        ...(hasKnown && { van: nieuw.length > 0 ? 'nieuw' : 'bekend' }),
        said: `${compared}${uitslagText(uitslag, maat, volgens, taal)}`,
        oordeel: { oordeel: failing.length > 0 ? 'gezakt' : 'geslaagd', ...(omdat !== undefined && { omdat }) },
      }
    },
  }
}

/** What failed in an earlier run. */
const eerderVan = ({ verhalen }: EarlierRun): Bekend =>
  new Map(verhalen.map((told) => [told.naam, { soorten: soortenOf(told) }]))
