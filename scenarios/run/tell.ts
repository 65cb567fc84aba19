import { checked } from '../../contracts/adapter/checked.ts'
import type { JournalEntry } from '../../simulator/world/journal.ts'
import type { Ernst, Plek, Scenario, Stap } from '../language/scenario.ts'
import { ernsten } from '../language/scenario.ts'
import { notSeen } from '../laws/expected.ts'
import type { LawVerdict } from '../laws/law.ts'
import { inAnyOrder } from './any-order.ts'
import { type Course, courseOf } from './course.ts'
import type { Finding } from './finding.ts'
import { idsApart } from './ids-apart.ts'
import { type Judged, judgeTelling } from './judge-telling.ts'
import { keepingState } from './kept-state.ts'
import type { Score } from './score.ts'
import type { Toont } from './shows.ts'
import type { Stage } from './stage.ts'
import { showingAtApply } from './stored-at-once.ts'
import { type Overgeslagen, type Telling, tellStory } from './telling.ts'

/** How a story ended. `fout`: the system broke down. */
export type Verdict = {
  readonly scenario: Scenario
  readonly verdict: 'geslaagd' | 'gezakt' | 'overgeslagen' | 'fout'
  /** The worst of what it failed by. Absent: it did not. */
  readonly ernst?: Ernst
  /** Why it was skipped, or how the system broke down. Absent otherwise. */
  readonly reden?: string
  /** The first step that was not as it must be. Absent: there is none. */
  readonly bij?: { readonly stap: Stap; readonly plek: Plek }
  /** The step at which it stopped before its end. Absent: it was told to the end. */
  readonly stopte?: { readonly stap: Stap; readonly plek: Plek }
  /** What it failed by, the worst first. */
  readonly bevindingen: readonly Finding[]
  /** Habits and choices that were not met: they fail nothing. */
  readonly opmerkingen: readonly Finding[]
  /** Expectations that were not judged, and why. */
  readonly nietBeoordeeld: readonly Overgeslagen[]
  /** Absent when nothing was applied and there were no results. */
  readonly score?: Score
  readonly milliseconden: number
  /** The exchanges with ESIS, for the evidence. */
  readonly uitwisselingen: readonly JournalEntry[]
  /** What the laws said, each of them. */
  readonly wetten: readonly LawVerdict[]
  /** What the system was seen to show of its pupils, or not. */
  readonly toont: Toont
  /** Places of the steps that were left out, because they could not be done here. Absent: none. */
  readonly weggelaten?: readonly number[]
  /** How the story went. Absent: it did not fail, or nobody asked for it. */
  readonly verloop?: Omit<Course, 'beside'>
  /** What the system threw, with `fout`. */
  readonly oorzaak?: unknown
}

let worlds = 0

/**
 * Tells one story to a system, in a world of its own: what the system does wrong, lacks or breaks down on is the verdict.
 * @throws ToolError E_SCENARIO, E_CHANGE, E_ANOMALY when the story itself is wrong, E_SUT_UNREACHABLE when the system is
 * gone; and whatever is a bug of ours
 */
export async function tell(scenario: Scenario, given: Stage): Promise<Verdict> {
  const stage = {
    ...given,
    system: keepingState(showingAtApply(inAnyOrder(idsApart(checked(given.system, { form: false }))), given.profiel)),
  }
  const started = stage.stopwatch()
  given.system.about?.(scenario.naam)
  const name = `verhaal-${++worlds}`
  try {
    const telling = await tellStory(scenario, stage, name)
    const judged = await judgeTelling(telling, stage, (otherwise) => retell(otherwise, stage))
    return verdictOf(telling, judged, stage, Math.round(stage.stopwatch() - started))
  } finally {
    stage.simulator.dropWorld(name)
  }
}

/** Tells a story again, told otherwise. */
async function retell(otherwise: Scenario, stage: Stage): Promise<Telling> {
  const name = `verhaal-${++worlds}`
  try {
    return await tellStory(otherwise, stage, name, true)
  } finally {
    stage.simulator.dropWorld(name)
  }
}

