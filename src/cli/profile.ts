import { existsSync } from 'node:fs'
import { kenmerken } from '../../scenarios/profile/kenmerken.ts'
import { type Gezien, proposeProfiel } from '../../scenarios/profile/propose.ts'
import { writeProfiel } from '../../scenarios/profile/write-profiel.ts'
import { openSuts } from '../../scenarios/sut/open.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { ToolError } from '../tool-error.ts'
import { refuseUnwritable, writeWhole } from '../write-whole.ts'
import { defineCommand } from './command.ts'
import { aSystem } from './config/in-config.ts'
import { type Configured, configOptions, folderOfSut } from './config/used-config.ts'
import { announce } from './support/announce.ts'
import { closeSystem } from './support/close-system.ts'
import { secondsOf } from './support/numbers.ts'
import { createProgress } from './support/progress.ts'

/** The seed of `koppelproef run`. */
const seed = '1'

export const profile = defineCommand<
  Configured & { readonly sut: string; readonly out?: string; readonly timeout: string }
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
    { flags: '--timeout <seconds>', what: 'how long the system may take over one call', default: '10' },
    ...configOptions,
  ],
  config: { top: ['sut', 'timeout'] },
  examples: [
    'koppelproef profile --sut http://127.0.0.1:9000',
    'koppelproef profile --sut "exec:php adapter.php" --out koppelproef.profiel.yaml',
  ],
  run: async (_, options, terminal) => {
    const { sut, out, timeout } = options
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

function inShort(seen: readonly Gezien[]): string {
  const count = (is: boolean | undefined) => seen.filter((one) => one.is === is).length
  return `${count(true)} ja, ${count(false)} nee, ${count(undefined)} not to be seen`
}
