import { counted, said, type Taal } from '../../../report/language.ts'
import { isGezakt } from '../../../scenarios/baseline/soorten.ts'
import { type Found, sizeOf } from '../../../scenarios/explore/found.ts'
import type { Count } from '../../../scenarios/explore/tally.ts'
import { lawsNamedIn } from '../../../scenarios/laws/expected.ts'
import type { Verdict } from '../../../scenarios/run/tell.ts'

type Limit = { readonly milliseconds?: number; readonly count?: number }

/** All that `explore` says to a person, in the language of the reader. */
export type Prose = {
  /** When it will stop, told before it starts. `mine`: the part of `limit.count` that falls to this shard. */
  readonly untilWhen: (limit: Limit, mine: number | undefined, maxFailures: number) => string
  /** Beside the progress bar. */
  readonly progress: (done: number, broken: number) => string
  /** One failure; `again`: the command that tells it again. */
  readonly found: (found: Found, again: string) => string
  /** A failure that our own testcentrum has as well. */
  readonly ours: (found: Found, again: string) => string
  /** One story of a corpus; `again`: the command that tells it again. */
  readonly recalled: (verdict: Verdict, again: string) => string
  /** What came of a corpus, in a line. */
  readonly corpus: (verdicts: readonly Verdict[], folder: string) => string
  /** Why there are fewer stories than were asked for. Empty when there are not. */
  readonly stoppedEarly: (told: number, count: number | undefined, maxFailures: number) => string
  /** The last line. `foundIn`: where what was found is; absent: nothing was. `ours`: laws that our own testcentrum broke as well. `knownBroken`: laws that a story of the corpus broke. */
  readonly end: (end: {
    readonly told: number
    readonly seconds: number
    readonly seed: string
    readonly found: number
    readonly foundIn: string
    readonly ours: number
    readonly counts: readonly Count[]
    readonly knownBroken: ReadonlySet<string>
  }) => string
}

const words = {
  nl: {
    story: ['verhaal', 'verhalen'],
    law: ['wet', 'wetten'],
    step: ['stap', 'stappen'],
    pupil: ['leerling', 'leerlingen'],
    minute: ['minuut', 'minuten'],
    of: 'van',
    expected: 'verwacht',
    found: 'gevonden',
    nothing: 'niets',
    again: 'opnieuw',
    foundIn: 'gevonden in verhaal',
    smaller: 'kleiner gemaakt',
    breaksToo: (laws: string) => `breekt ook ${laws}`,
    weToo:
      'telt niet mee: ons eigen testcentrum breekt haar in dit verhaal ook. Dan deugt de wet niet, of wij; meld het alstublieft',
    notCounted: (laws: string) => ` Niet meegeteld: ${laws} waar ook ons eigen testcentrum tekortschoot.`,
    holdsNow: 'houdt nu',
    still: 'nog steeds',
    failing: (count: number) => `${count} ${count === 1 ? 'zakt' : 'zakken'} nog`,
    stopped: (stories: string, laws: string, most: number) =>
      `gestopt na ${stories}: ${laws} gebroken (--max-failures ${most})`,
    perSecond: (rate: string) => `${rate} per seconde`,
    foundSome: (count: number, folder: string) => `${count} gevonden, in ${folder}.`,
    nothingNew: 'niets gevonden dat het corpus niet heeft.',
    allHeld: 'elke wet hield.',
    rulesHeld: 'elke regel hield; van wat met ~ gemerkt is werd een gewoonte of een keuze niet gevolgd.',
    until: (most: string, laws: string, many: boolean) =>
      `Stopt na ${most}, of als ${laws} gebroken ${many ? 'zijn' : 'is'} (--max-failures); Ctrl-C stopt eerder.`,
  },
  en: {
    story: ['story', 'stories'],
    law: ['law', 'laws'],
    step: ['step', 'steps'],
    pupil: ['pupil', 'pupils'],
    minute: ['minute', 'minutes'],
    of: 'of',
    expected: 'expected',
    found: 'found',
    nothing: 'nothing',
    again: 'again',
    foundIn: 'found in story',
    smaller: 'made smaller',
    breaksToo: (laws: string) => `it breaks ${laws} too`,
    weToo:
      'does not count: our own testcentrum breaks it in this story too. Then the law is wrong, or we are; please report it',
    notCounted: (laws: string) => ` Not counted: ${laws} that our own testcentrum fell short of as well.`,
    holdsNow: 'holds now',
    still: 'still',
    failing: (count: number) => `${count} still ${count === 1 ? 'fails' : 'fail'}`,
    stopped: (stories: string, laws: string, most: number) =>
      `stopped after ${stories}: ${laws} broken (--max-failures ${most})`,
    perSecond: (rate: string) => `${rate} per second`,
    foundSome: (count: number, folder: string) => `${count} found, in ${folder}.`,
    nothingNew: 'nothing was found that the corpus does not have.',
    allHeld: 'every law held.',
    rulesHeld: 'every rule held; of what is marked ~ a habit or a choice was not met.',
    until: (most: string, laws: string, many: boolean) =>
      `Stops after ${most}, or when ${laws} ${many ? 'are' : 'is'} broken (--max-failures); Ctrl-C ends it sooner.`,
  },
} as const

