import { existsSync } from 'node:fs'
import { calls } from '../../contracts/adapter/adapter.ts'
import type { CallReport } from '../../contracts/adapter/check/probe.ts'
import { checked } from '../../contracts/adapter/checked.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { diagnosisText } from '../../report/forms/text.ts'
import { languageOption, reportsFor } from '../../report/forms.ts'
import { languageOf, said, type Taal } from '../../report/language.ts'
import { plainReport } from '../../report/plain-report.ts'
import { worstOf } from '../../scenarios/baseline/outcome.ts'
import { isGezakt, soortenOf, type Verteld, verteldenVan } from '../../scenarios/baseline/soorten.ts'
import { writeBaseline } from '../../scenarios/baseline/write-baseline.ts'
import { findProfiel, type GevondenProfiel, profielFile } from '../../scenarios/profile/find-profiel.ts'
import { kenmerken } from '../../scenarios/profile/kenmerken.ts'
import type { Profiel } from '../../scenarios/profile/profiel.ts'
import { type Gezien, proposeProfiel } from '../../scenarios/profile/propose.ts'
import { reportOfRun } from '../../scenarios/report/report-of-run.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { runAll } from '../../scenarios/run/run-all.ts'
import type { Verdict } from '../../scenarios/run/tell.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { ToolError } from '../tool-error.ts'
import { typedAs } from '../typed-as.ts'
import { writeWhole } from '../write-whole.ts'
import { reportsOf } from './adapter-check.ts'
import { defineCommand, type Terminal } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { configFile } from './config/read-config.ts'
import { snippetsOf } from './init/ci-snippets.ts'
import { words } from './init/prose.ts'
import { writeConfig } from './init/write-config.ts'
import { againOf } from './support/again.ts'
import { announce } from './support/announce.ts'
import { closeSystem } from './support/close-system.ts'
import { diagnosed } from './support/diagnosed.ts'
import { secondsOf } from './support/numbers.ts'
import { createProgress, type Progress } from './support/progress.ts'

type Options = {
  readonly sut?: string
  readonly force?: boolean
  readonly timeout: string
  readonly language?: Taal
}

/** What is known to fail, where init writes it. */
const baselineFile = 'koppelproef.baseline.yaml'

/** What fails, in full, to look at: written anew each time. */
const reportFile = 'koppelproef.html'

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
    languageOption,
    { flags: '--force', what: 'overwrite what init wrote before' },
  ],
  examples: [
    'koppelproef init --sut http://127.0.0.1:9000',
    'koppelproef init --sut "exec:php adapter.php"',
    'koppelproef run',
  ],
  run: async (files, { sut, force = false, timeout, language }, terminal) => {
    if (sut === undefined)
      throw new ToolError('E_USAGE', 'Which system? --sut http://ADDRESS, "exec:COMMAND" or module:FILE.')
    const there = [configFile, baselineFile].filter((file) => existsSync(file))
    if (there.length > 0 && !force)
      throw new ToolError(
        'E_USAGE',
        `${there.join(' and ')} ${there.length === 1 ? 'is there already; --force overwrites it' : 'are there already; --force overwrites them'}.`,
      )
    const taal = language ?? languageOf(process.env)
    const w = words[taal]
    const scenarios = findScenarios(files, {})
    const patience = secondsOf('--timeout', timeout)
    const system = await openSut(sut, {}, { timeout: patience })
    const progress = createProgress(terminal)
    const simulator = createBareSimulator({ seed })
    const { url, close } = await listen(simulator)
    const stage = { simulator, url, seed, stopwatch: () => performance.now() }
    try {
      const reports = await reportsOf(checked(system, { timeout: patience, form: false }))
      if (!saysAdapter(reports, terminal, taal)) return 1
      const { seen, found } = await profileOf(sut, { ...stage, system: checked(system) }, progress, taal)
      announce(terminal, profileSaid(seen, found, taal))
      const step = progress.step(w.told, scenarios.length)
      const { verdicts, mistakes } = await runAll(scenarios, {
        ...stage,
        systems: [checked(system)],
        bail: false,
        maxTimeouts: 3,
        verloop: true,
        ...(found.profiel && { profiel: found.profiel }),
        onVerdict: (_, done) => step(done),
      })
      progress.done()
      for (const { error } of mistakes) throw error
      announce(terminal, storiesSaid(verdicts, taal))
      const told = verteldenVan(verdicts)
      const fails = told.some((one) => isGezakt(one) && !one.isStil)
      const config = writeConfig({
        sut,
        files,
        ...(timeout !== usualTimeout && { timeout }),
        ...(fails && { baseline: baselineFile }),
        ...(seen && { seen }),
        comments: w.inConfig,
      })
      writeWhole(configFile, config)
      if (fails) writeWhole(baselineFile, writeBaseline(undefined, told))
      const report = plainReport(
        reportOfRun(verdicts, {
          sut,
          seed,
          versie: versionOfPackage(),
          again: (verdict) => againOf(verdict, { sut, seed, baseline: false, config: written }),
          ...diagnosed(sut, verdicts, verdicts, found.profiel),
        }),
      )
      const fresh = await reportsFor(fails ? [`html=${reportFile}`] : [], taal, process.cwd())
      await fresh.write(report, { out: () => {}, err: () => {} })
      announce(terminal, writtenSaid(told, seen !== undefined, taal))
      announce(terminal, nextSaid(sut, fails, taal))
      if (fails) announce(terminal, `\n${diagnosisText(report, { taal })}`.trimEnd().concat('\n'))
      return 0
    } finally {
      progress.done()
      await close()
      await closeSystem(system, patience, terminal)
    }
  },
})

