import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, type ShellLine } from './ready-file.ts'

/** What the server of a CI sets, for the first part of one; and how its expressions come out. */
const ofTheServer = {
  CI: 'true',
  GITHUB_RUN_ID: '7',
  GITHUB_STEP_SUMMARY: 'summary.md',
  CI_PIPELINE_ID: '7',
  CI_NODE_INDEX: '1',
  CI_NODE_TOTAL: '1',
  BUILD_BUILDID: '7',
  SYSTEM_JOBPOSITIONINPHASE: '1',
  SYSTEM_TOTALJOBSINPHASE: '1',
  JOB_COMPLETION_INDEX: '0',
}
const expressions: Readonly<Record<string, string>> = { 'matrix.part': '1', 'strategy.job-total': '1' }

/** A system of which every import loses a pupil. */
const forgetful = `let held = { groepen: [], leerkrachten: [], leerlingen: [] }
export default () => ({
  reset: async ({ toestand }) => { held = structuredClone(toestand) },
  importeer: async () => { held.leerlingen.pop(); return { kind: 'geenwijzigingen' } },
  verwerk: async () => ({ kind: 'verwerkt' }),
  toestand: async () => structuredClone(held),
})
`
const story = `titel: Een verhaal
waarom: Om te zien dat het verteld wordt.
thema: namen
ernst: S2
dekt: [B01]
school: { school: { brincode: 99XX }, genereer: { pupils: 8 } }
stappen: [activeer, koppel, importeer]
`

/** How a project has koppelproef: the one that is built; only in name, when it prints how it was called; or not at all. */
export type Has = 'built' | 'in name' | 'not'

/** The folder of a project with a story and, in `ver geet.mjs`, a system that forgets; `npm` only prints what it was asked. */
export function project({ sut = 'testcentrum', has = 'built' as Has } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'koppelproef-ci-'))
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const law = 'failed-import-changes-nothing'
  file('koppelproef.config.yaml', `sut: ${sut}\nfiles: [verhaal.yaml]\nexplore: { law: [${law}] }\n`)
  file('verhaal.yaml', story)
  file('ver geet.mjs', forgetful)
  mkdirSync(join(folder, 'bin'))
  const command = (name: string, text: string) => {
    file(join('bin', name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(folder, 'bin', name), 0o755)
  }
  const says = `printf '%s\\n' "$@"`
  const built = `exec '${process.execPath}' '${join(root, 'bin', 'koppelproef.js')}' "$@"`
  const ours = { built, 'in name': says, not: 'exit 1' }[has]
  command('koppelproef', ours)
  command('npx', `[ "$1" = --no-install ] && shift\n[ "$1" = koppelproef ] || exit 9\nshift\n${ours}`)
  command('npm', says)
  return folder
}

type Ended = { readonly exit: number | string; readonly stdout: string; readonly stderr: string }

/** Runs a shell line there as a CI does, in a shell that takes no variable that nobody set. */
export const run = ({ text, shell, env }: ShellLine, folder: string, more: object = {}) =>
  new Promise<Ended>((resolve) => {
    const filled = Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\{ *(\S+) *\}\}/g, (_, expression) => expressions[expression] ?? ''),
    ])
    const { NODE_OPTIONS: _, ...own } = process.env
    const path = `${join(folder, 'bin')}:${process.env.PATH}`
    const all = { ...own, ...ofTheServer, ...Object.fromEntries(filled), ...more, PATH: path }
    execFile(shell, ['-eu', '-c', text], { cwd: folder, env: all, timeout: 50_000 }, (error, stdout, stderr) =>
      resolve({ exit: error === null ? 0 : (error.code ?? 'killed'), stdout, stderr }),
    )
  })