export function proseIn(taal: Taal): Prose {
  const say = words[taal]
  const short = (value: unknown): string => {
    const text = JSON.stringify(value) ?? say.nothing
    return text.length > 400 ? `${text.slice(0, 400)} …` : text
  }
  const stories = (count: number) => counted(count, say.story)

  /** `made smaller: 23 → 3 steps, 12 → 1 pupil`; what stayed as it was stands there once. */
  const smallerOf = (was: Found['was'], now: Found['was']): string => {
    const change = (from: number, to: number, nouns: readonly [string, string]) =>
      `${from === to ? '' : `${from} → `}${counted(to, nouns)}`
    const isSmaller = was.stappen !== now.stappen || was.leerlingen !== now.leerlingen
    return `${isSmaller ? `${say.smaller}: ` : ''}${change(was.stappen, now.stappen, say.step)}, ${change(was.leerlingen, now.leerlingen, say.pupil)}`
  }
  const heldOf = (counts: readonly Count[], knownBroken: ReadonlySet<string>): string =>
    counts.some(({ gezakt }) => gezakt > 0) || knownBroken.size > 0
      ? say.nothingNew
      : counts.every(({ gebroken }) => gebroken === 0)
        ? say.allHeld
        : say.rulesHeld

  return {
    untilWhen: (limit, mine, maxFailures) => {
      const most =
        limit.count === undefined
          ? `${counted((limit.milliseconds ?? 0) / 60_000, say.minute)} (--minutes)`
          : `${stories(mine ?? limit.count)} (--stories)`
      return `${say.until(most, counted(maxFailures, say.law), maxFailures !== 1)}\n`
    },
    progress: (done, broken) => `${stories(done)}${broken > 0 ? `, ${broken} ✗` : ''}`,
    found: ({ law, bevinding, number, was, draft, ook }, again) => {
      const also = ook.length > 0 ? `; ${say.breaksToo(ook.map(({ name }) => name).join(', '))}` : ''
      return [
        `✗ ${law.name}  (${law.ernst}) ${law.says[taal]}`,
        `    ${bevinding.wat}`,
        `      ${say.expected}: ${short(bevinding.verwacht)}`,
        `      ${say.found}: ${short(bevinding.gevonden)}`,
        `    ${say.foundIn} ${number}; ${smallerOf(was, sizeOf(draft))}${also}`,
        `    ${say.again}: ${again}`,
        '',
      ].join('\n')
    },
    ours: ({ law, number }, again) =>
      `~ ${law.name}  ${law.says[taal]}\n    ${say.foundIn} ${number}: ${say.weToo}\n    ${say.again}: ${again}\n`,
    recalled: ({ scenario, verdict, bevindingen, reden, ernst }, again) => {
      const why = reden === undefined ? undefined : said(reden, taal)
      if (verdict === 'geslaagd') return `✓ ${scenario.naam}  ${say.holdsNow}\n`
      if (verdict === 'overgeslagen') return `– ${scenario.naam}  ${why}\n`
      const named = lawsNamedIn(scenario)
      const own = bevindingen.find(({ wet }) => wet !== undefined && named.includes(wet)) ?? bevindingen[0]
      return `✗ ${scenario.naam}  (${own?.ernst ?? ernst}) ${say.still}: ${why ?? own?.wat}\n    ${say.again}: ${again}\n`
    },
    corpus: (verdicts, folder) =>
      `corpus ${folder}: ${stories(verdicts.length)}, ${say.failing(verdicts.filter(isGezakt).length)}\n`,
    stoppedEarly: (told, count, maxFailures) => {
      if (count !== undefined && told >= count) return ''
      const most = count === undefined ? stories(told) : `${told} ${say.of} ${stories(count)}`
      return `${say.stopped(most, counted(maxFailures, say.law), maxFailures)}\n`
    },
    end: ({ told, seconds, seed, found, foundIn, ours, counts, knownBroken }) =>
      `${stories(told)} in ${seconds.toFixed(1)} s (${say.perSecond((told / seconds).toFixed(0))}), seed ${seed}: ${
        found === 0 ? heldOf(counts, knownBroken) : say.foundSome(found, foundIn)
      }${ours === 0 ? '' : say.notCounted(counted(ours, say.law))}\n`,
  }
}
