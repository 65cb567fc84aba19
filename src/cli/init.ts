import { existsSync } from 'node:fs'
import { calls } from '../../contracts/adapter/adapter.ts'
import type { CallReport } from '../../contracts/adapter/check/probe.ts'
import { checked } from '../../contracts/adapter/checked.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { said } from '../../report/language.ts'
import { worstOf } from '../../scenarios/baseline/outcome.ts'
import { isGezakt, soortenOf, type Verteld, verteldenVan } from '../../scenarios/baseline/soorten.ts'
import { writeBaseline } from '../../scenarios/baseline/write-baseline.ts'
import { findProfiel, type GevondenProfiel, profielFile } from '../../scenarios/profile/find-profiel.ts'
import { kenmerken } from '../../scenarios/profile/kenmerken.ts'
import type { Profiel } from '../../scenarios/profile/profiel.ts'
import { type Gezien, proposeProfiel } from '../../scenarios/profile/propose.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { runAll } from '../../scenarios/run/run-all.ts'
import type { Verdict } from '../../scenarios/run/tell.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { amount } from '../../simulator/amount.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { ToolError } from '../tool-error.ts'
import { typedAs } from '../typed-as.ts'
import { writeWhole } from '../write-whole.ts'
import { reportsOf } from './adapter-check.ts'
import { defineCommand, type Terminal } from './command.ts'
import { configFile } from './config/read-config.ts'
import { snippetsOf } from './init/ci-snippets.ts'
import { writeConfig } from './init/write-config.ts'
import { announce } from './support/announce.ts'
import { closeSystem } from './support/close-system.ts'
import { secondsOf } from './support/numbers.ts'
import { createProgress, type Progress } from './support/progress.ts'

type Options = { readonly sut?: string; readonly force?: boolean; readonly timeout: string }

/** What is known to fail, where init writes it. */
const baselineFile = 'koppelproef.baseline.yaml'

/** Seconds that `run` gives to a call where nobody says otherwise. */
const usualTimeout = '10'

/** The seed of `koppelproef run`: what fails here fails there. */
const seed = '1'

export const init = defineCommand<Options>({
  name: 'init',
  takes: '[files...]',
  summary:
    'Begins with a system: checks its adapter, proposes its profile, tells all stories, and writes what run needs.',
  options: [
    { flags: '--sut <system>', what: 'the system under test: module:FILE, http://ADDRESS or exec:COMMAND' },
    { flags: '--timeout <seconds>', what: 'how long the system may take over one call', default: usualTimeout },
    { flags: '--force', what: 'overwrite what init wrote before' },
  ],
  examples: [
    'koppelproef init --sut http://127.0.0.1:9000',
    'koppelproef init --sut "exec:php adapter.php"',
    'koppelproef run',
  ],
  run: async (files, { sut, force = false, timeout }, terminal) => {
    if (sut === undefined)
      throw new ToolError('E_USAGE', 'Which system? --sut http://ADDRESS, "exec:COMMAND" or module:FILE.')
    const there = [configFile, baselineFile].filter((file) => existsSync(file))
    if (there.length > 0 && !force)
      throw new ToolError(
        'E_USAGE',
        `${there.join(' and ')} ${there.length === 1 ? 'is there already; --force overwrites it' : 'are there already; --force overwrites them'}.`,
      )
    const scenarios = findScenarios(files, {})
    const patience = secondsOf('--timeout', timeout)
    const system = await openSut(sut, {}, { timeout: patience })
    const progress = createProgress(terminal)
    const simulator = createBareSimulator({ seed })
    const { url, close } = await listen(simulator)
    const stage = { simulator, url, seed, stopwatch: () => performance.now() }
    try {
      const reports = await reportsOf(checked(system, { timeout: patience, form: false }))
      if (!saysAdapter(reports, terminal)) return 1
      const { seen, found } = await profileOf(sut, { ...stage, system: checked(system) }, progress)
      announce(terminal, profileSaid(seen, found))
      const step = progress.step('stories', scenarios.length)
      const { verdicts, mistakes } = await runAll(scenarios, {
        ...stage,
        systems: [checked(system)],
        bail: false,
        maxTimeouts: 3,
        ...(found.profiel && { profiel: found.profiel }),
        onVerdict: (_, done) => step(done),
      })
      progress.done()
      for (const { error } of mistakes) throw error
      announce(terminal, storiesSaid(verdicts))
      const told = verteldenVan(verdicts)
      const fails = told.some((one) => isGezakt(one) && !one.isStil)
      const config = writeConfig({
        sut,
        files,
        ...(timeout !== usualTimeout && { timeout }),
        ...(fails && { baseline: baselineFile }),
        ...(seen && { seen }),
      })
      writeWhole(configFile, config)
      if (fails) writeWhole(baselineFile, writeBaseline(undefined, told))
      announce(terminal, writtenSaid(told, seen !== undefined))
      announce(terminal, nextSaid(sut))
      return 0
    } finally {
      progress.done()
      await close()
      await closeSystem(system, patience, terminal)
    }
  },
})

