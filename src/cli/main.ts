import { plainLines, saidLines } from '../plain-text.ts'
import { ToolError } from '../tool-error.ts'
import { typedAs } from '../typed-as.ts'
import type { Command, Terminal } from './command.ts'
import { endWithoutReader } from './support/interrupted.ts'

/** The commands, each loaded only when it is asked for. One line per command. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).init,
  run: async () => (await import('./run.ts')).run,
  explore: async () => (await import('./explore.ts')).explore,
  'explore merge': async () => (await import('./explore-merge.ts')).exploreMerge,
  profile: async () => (await import('./profile.ts')).profile,
  record: async () => (await import('./record.ts')).record,
  learn: async () => (await import('./learn.ts')).learn,
  capture: async () => (await import('./capture.ts')).capture,
  observe: async () => (await import('./observe.ts')).observe,
  'adapter check': async () => (await import('./adapter-check.ts')).adapterCheck,
  serve: async () => (await import('./serve.ts')).serve,
  'token new': async () => (await import('./token-new.ts')).tokenNew,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  load: async () => (await import('./load.ts')).load,
  show: async () => (await import('./show.ts')).show,
  schema: async () => (await import('./schema.ts')).schema,
  docs: async () => (await import('./docs.ts')).docs,
  generate: async () => (await import('./generate.ts')).generate,
  'check las': async () => (await import('./check-las.ts')).checkLas,
  'check ea': async () => (await import('./check-ea.ts')).checkEa,
  'pact verify': async () => (await import('./pact-verify.ts')).pactVerify,
  'pact publish': async () => (await import('./pact-broker.ts')).pactPublish,
  'pact can-i-deploy': async () => (await import('./pact-broker.ts')).pactCanIDeploy,
  link: async () => (await import('./link.ts')).link,
  disguise: async () => (await import('./disguise.ts')).disguise,
  convert: async () => (await import('./convert.ts')).convert,
}

endWithoutReader([process.stdout, process.stderr])

const terminalOfProcess: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(saidLines(text, process.stderr.isTTY === true)),
  interactive: process.stderr.isTTY === true,
}

/** Runs one command line and returns its exit code. Bugs (70) show their stack; everything else a sentence. */
export async function main(argv: readonly string[], terminal: Terminal = terminalOfProcess): Promise<number> {
  const { runCommandLine } = await import('./command-line.ts')
  try {
    return await runCommandLine(argv, commands, terminal, async () => (await import('./config/configure.ts')).configure)
  } catch (error) {
    if (error instanceof ToolError) {
      const [page] = /[\w/-]+\/[\w-]+\.md\b/.exec(error.next) ?? []
      const shown = page === undefined ? '' : `To read it: ${typedAs()} docs ${page}\n`
      terminal.err(plainLines(`${error.code}: ${error.message}\n${error.next}\n${shown}`))
      return error.exit
    }
    terminal.err(
      `This is a bug in koppelproef, please report it.\n${plainLines(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    )
    return 70
  }
}
