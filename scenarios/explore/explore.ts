import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { itemAt } from '../../src/within.ts'
import type { Draft } from '../language/write.ts'
import { failingOf, type Law, type LawVerdict } from '../laws/law.ts'
import type { Part } from '../run/find.ts'
import type { Stage } from '../run/stage.ts'
import { tell } from '../run/tell.ts'
import { drawStory } from './draw.ts'
import { type Found, sizeOf, storyOf } from './found.ts'
import { judgeDraft, scenarioOf } from './judge-draft.ts'
import { shrink, type Trial, without } from './shrink.ts'
import { type Count, createTally } from './tally.ts'

export type Exploration = Omit<Stage, 'system' | 'laws' | 'leaveOut'> & {
  /** Each is told one story at a time; at least one. `checked`: what they throw is known to come from there. */
  readonly systems: readonly OpenSystem[]
  readonly laws: readonly Law[]
  /** The stories: the same seed gives the same ones in the same order. */
  readonly stories: string
  /** The stories up to this number. Absent: until the time is up. */
  readonly count?: number
  /** Only this part of the stories. Absent: all of them. */
  readonly part?: Part
  /** Laws that are known to break, by a story that is there already: counted, and not reported once more. Absent: none. */
  readonly knownBroken?: ReadonlySet<string>
  /** Milliseconds by the stopwatch. Absent: until the stories are told. */
  readonly milliseconds?: number
  /** Stop after so many different failures. */
  readonly maxFailures: number
  /** What one shrink may cost, in tellings. */
  readonly shrinkTells: number
  readonly onStory?: (told: number, found: number) => void
  /** A failure as it was told, before it is made small. */
  readonly onBroken?: (found: Found) => void
  readonly onFound?: (found: Found) => void | Promise<void>
  /** Whether our own testcentrum breaks this law in this story too: then the law or we are wrong, and not the system. Absent: nobody asks. */
  readonly oursBreaks?: (draft: Draft, law: Law) => Promise<boolean>
  /** What our own testcentrum breaks too, each law once, not made smaller: it counts for nothing. */
  readonly onOurs?: (found: Found) => void
}

export type Explored = { readonly told: number; readonly found: readonly Found[]; readonly counts: readonly Count[] }

/** Milliseconds that one shrink may take at most. */
const shrinkTime = 30_000

/**
 * Draws stories, tells them and judges them by laws. What fails is made as small as it goes and reported once per law; what
 * breaks a habit or a choice is counted, and fails with `streng` only.
 */
export async function explore(exploration: Exploration): Promise<Explored> {
  const { systems, laws, stories, count, milliseconds, maxFailures, stopwatch, shrinkTells, streng } = exploration
  const { onStory, onBroken, onFound, oursBreaks, onOurs, part = { n: 1, of: 1 }, knownBroken = [] } = exploration
  const started = stopwatch()
  const tally = createTally(laws, streng)
  const found: Found[] = []
  /** Laws that are reported, or being shrunk. */
  const busy = new Set<string>(knownBroken)
  /** Laws of which it was said that we break them as well. */
  const doubted = new Set<string>()
  let [next, told] = [part.n, 0]
  const isOver = () =>
    found.length >= maxFailures ||
    (count !== undefined && next > count) ||
    (milliseconds !== undefined && stopwatch() - started >= milliseconds)

  /** Of what is not known to be broken: the laws that our own testcentrum does not keep in this story either. */
  const brokenByUs = async (wetten: readonly LawVerdict[], draft: Draft): Promise<ReadonlySet<Law>> => {
    const ours = new Set<Law>()
    for (const one of wetten) {
      if (failingOf(one, streng).length === 0 || busy.has(one.law.name)) continue
      if (await oursBreaks?.(draft, one.law)) ours.add(one.law)
    }
    return ours
  }

  const tellOn = async (system: OpenSystem): Promise<void> => {
    const stage: Stage = { ...exploration, system }
    while (!isOver()) {
      const number = next
      next += part.of
      const draft = drawStory(stories, number)
      const { wetten: all, weggelaten } = await judgeDraft(draft, lawsFor(laws, number), stage)
      const large = without(draft, weggelaten)
      const ours = await brokenByUs(all, large)
      const wetten = all.filter(({ law }) => !ours.has(law))
      tally.add(wetten)
      told++
      for (const broken of all) {
        if (!ours.has(broken.law) || doubted.has(broken.law.name)) continue
        doubted.add(broken.law.name)
        const bevinding = itemAt(failingOf(broken, streng), 0)
        const where = { seed: stories, number, was: sizeOf(draft) }
        onOurs?.({ ...where, law: broken.law, ook: [], draft: large, bevinding, vast: true, ookWij: true, ruw: true })
      }
      // A story may break several laws for reasons of their own; what the small one of a law breaks too is told with it.
      for (const broken of wetten) {
        if (failingOf(broken, streng).length === 0 || busy.has(broken.law.name) || found.length >= maxFailures) continue
        busy.add(broken.law.name)
        const where = { seed: stories, number, was: sizeOf(draft) }
        const bevinding = itemAt(failingOf(broken, streng), 0)
        onBroken?.({ ...where, law: broken.law, ook: [], draft: large, bevinding, vast: true, ruw: true })
        const one = { ...(await smallest(large, broken, stage, shrinkTells, oursBreaks)), ...where }
        for (const { name } of one.ook) busy.add(name)
        if (found.length >= maxFailures) continue
        found.push(one)
        await onFound?.(one)
      }
      onStory?.(told, found.length)
    }
  }
  await Promise.all(systems.map(tellOn))
  return { told, found, counts: tally.counts() }
}

/** Telling a story twice costs twice: each law that asks for it gets every so many stories. */
function lawsFor(laws: readonly Law[], number: number): readonly Law[] {
  const again = laws.filter((law) => 'vary' in law)
  const turn = again[Math.floor(number / 2) % Math.max(1, again.length)]
  return laws.filter((law) => 'judge' in law || (number % 2 === 0 && law === turn) || laws.length === again.length)
}

/** The smallest story that breaks this law, and what else it breaks. */
async function smallest(
  draft: Draft,
  broken: LawVerdict,
  stage: Stage,
  tells: number,
  oursBreaks: Exploration['oursBreaks'],
): Promise<Pick<Found, 'law' | 'ook' | 'draft' | 'bevinding' | 'vast'>> {
  const { law } = broken
  const fails = (one: LawVerdict) => failingOf(one, stage.streng).length > 0
  const attempt = async (candidate: Draft): Promise<Trial> => {
    const { wetten, weggelaten } = await judgeDraft(candidate, [law], stage)
    // Not smaller than that our own testcentrum keeps it.
    return { fails: wetten.some(fails) && !(await oursBreaks?.(without(candidate, weggelaten), law)), weggelaten }
  }
  const budget = { tells, milliseconds: shrinkTime, stopwatch: stage.stopwatch }
  const small = await shrink(draft, attempt, budget)
  // Told as a file is told: nothing left out, and only what the file expects.
  const verdict = await tell(scenarioOf(storyOf(small, law)), stage)
  const all = await judgeDraft(small, stage.laws ?? [law], stage)
  const ook = all.wetten.flatMap((one) => (fails(one) && one.law !== law ? [one.law] : []))
  const own = all.wetten.find((one) => one.law === law)
  const bevinding =
    verdict.bevindingen.find(({ wet }) => wet === law.name) ??
    (own && failingOf(own, stage.streng)[0]) ??
    itemAt(failingOf(broken, stage.streng), 0)
  return { law, ook, draft: small, bevinding, vast: verdict.verdict === 'gezakt' || verdict.verdict === 'fout' }
}