function verdictOf(
  telling: Telling,
  { bevindingen, wetten, score, toont }: Judged,
  { streng = false, alleenRegels = false, verloop = false }: Stage,
  milliseconden: number,
): Verdict {
  const { scenario, stories, einde, bij, overgeslagen, beoordeeld, weggelaten } = telling
  const isFailing = ({ klasse = 'regel' }: Finding) => streng || klasse === 'regel'
  const failing = bevindingen.filter(isFailing).sort(byErnst)
  const ongezien = new Set(stories.flatMap((story) => [...story.ongezien]))
  const skipped =
    einde.kind === 'mist'
      ? `het systeem heeft geen ${einde.call}`
      : einde.kind === 'wacht'
        ? einde.reden
        : beoordeeld === 0 && overgeslagen.length > 0
          ? [...new Set(overgeslagen.map(({ reden }) => reden))].join('; ')
          : ongezien.size > 0
            ? notSeen(ongezien)
            : undefined
  const reden = einde.kind === 'brak' ? einde.failure.message : failing.length > 0 ? undefined : skipped
  const verdict =
    einde.kind === 'brak' ? 'fout' : failing.length > 0 ? 'gezakt' : skipped === undefined ? 'geslaagd' : 'overgeslagen'
  const first = streng ? stepOf(scenario, failing) : bij
  const keeps = verloop === 'alles' || (verloop && (failing.length > 0 || einde.kind === 'brak'))
  const course = keeps ? courseOf(telling, bevindingen, verloop === 'alles') : undefined
  const where = verdict === 'geslaagd' ? undefined : verdict === 'gezakt' ? first : ('bij' in einde && einde.bij) || bij
  return {
    scenario,
    verdict,
    ...(verdict === 'gezakt' && { ernst: worst(failing) }),
    ...(verdict === 'fout' && { ernst: worst([{ ernst: 'S2' }, ...failing]) }),
    ...(reden !== undefined && { reden }),
    ...(where && { bij: where }),
    ...('bij' in einde && einde.bij && { stopte: einde.bij }),
    bevindingen: course === undefined ? failing : failing.map((one) => withColumns(one, course)),
    ...(course && { verloop: { situatie: course.situatie, tijdlijn: course.tijdlijn } }),
    opmerkingen: alleenRegels ? [] : bevindingen.filter((one) => !isFailing(one)),
    nietBeoordeeld: alleenRegels ? overgeslagen.filter((one) => isRegelAt(scenario, one)) : overgeslagen,
    ...(score && { score }),
    milliseconden,
    uitwisselingen: stories[0]?.world.journal.entries() ?? [],
    wetten,
    toont,
    ...(weggelaten.length > 0 && { weggelaten }),
    ...(einde.kind === 'brak' && { oorzaak: einde.failure }),
  }
}

/** What was not judged is a rule, or no expectation at all. */
const isRegelAt = ({ stappen }: Scenario, { plek }: Overgeslagen): boolean =>
  stappen.every(({ stap, plek: at }) => at !== plek || stap.doe !== 'verwacht' || (stap.klasse ?? 'regel') === 'regel')

/** The records stand beside each other; a law need not show them once more. */
function withColumns(finding: Finding, course: Course): Finding {
  const naast = course.beside(finding)
  if (naast.length === 0) return finding
  const { record: _, ...bewijs } = finding.bewijs ?? {}
  return { ...finding, naast, bewijs: finding.naast === undefined ? bewijs : finding.bewijs }
}

const rank = ({ ernst = 'S4' }: { readonly ernst?: Ernst }): number => ernsten.indexOf(ernst)
const byErnst = (a: Finding, b: Finding): number => rank(a) - rank(b)
const worst = (found: readonly { readonly ernst?: Ernst }[]): Ernst => ernsten[Math.min(...found.map(rank))] ?? 'S4'

/** The first step that one of these stands at. Laws stand at none. */
const stepOf = ({ stappen }: Scenario, found: readonly Finding[]) =>
  stappen.find(({ plek }) => found.some((one) => one.plek === plek))
