import { main } from '../../../src/cli/main.ts'

/** The command line from its sources, for a test that needs a process of its own. */
process.exitCode = await main(process.argv.slice(2))
