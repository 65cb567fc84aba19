import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { explore as exploreStories } from '../../scenarios/explore/explore.ts'
import { type Found, fileNameOf, sizeOf, writeFound } from '../../scenarios/explore/found.ts'
import { judgeDraft } from '../../scenarios/explore/judge-draft.ts'
import { reportOfExploration } from '../../scenarios/explore/report-of-exploration.ts'
import { type Count, tableOf } from '../../scenarios/explore/tally.ts'
import { failingOf } from '../../scenarios/laws/law.ts'
import { lawNamed, laws } from '../../scenarios/laws/laws.ts'
import { findProfiel, type GevondenProfiel, profielOfTestcentrum } from '../../scenarios/profile/find-profiel.ts'
import { inProcess, noPort } from '../../scenarios/sut/in-process.ts'
import { openSuts } from '../../scenarios/sut/open.ts'
import { openStage } from '../../scenarios/sut/open-stage.ts'
import { amount } from '../../simulator/amount.ts'
import { createBareSimulator, type Simulator } from '../../simulator/simulator.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { aPath, aProfile, aSystem } from './config/in-config.ts'
import { type Configured, configAgain, configOptions, folderOfSut, typedAgain } from './config/used-config.ts'
import { type JudgingOptions, judgingOptions, tellingFor } from './judging.ts'
import { createProgress } from './progress.ts'

type Options = JudgingOptions &
  Configured & {
    readonly sut: string
    readonly minutes: string
    readonly stories?: string
    readonly seed: string
    readonly jobs: string
    readonly law?: readonly string[]
    readonly maxFailures: string
    readonly out: string
    readonly profile?: string | GevondenProfiel
    readonly streng?: boolean
  }

/** The seed of `koppelproef run`: a story that is found here fails there as well. */
const worldSeed = '1'

/** A system behind a port is slower than one in this process; a shrink must not take the whole evening. */
const shrinkTells = 1500

export const explore = defineCommand<Options>({
  name: 'explore',
  summary:
    'Tells made-up school years to a linking system, holds them to laws, and makes what fails as small as it goes.',
  options: [
    {
      flags: '--sut <system>',
      what: 'the system under test: testcentrum, module:FILE, http://ADDRESS or exec:COMMAND',
      default: 'testcentrum',
      inConfig: aSystem,
    },
    { flags: '--minutes <number>', what: 'how long', default: '5' },
    {
      flags: '--stories <number>',
      what: 'at most so many stories, instead of --minutes; fewer when it stops for --max-failures',
    },
    { flags: '--seed <text>', what: 'other stories', default: '1' },
    { flags: '--jobs <number>', what: 'so many stories at once, each with a system of its own', default: '1' },
    { flags: '--law <name...>', what: 'only these laws, also when they are habits or choices' },
    {
      flags: '--profile <file>',
      what: 'what your system is like: its traits decide which laws are about it (koppelproef.profiel.yaml, when it is there)',
      inConfig: aProfile,
    },
    { flags: '--streng', what: 'a habit or a choice that is not met is a failure too' },
    { flags: '--max-failures <number>', what: 'stop when so many laws are broken', default: '5' },
    { flags: '--out <folder>', what: 'where the scenario files of failures go', default: 'gevonden', inConfig: aPath },
    ...judgingOptions,
    ...configOptions,
  ],
  config: { top: ['sut', 'profile', 'jobs', 'streng', 'language', 'quiet'], section: 'explore' },
  examples: [
    'koppelproef explore --minutes 1',
    'koppelproef explore --sut http://127.0.0.1:9000 --minutes 5',
    'koppelproef explore --sut "exec:php adapter.php" --stories 200 --law applying-twice-is-applying-once',
  ],
  run: async (_, options, terminal) => {
    const { sut, seed, out } = options
    const { reports, say } = await tellingFor(options, terminal)
    const places = new Map<string, { readonly bestand: string; readonly opnieuw: string }>()
    const jobs = numberOf('--jobs', options.jobs, 1)
    const chosen = options.law === undefined ? laws : options.law.map(lawOf)
    const limit =
      options.stories === undefined
        ? { milliseconds: 60_000 * numberOf('--minutes', options.minutes, 0) }
        : { count: whole('--stories', options.stories) }
    const maxFailures = whole('--max-failures', options.maxFailures)
    // Who names a law wants to see it broken, of whatever kind it is.
    const streng = options.streng === true || options.law !== undefined
    const { profiel, said } = findProfiel(sut, options.profile, options.config?.folder)
    const simulator = createBareSimulator({ seed: worldSeed })
    const stage = await openStage(sut, jobs, simulator, { folder: folderOfSut(options) })
    const progress = createProgress(terminal)
    const started = performance.now()
    const elapsed = () => performance.now() - started
    try {
      if (said !== undefined) say(`${said}\n`)
      const { told, found, counts } = await exploreStories({
        ...stage,
        ...(profiel && { profiel }),
        streng,
        ...limit,
        simulator,
        seed: worldSeed,
        stories: seed,
        laws: chosen,
        maxFailures,
        shrinkTells,
        stopwatch: () => performance.now(),
        onStory: (done, broken) => {
          const what = `${amount(done, 'story', 'stories')}${broken > 0 ? `, ${broken} ✗` : ''}`
          if (limit.count === undefined) progress.step(what, limit.milliseconds)(elapsed())
          else progress.step(what, limit.count)(done)
        },
        onFound: async (found) => {
          progress.done()
          const one = { ...found, ookWij: sut !== 'testcentrum' && (await isBrokenByUs(found, simulator, streng)) }
          const bestand = write(out, one, sut)
          const opnieuw = againOf(one, bestand, options)
          places.set(one.law.name, { bestand, opnieuw })
          say(proseOf(one, opnieuw))
        },
      })
      progress.done()
      const seconds = elapsed() / 1000
      say(`\n${tableOf(counts)}\n`)
      if (found.length >= maxFailures) say(stoppedEarly(told, limit.count, maxFailures))
      say(
        `${amount(told, 'story', 'stories')} in ${seconds.toFixed(1)} s (${(told / seconds).toFixed(0)} per second), seed ${seed}: ${
          found.length === 0 ? heldOf(counts) : `${found.length} found, in ${out}.`
        }\n`,
      )
      const placeOf = ({ law }: Found) => places.get(law.name)
      const explored = { told, found, counts, placeOf, sut, seed, versie: versionOfPackage() }
      await reports.write(reportOfExploration(explored), terminal)
      return found.length > 0 || counts.some(({ gezakt }) => gezakt > 0) ? 1 : 0
    } finally {
      progress.done()
      await stage.close()
    }
  },
})

