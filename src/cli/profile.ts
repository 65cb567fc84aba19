import { existsSync } from 'node:fs'
import { findProfiel, profielFile } from '../../scenarios/profile/find-profiel.ts'
import { kenmerken } from '../../scenarios/profile/kenmerken.ts'
import type { Profiel } from '../../scenarios/profile/profiel.ts'
import { type Gezien, proposeProfiel } from '../../scenarios/profile/propose.ts'
import { writeProfiel } from '../../scenarios/profile/write-profiel.ts'
import { openSuts } from '../../scenarios/sut/open.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { ToolError } from '../tool-error.ts'
import { refuseUnwritable, writeWhole } from '../write-whole.ts'
import { defineCommand, type Terminal } from './command.ts'
import { aSystem } from './config/in-config.ts'
import { type Configured, configOptions, folderOfSut } from './config/used-config.ts'
import { announce } from './support/announce.ts'
import { closeSystem } from './support/close-system.ts'
import { secondsOf } from './support/numbers.ts'
import { createProgress } from './support/progress.ts'

/** The seed of `koppelproef run`. */
const seed = '1'

export const profile = defineCommand<
  Configured & {
    readonly sut: string
    readonly out?: string
    readonly check?: string | true
    readonly timeout: string
  }
>({
  name: 'profile',
  summary: 'Proposes a profile of a linking system: what it is like, seen in a small story for each trait.',
  options: [
    {
      flags: '--sut <system>',
      what: 'the system under test: testcentrum, module:FILE, http://ADDRESS or exec:COMMAND',
      default: 'testcentrum',
      inConfig: aSystem,
    },
    {
      flags: '--out <file>',
      what: 'write it there, instead of to the terminal; koppelproef.profiel.yaml is found by run and explore',
    },
    {
      flags: '--check [file]',
      what: `hold the profile that is there (default: ${profielFile}) against what is seen now; exit code 1 where they differ`,
    },
    { flags: '--timeout <seconds>', what: 'how long the system may take over one call', default: '10' },
    ...configOptions,
  ],
  config: { top: ['sut', 'timeout'] },
  examples: [
    'koppelproef profile --sut http://127.0.0.1:9000',
    'koppelproef profile --sut "exec:php adapter.php" --out koppelproef.profiel.yaml',
    'koppelproef profile --sut "exec:php adapter.php" --check',
  ],
  run: async (_, options, terminal) => {
    const { sut, out, check, timeout } = options
    if (out !== undefined && check !== undefined)
      throw new ToolError('E_USAGE', '--out proposes a profile, --check looks at one: give one of the two.')
    const held = check === undefined ? undefined : heldProfiel(sut, check, folderOfSut(options))
    if (out !== undefined && existsSync(out))
      throw new ToolError(
        'E_USAGE',
        `${out} is there already, and may have been mended by hand: remove it, or give --out another name.`,
      )
    if (out !== undefined) refuseUnwritable(out)
    const patience = secondsOf('--timeout', timeout)
    const [system] = await openSuts(sut, 1, {}, { timeout: patience, folder: folderOfSut(options) })
    const simulator = createBareSimulator({ seed })
    const { url, close } = await listen(simulator)
    const progress = createProgress(terminal)
    try {
      const step = progress.step('traits', Object.keys(kenmerken).length)
      let done = 0
      const stage = { simulator, url, seed, stopwatch: () => performance.now(), system: system! }
      const seen = await proposeProfiel(stage, () => step(++done))
      progress.done()
      if (held !== undefined) return checked(held, seen, terminal)
      const text = writeProfiel(seen, sut === 'testcentrum' ? sut : undefined)
      if (out === undefined) terminal.out(text)
      else {
        writeWhole(out, text)
        announce(terminal, `${out}: ${inShort(seen)}. Read it, and mend what is not so.\n`)
      }
      return 0
    } finally {
      progress.done()
      await close()
      await closeSystem(system!, patience, terminal)
    }
  },
})

/** The profile that is to be looked at. Throws E_USAGE when there is none, and as findProfiel. */
function heldProfiel(sut: string, check: string | true, folder?: string): Profiel {
  const { profiel } = findProfiel(sut, check === true ? undefined : check, folder)
  if (profiel === undefined)
    throw new ToolError(
      'E_USAGE',
      `There is no ${profielFile} here: make one with --out ${profielFile}, or name the file after --check.`,
    )
  return profiel
}

/** Tells where a profile and what was seen differ. What was not to be seen may be as the profile says. */
function checked({ kenmerken: said }: Profiel, seen: readonly Gezien[], terminal: Terminal): number {
  const word = (is: boolean) => (is ? 'ja' : 'nee')
  const known = seen.flatMap(({ is, ...one }) => (is === undefined ? [] : [{ ...one, is }]))
  const other = known.filter(({ kenmerk, is }) => said[kenmerk] !== undefined && said[kenmerk] !== is)
  const unsaid = known.filter(({ kenmerk }) => said[kenmerk] === undefined)
  for (const { kenmerk, is, hoe } of other)
    terminal.out(`✗ ${kenmerk}: the profile says ${word(!is)}, and it is ${word(is)}. ${hoe}\n`)
  for (const { kenmerk, is, hoe } of unsaid)
    terminal.out(`– ${kenmerk}: the profile does not say; ${word(is)}. ${hoe}\n`)
  const same = known.length - other.length - unsaid.length
  terminal.out(
    `${same} of ${known.length} traits that are to be seen stand in the profile as they are${other.length === 0 ? '.' : `; ${other.length} ${other.length === 1 ? 'does' : 'do'} not: mend the profile, or the system.`}\n`,
  )
  return other.length === 0 ? 0 : 1
}

function inShort(seen: readonly Gezien[]): string {
  const count = (is: boolean | undefined) => seen.filter((one) => one.is === is).length
  return `it has ${count(true)} traits, ${count(false)} it has not, ${count(undefined)} are not to be seen`
}
