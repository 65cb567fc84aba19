import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { isGezakt } from '../../scenarios/baseline/soorten.ts'
import { findCorpus, tellCorpus } from '../../scenarios/explore/corpus.ts'
import { explore as exploreStories } from '../../scenarios/explore/explore.ts'
import { type Found, fileNameOf, writeFound } from '../../scenarios/explore/found.ts'
import { judgeDraft } from '../../scenarios/explore/judge-draft.ts'
import { reportOfExploration } from '../../scenarios/explore/report-of-exploration.ts'
import { tableOf } from '../../scenarios/explore/tally.ts'
import type { Draft } from '../../scenarios/language/write.ts'
import { failingOf, type Law } from '../../scenarios/laws/law.ts'
import { lawNamed, laws } from '../../scenarios/laws/laws.ts'
import { findProfiel, type GevondenProfiel, profielOfTestcentrum } from '../../scenarios/profile/find-profiel.ts'
import { readPart } from '../../scenarios/run/find.ts'
import type { Verdict } from '../../scenarios/run/tell.ts'
import { inProcess, noPort } from '../../scenarios/sut/in-process.ts'
import { openSuts } from '../../scenarios/sut/open.ts'
import { openStage } from '../../scenarios/sut/open-stage.ts'
import { createBareSimulator, type Simulator } from '../../simulator/simulator.ts'
import { plainLines } from '../plain-text.ts'
import { ToolError } from '../tool-error.ts'
import { typedAs } from '../typed-as.ts'
import { refuseUnwritableFolder, unwritable, writeWhole } from '../write-whole.ts'
import { defineCommand } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { aPath, aProfile, aSystem } from './config/in-config.ts'
import { type Configured, configAgain, configOptions, folderOfSut, typedAgain } from './config/used-config.ts'
import { farmOf, openFarm, teamOf } from './exploring/farm.ts'
import { proseIn } from './exploring/prose.ts'
import { type JudgingOptions, judgingOptions, tellingFor } from './support/judging.ts'
import { numberOf, whole } from './support/numbers.ts'
import { createProgress } from './support/progress.ts'

type Options = JudgingOptions &
  Configured & {
    readonly sut: string
    readonly minutes: string
    readonly stories?: string
    readonly story?: string
    readonly seed: string
    readonly jobs: string
    readonly law?: readonly string[]
    readonly excludeLaw?: readonly string[]
    readonly shard?: string
    readonly maxFailures: string
    readonly corpus?: string
    readonly out: string
    readonly profile?: string | GevondenProfiel
    readonly streng?: boolean
    readonly state?: string
    readonly team?: string
  }

/** The seed of `koppelproef run`: a story that is found here fails there as well. */
const worldSeed = '1'

/** A system behind a port is slower than one in this process; a shrink must not take the whole evening. */
const shrinkTells = 1500