/** Says what is there of an adapter and what is wrong. False: without mending no story can be told. */
function saysAdapter(reports: readonly CallReport[], terminal: Terminal): boolean {
  const out = (text: string) => announce(terminal, text)
  const of = (wanted: CallReport['verdict']) => reports.filter(({ verdict }) => verdict === wanted)
  const absent = of('absent').map(({ call }) => call)
  const lacks = absent.length === 0 ? '' : `; not there, and what needs it is skipped: ${absent.join(', ')}`
  out(`1/3 adapter: ${of('good').length} of ${reports.length} calls are there and good${lacks}\n`)
  for (const { call, problems } of of('wrong'))
    for (const { what, mend } of problems) out(`  ✗ ${call}  ${said(what, 'en')}\n      ${mend.en}\n`)
  const isStopped = of('wrong').some(({ call }) => calls[call].required)
  if (isStopped) out(`Mend this first: ${typedAs()} adapter check tells all of it. Nothing was written.\n`)
  return !isStopped
}

/** The profile that is there already, or what is seen of the system. */
async function profileOf(
  sut: string,
  stage: Parameters<typeof proposeProfiel>[0] & { readonly system: OpenSystem },
  progress: Progress,
): Promise<{ readonly seen?: readonly Gezien[]; readonly found: GevondenProfiel }> {
  const there = findProfiel(sut, undefined)
  if (there.profiel !== undefined) return { found: there }
  const step = progress.step('traits', Object.keys(kenmerken).length)
  let done = 0
  const seen = await proposeProfiel(stage, () => step(++done))
  progress.done()
  const traits: Profiel['kenmerken'] = Object.fromEntries(
    seen.flatMap(({ kenmerk, is }) => (is === undefined ? [] : [[kenmerk, is]])),
  )
  return { seen, found: { profiel: { kenmerken: traits } } }
}

function profileSaid(seen: readonly Gezien[] | undefined, { said = profielFile }: GevondenProfiel): string {
  if (seen === undefined) return `2/3 profile: as it is (${said})\n`
  const count = (is: boolean | undefined) => seen.filter((one) => one.is === is).length
  return `2/3 profile: of ${seen.length} traits ${count(true)} it has, ${count(false)} it has not, ${count(undefined)} not to be seen\n`
}

function storiesSaid(verdicts: readonly Verdict[]): string {
  const count = (...wanted: readonly Verdict['verdict'][]) =>
    verdicts.filter(({ verdict }) => wanted.includes(verdict)).length
  return `3/3 stories: ${verdicts.length} told, ${count('geslaagd')} passed, ${count('gezakt', 'fout')} failed, ${count('overgeslagen')} skipped\n`
}

/** So many names are read; the rest stands in the file. */
const mostNames = 8

function writtenSaid(told: readonly Verteld[], hasProfile: boolean): string {
  const failing = told.filter((one) => isGezakt(one) && !one.isStil)
  const silent = told.filter(({ isStil }) => isStil).map(({ naam }) => naam)
  const worst = failing.filter((told) => worstOf(soortenOf(told)) === 'S1').map(({ naam }) => naam)
  const lines = [
    `${configFile}: the system${hasProfile ? ' and its profile; read that, and mend what is not so' : ''}`,
    ...(failing.length === 0
      ? []
      : [
          `${baselineFile}: ${amount(failing.length, 'story that fails', 'stories that fail')} today; run fails on what is new only`,
        ]),
    ...(worst.length === 0 ? [] : [`  mend first, S1: the data of a child is seen by another: ${some(worst)}`]),
    ...(silent.length === 0
      ? []
      : [
          `  not in it, as no answer came in time: ${some(silent)}; run fails on that until the system is faster, or has more time: ${typedAs()} init --force --timeout 60`,
        ]),
  ]
  return `\n${lines.map((line) => `${line}\n`).join('')}`
}

const some = (names: readonly string[]): string =>
  `${names.slice(0, mostNames).join(', ')}${names.length > mostNames ? ` and ${names.length - mostNames} more` : ''}`

const nextSaid = (sut: string): string =>
  `${snippetsOf(sut)
    .map(({ ci, file, text }) => `\nFor ${ci}, ${file}:\n\n${text.replaceAll(/^(?=.)/gm, '    ')}`)
    .join('')}
Next:
  ${typedAs()} run                    fails on what is new only
  ${typedAs()} explore --minutes 5    looks for what no story tells yet
`
