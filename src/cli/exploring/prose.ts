import { isGezakt } from '../../../scenarios/baseline/soorten.ts'
import { type Found, sizeOf } from '../../../scenarios/explore/found.ts'
import type { Count } from '../../../scenarios/explore/tally.ts'
import { lawsNamedIn } from '../../../scenarios/laws/expected.ts'
import type { Verdict } from '../../../scenarios/run/tell.ts'
import { amount } from '../../../simulator/amount.ts'

/** One failure for the terminal; `again`: the command that tells it again. */
export const proseOf = (found: Found, again: string): string => {
  const { law, bevinding, number, was, draft, ook } = found
  const now = sizeOf(draft)
  return `✗ ${law.name}  (${law.ernst}) ${law.says.en}
    ${bevinding.wat}
      verwacht: ${short(bevinding.verwacht)}
      gevonden: ${short(bevinding.gevonden)}
    found in story ${number}; ${smallerOf(was, now)}${
      ook.length > 0 ? `; it breaks ${ook.map(({ name }) => name).join(', ')} too` : ''
    }
${found.ookWij ? '    our own testcentrum breaks it too: the law may be wrong, please report it\n' : ''}    again: ${again}
`
}

/** One story of a corpus for the terminal; `again`: the command that tells it again. */
export function recalledText({ scenario, verdict, bevindingen, reden, ernst }: Verdict, again: string): string {
  if (verdict === 'geslaagd') return `✓ ${scenario.naam}  holds now\n`
  if (verdict === 'overgeslagen') return `– ${scenario.naam}  ${reden}\n`
  const named = lawsNamedIn(scenario)
  const own = bevindingen.find(({ wet }) => wet !== undefined && named.includes(wet)) ?? bevindingen[0]
  return `✗ ${scenario.naam}  (${own?.ernst ?? ernst}) still: ${reden ?? own?.wat}\n    again: ${again}\n`
}

/** What came of a corpus, in a line. */
export function corpusText(verdicts: readonly Verdict[], folder: string): string {
  const failing = verdicts.filter(isGezakt).length
  return `corpus ${folder}: ${amount(verdicts.length, 'story', 'stories')}, ${failing} still ${failing === 1 ? 'fails' : 'fail'}\n`
}

/** That nothing was found. `knownBroken`: laws that a story of the corpus broke. */
export const heldOf = (counts: readonly Count[], knownBroken: ReadonlySet<string>): string =>
  counts.some(({ gezakt }) => gezakt > 0) || knownBroken.size > 0
    ? 'nothing was found that the corpus does not have.'
    : counts.every(({ gebroken }) => gebroken === 0)
      ? 'every law held.'
      : 'every rule held; of what is marked ~ a habit or a choice was not met.'

/** `made smaller: 23 → 3 steps, 12 → 1 pupil`; what stayed as it was stands there once. */
function smallerOf(was: Found['was'], now: Found['was']): string {
  const change = (from: number, to: number, one: string, more: string) =>
    `${from === to ? '' : `${from} → `}${amount(to, one, more)}`
  const isSmaller = was.stappen !== now.stappen || was.leerlingen !== now.leerlingen
  const steps = change(was.stappen, now.stappen, 'step', 'steps')
  return `${isSmaller ? 'made smaller: ' : ''}${steps}, ${change(was.leerlingen, now.leerlingen, 'pupil', 'pupils')}`
}

/** Why there are fewer stories than were asked for. Empty when there are not. */
export function stoppedEarly(told: number, count: number | undefined, maxFailures: number): string {
  if (count !== undefined && told >= count) return ''
  const stories =
    count === undefined ? amount(told, 'story', 'stories') : `${told} of ${amount(count, 'story', 'stories')}`
  return `stopped after ${stories}: ${amount(maxFailures, 'law', 'laws')} broken (--max-failures ${maxFailures})\n`
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'niets'
  return text.length > 400 ? `${text.slice(0, 400)} …` : text
}

/** When it will stop, told before it starts. `mine`: the part of `limit.count` that falls to this shard. */
export function untilWhen(
  limit: { readonly milliseconds?: number; readonly count?: number },
  mine: number | undefined,
  maxFailures: number,
): string {
  const most =
    limit.count === undefined
      ? `${amount((limit.milliseconds ?? 0) / 60_000, 'minute', 'minutes')} (--minutes)`
      : `${amount(mine ?? limit.count, 'story', 'stories')} (--stories)`
  return `Stops after ${most}, or when ${amount(maxFailures, 'law is', 'laws are')} broken (--max-failures); Ctrl-C ends it sooner.`
}