/** Three weeks. */
const mostMinutes = 30_000

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
    { flags: '--story <number>', what: 'only this one, as it was told: the file of a failure names it' },
    { flags: '--seed <text>', what: 'other stories', default: '1' },
    { flags: '--jobs <number>', what: 'so many stories at once, each with a system of its own', default: '1' },
    { flags: '--law <name...>', what: 'only these laws, also when they are habits or choices' },
    { flags: '--exclude-law <name...>', what: 'all laws but these' },
    {
      flags: '--profile <file>',
      what: 'what your system is like: its traits decide which laws are about it (koppelproef.profiel.yaml, when it is there)',
      inConfig: aProfile,
    },
    { flags: '--streng', what: 'a habit or a choice that is not met is a failure too' },
    {
      flags: '--shard <n/m>',
      what: 'only the nth of m parts of the stories, of the same --seed and --stories; koppelproef explore merge puts together what they found',
    },
    { flags: '--max-failures <number>', what: 'stop when so many laws are broken', default: '5' },
    { flags: '--out <folder>', what: 'where the scenario files of failures go', default: 'gevonden', inConfig: aPath },
    {
      flags: '--corpus <folder>',
      what: 'what was found before: told first, and what is found now is added to it',
      inConfig: aPath,
    },
    {
      flags: '--state <address>',
      what: 'postgres://…, told how far this is and what it finds, so that the screens of a serve on it show every part (else KOPPELPROEF_STATE)',
    },
    {
      flags: '--team <name>',
      what: 'with a database: which team may look at it (else KOPPELPROEF_TEAM; default: all)',
    },
    ...judgingOptions,
    ...configOptions,
  ],
  config: { top: ['sut', 'profile', 'jobs', 'streng', 'language', 'quiet'], section: 'explore' },
  examples: [
    'koppelproef explore --minutes 1',
    'koppelproef explore --sut http://127.0.0.1:9000 --minutes 5',
    'koppelproef explore --sut "exec:php adapter.php" --stories 200 --law applying-twice-is-applying-once',
    'koppelproef explore --stories 4000 --shard 1/4 --corpus corpus --seed "$CI_PIPELINE_ID"    # in a CI',
  ],
  run: async (_, options, terminal) => {
    const { sut, seed, out } = options
    const { reports, say, look } = await tellingFor(options, terminal)
    const prose = proseIn(look.taal)
    const places = new Map<string, { readonly bestand: string; readonly opnieuw: string }>()
    const jobs = whole('--jobs', options.jobs)
    const excluded = (options.excludeLaw ?? []).map(lawOf)
    const chosen = (options.law?.map(lawOf) ?? laws).filter((law) => !excluded.includes(law))
    if (chosen.length === 0) throw new ToolError('E_USAGE', 'No law is left: give fewer with --exclude-law.')
    const story = options.story === undefined ? undefined : whole('--story', options.story)
    if (story !== undefined && (options.stories ?? options.shard) !== undefined)
      throw new ToolError('E_USAGE', '--story goes without --stories and --shard: it is one story.')
    const part = options.shard === undefined ? { n: story ?? 1, of: 1 } : readPart(options.shard)
    for (const folder of [out, options.corpus]) if (folder !== undefined) refuseUnwritableFolder(folder)
    const corpus = options.corpus === undefined ? [] : findCorpus(options.corpus, chosen, part)
    const limit =
      story !== undefined
        ? { count: story }
        : options.stories === undefined
          ? { milliseconds: 60_000 * numberOf('--minutes', options.minutes, 0, mostMinutes) }
          : { count: whole('--stories', options.stories) }
    const maxFailures = whole('--max-failures', options.maxFailures)
    // Who names a law wants to see it broken, of whatever kind it is.
    const streng = options.streng === true || options.law !== undefined
    const { profiel, said } = findProfiel(sut, options.profile, options.config?.folder)
    // One story is nothing to watch.
    const address = story === undefined ? farmOf(options.state) : undefined
    const team = await teamOf(options.team)
    const { count: stories, milliseconds } = limit
    const only = chosen.length < laws.length ? chosen.map(({ name }) => name) : undefined
    const mineToTell = { team, sut, seed, part, stories, milliseconds, laws: only }
    const farm = await openFarm(address, mineToTell, { taal: look.taal, say: terminal.err })
    const simulator = createBareSimulator({ seed: worldSeed })
    const stage = await openStage(sut, jobs, simulator, { folder: folderOfSut(options) })
    const progress = createProgress(terminal)
    const started = performance.now()
    const elapsed = () => performance.now() - started
    const stopwatch = () => performance.now()
    const mine = limit.count === undefined ? undefined : Math.ceil((limit.count - part.n + 1) / part.of)
    try {
      if (said !== undefined) say(`${said}\n`)
      say(prose.untilWhen(limit, mine, maxFailures))
      const how = { ...stage, ...(profiel && { profiel }), streng, simulator, seed: worldSeed, stopwatch }
      const recalled = await tellCorpus(corpus, how, (verdict) =>
        say(
          plainLines(prose.recalled(verdict, againOf(verdict.scenario.source.fileName, isStrictly(verdict), options))),
        ),
      )
      let ours = 0
      const isFailing = recalled.verdicts.some(isGezakt)
      farm.recalled(recalled.verdicts.length, recalled.verdicts.filter(isGezakt).length)
      if (options.corpus !== undefined) say(plainLines(prose.corpus(recalled.verdicts, options.corpus)))
      const { told, found, counts } = await exploreStories({
        ...how,
        ...limit,
        part,
        knownBroken: recalled.knownBroken,
        stories: seed,
        laws: chosen,
        maxFailures,
        shrinkTells,
        onBroken: farm.find,
        onStory: (done, broken) => {
          farm.story(done)
          const what = prose.progress(done, broken)
          if (limit.count === undefined) progress.step(what, limit.milliseconds)(elapsed())
          else progress.step(what, mine!)(done)
        },
        ...(sut !== 'testcentrum' && {
          oursBreaks: (draft, law) => isBrokenByUs(draft, law, simulator, streng),
          onOurs: (one) => {
            progress.done()
            ours++
            farm.find(one)
            const story = `--seed ${JSON.stringify(seed)} --story ${one.number}`
            say(prose.ours(one, `${typedAs()} explore --sut ${JSON.stringify(sut)} ${story} --law ${one.law.name}`))
          },
        }),
        onFound: (one) => {
          progress.done()
          farm.find(one)
          const bestand = write(out, one, sut)
          if (options.corpus !== undefined) write(options.corpus, one, sut)
          const opnieuw = againOf(bestand, one.law.klasse !== 'regel', options)
          places.set(one.law.name, { bestand, opnieuw })
          say(prose.found(one, opnieuw))
        },
      })
      progress.done()
      say(`\n${tableOf(counts, look.taal)}\n`)
      if (found.length >= maxFailures) say(prose.stoppedEarly(told, mine, maxFailures))
      const { knownBroken } = recalled
      say(
        prose.end({
          told,
          seconds: elapsed() / 1000,
          seed,
          found: found.length,
          foundIn: out,
          ours,
          counts,
          knownBroken,
        }),
      )
      const placeOf = ({ law }: Found) => places.get(law.name)
      const explored = {
        told,
        found,
        counts,
        recalled: recalled.verdicts,
        placeOf,
        sut,
        seed,
        versie: versionOfPackage(),
      }
      await reports.write(reportOfExploration(explored), terminal)
      await farm.end(found.length >= maxFailures ? 'gestopt' : 'klaar')
      return isFailing || found.length > 0 || counts.some(({ gezakt }) => gezakt > 0) ? 1 : 0
    } catch (error) {
      await farm.end('fout', (error as Error).message)
      throw error
    } finally {
      progress.done()
      await stage.close()
    }
  },
})