/** Of the config that was just written: it names the system and the profile. */
const written = { file: configFile, folder: '.', isNamed: false, gave: new Set(['sut', 'profile', 'timeout']) }

/** Says what is there of an adapter and what is wrong. False: without mending no story can be told. */
function saysAdapter(reports: readonly CallReport[], terminal: Terminal, taal: Taal): boolean {
  const w = words[taal]
  const out = (text: string) => announce(terminal, text)
  const of = (wanted: CallReport['verdict']) => reports.filter(({ verdict }) => verdict === wanted)
  const absent = of('absent').map(({ call }) => call)
  out(`${w.adapter(of('good').length, reports.length)}${absent.length === 0 ? '' : w.absent(absent.join(', '))}\n`)
  for (const { call, problems } of of('wrong'))
    for (const { what, mend } of problems) out(`  ✗ ${call}  ${said(what, taal)}\n      ${mend[taal]}\n`)
  const isStopped = of('wrong').some(({ call }) => calls[call].required)
  if (isStopped) out(`${w.mendFirst(`${typedAs()} adapter check`)}\n`)
  return !isStopped
}

/** The profile that is there already, or what is seen of the system. */
async function profileOf(
  sut: string,
  stage: Parameters<typeof proposeProfiel>[0] & { readonly system: OpenSystem },
  progress: Progress,
  taal: Taal,
): Promise<{ readonly seen?: readonly Gezien[]; readonly found: GevondenProfiel }> {
  const there = findProfiel(sut, undefined)
  if (there.profiel !== undefined) return { found: there }
  const step = progress.step(words[taal].traits, Object.keys(kenmerken).length)
  let done = 0
  const seen = await proposeProfiel(stage, () => step(++done))
  progress.done()
  const traits: Profiel['kenmerken'] = Object.fromEntries(
    seen.flatMap(({ kenmerk, is }) => (is === undefined ? [] : [[kenmerk, is]])),
  )
  return { seen, found: { profiel: { kenmerken: traits } } }
}

function profileSaid(seen: readonly Gezien[] | undefined, { said = profielFile }: GevondenProfiel, taal: Taal): string {
  const w = words[taal]
  if (seen === undefined) return `${w.profileThere(said)}\n`
  const count = (is: boolean | undefined) => seen.filter((one) => one.is === is).length
  return `${w.profile(seen.length, count(true), count(false), count(undefined))}\n`
}

function storiesSaid(verdicts: readonly Verdict[], taal: Taal): string {
  const count = (...wanted: readonly Verdict['verdict'][]) =>
    verdicts.filter(({ verdict }) => wanted.includes(verdict)).length
  const [passed, failed, skipped] = [count('geslaagd'), count('gezakt', 'fout'), count('overgeslagen')]
  return `${words[taal].stories({ told: verdicts.length, passed, failed, skipped })}\n`
}

/** So many names are read; the rest stands in the file. */
const mostNames = 8

function writtenSaid(told: readonly Verteld[], hasProfile: boolean, taal: Taal): string {
  const w = words[taal]
  const some = (names: readonly string[]): string =>
    `${names.slice(0, mostNames).join(', ')}${names.length > mostNames ? w.more(names.length - mostNames) : ''}`
  const failing = told.filter((one) => isGezakt(one) && !one.isStil)
  const silent = told.filter(({ isStil }) => isStil).map(({ naam }) => naam)
  const worst = failing.filter((told) => worstOf(soortenOf(told)) === 'S1').map(({ naam }) => naam)
  const lines = [
    `${configFile}: ${w.config}${hasProfile ? w.withProfile : ''}`,
    ...(failing.length === 0 ? [] : [`${baselineFile}: ${w.baseline(failing.length)}`, `${reportFile}: ${w.report}`]),
    ...(worst.length === 0 ? [] : [`  ${w.worst(some(worst))}`]),
    ...(silent.length === 0 ? [] : [`  ${w.silent(some(silent), `${typedAs()} init --force --timeout 60`)}`]),
  ]
  return `\n${lines.map((line) => `${line}\n`).join('')}`
}

function nextSaid(sut: string, fails: boolean, taal: Taal): string {
  const w = words[taal]
  const next = [
    ['run', w.nextRun],
    ...(fails ? [[`run --no-baseline --report html=${reportFile}`, w.nextAll]] : []),
    ['explore --minutes 5', w.nextExplore],
  ].map(([command = '', what = '']) => [`  ${typedAs()} ${command}`, what] as const)
  const width = Math.max(...next.map(([command]) => command.length))
  const jobs = snippetsOf(sut).map(
    ({ ci, file, text }) => `\n${w.forCi(ci, file)}\n\n${text.replaceAll(/^(?=.)/gm, '    ')}`,
  )
  return `${jobs.join('')}\n${w.next}\n${next.map(([command, what]) => `${command.padEnd(width)}    ${what}\n`).join('')}`
}