/** A law that our own testcentrum does not keep either says little about another system. */
async function isBrokenByUs({ draft, law }: Found, simulator: Simulator, streng: boolean): Promise<boolean> {
  const [system] = (await openSuts('testcentrum', 1, { transport: inProcess(simulator) })) as [OpenSystem]
  const profiel = profielOfTestcentrum()
  const stage = { simulator, url: noPort, system, seed: worldSeed, stopwatch: () => performance.now(), profiel }
  const { wetten } = await judgeDraft(draft, [law], stage)
  return wetten.some((one) => failingOf(one, streng).length > 0)
}

/** One failure for the terminal. */
const proseOf = (found: Found, again: string): string => {
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

/** The command that tells the story of a failure again. */
const againOf = ({ law }: Found, file: string, options: Options): string => {
  const { sut, profile } = options
  return [
    `koppelproef run ${file}`,
    typedAgain(options, 'sut', ` --sut ${JSON.stringify(sut)}`),
    typedAgain(options, 'profile', typeof profile === 'string' ? ` --profile ${profile}` : ''),
    law.klasse === 'regel' ? '' : ' --streng',
    configAgain(options),
  ].join('')
}

const heldOf = (counts: readonly Count[]): string =>
  counts.every(({ gebroken }) => gebroken === 0)
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
function stoppedEarly(told: number, count: number | undefined, maxFailures: number): string {
  if (count !== undefined && told >= count) return ''
  const stories =
    count === undefined ? amount(told, 'story', 'stories') : `${told} of ${amount(count, 'story', 'stories')}`
  return `stopped after ${stories}: ${amount(maxFailures, 'law', 'laws')} broken (--max-failures ${maxFailures})\n`
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'niets'
  return text.length > 400 ? `${text.slice(0, 400)} …` : text
}

function write(folder: string, found: Found, sut: string): string {
  const file = join(folder, fileNameOf(found))
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, writeFound(found, sut))
  } catch (error) {
    throw new ToolError('E_FILE_UNWRITABLE', file, (error as NodeJS.ErrnoException).code ?? String(error))
  }
  return file
}

function numberOf(flag: string, text: string, least: number): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < least || (least === 0 && value === 0))
    throw new ToolError('E_USAGE', `${flag} takes a number, ${least === 0 ? 'more than 0' : `${least} or more`}.`)
  return value
}

function whole(flag: string, text: string): number {
  const value = numberOf(flag, text, 1)
  if (!Number.isInteger(value)) throw new ToolError('E_USAGE', `${flag} takes a whole number, 1 or more.`)
  return value
}

function lawOf(name: string) {
  const law = lawNamed(name)
  if (law === undefined)
    throw new ToolError('E_USAGE', `There is no law "${name}"; there are ${laws.map((one) => one.name).join(', ')}.`)
  return law
}