/** A law that our own testcentrum does not keep either says nothing about another system. */
async function isBrokenByUs(draft: Draft, law: Law, simulator: Simulator, streng: boolean): Promise<boolean> {
  const [system] = (await openSuts('testcentrum', 1, { transport: inProcess(simulator) })) as [OpenSystem]
  const profiel = profielOfTestcentrum()
  const stage = { simulator, url: noPort, system, seed: worldSeed, stopwatch: () => performance.now(), profiel }
  const { wetten } = await judgeDraft(draft, [law], stage)
  return wetten.some((one) => failingOf(one, streng).length > 0)
}

/** True: it fails by no rule. */
const isStrictly = ({ bevindingen }: Verdict): boolean =>
  bevindingen.every(({ klasse = 'regel' }) => klasse !== 'regel')

/** The command that tells the story of a failure again. `isStrict`: it breaks no rule. */
const againOf = (file: string, isStrict: boolean, options: Options): string => {
  const { sut, profile } = options
  return [
    `${typedAs()} run ${file}`,
    typedAgain(options, 'sut', ` --sut ${JSON.stringify(sut)}`),
    typedAgain(options, 'profile', typeof profile === 'string' ? ` --profile ${profile}` : ''),
    isStrict ? ' --streng' : '',
    configAgain(options),
  ].join('')
}

function write(folder: string, found: Found, sut: string): string {
  const file = join(folder, fileNameOf(found))
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw unwritable(folder, error)
  }
  writeWhole(file, writeFound(found, sut))
  return file
}

function lawOf(name: string) {
  const law = lawNamed(name)
  if (law === undefined)
    throw new ToolError('E_USAGE', `There is no law "${name}"; there are ${laws.map((one) => one.name).join(', ')}.`)
  return law
}
