import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Report, reportSchema } from '../../report/report.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { verhalenOf } from '../../stage/verhalen/mount.ts'
import { consoleAt } from '../console/mount.ts'
import { readText } from '../read-text.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'
import { announce } from './support/announce.ts'
import { openBrowser } from './support/open-browser.ts'
import { portOf } from './support/port.ts'
import { untilStopped } from './support/until-stopped.ts'

type Options = { readonly port: string; readonly open?: boolean }

export const show = defineCommand<Options>({
  name: 'show',
  takes: '<file>',
  summary: 'Opens a run that is over in the browser: each story step by step, with no system there.',
  options: [
    { flags: '--port <number>', what: 'port to listen on; 0 lets the system choose', default: '0' },
    { flags: '--open', what: 'open it in the browser of this machine' },
  ],
  examples: ['koppelproef run --report json=report.json; koppelproef show report.json --open'],
  run: async ([file = ''], options, terminal) => {
    const port = portOf(options.port)
    const verslag = readReport(file)
    const simulator = createBareSimulator({ seed: '1' })
    let address = ''
    const stories = verhalenOf(simulator, { verslag, address: () => address })
    const mounts = [stories, consoleAt()]
    const { url, close } = await listen(simulator, { port, mounts })
    address = url
    const page = `${url}/#/default/verhalen/ronde/verslag`
    announce(terminal, `${file}: ${page}\nCtrl-C stops.\n`)
    if (options.open) openBrowser(page)
    await untilStopped()
    await stories.close()
    await close()
    return 0
  },
})

/** Of all stories, each failed, with every step: a tenth of this. */
const largestReport = 256 * 1024 * 1024

/** Throws E_FILE_UNREADABLE, and E_FILE_INVALID for what is no report of ours. */
function readReport(file: string): Report {
  const read = parsed(readText(file, largestReport), file)
  const ajv = new Ajv2020({ strict: false })
  if (ajv.validate(JSON.parse(JSON.stringify(reportSchema)), read)) return read as Report
  const [first] = ajv.errors ?? []
  throw new ToolError(
    'E_FILE_INVALID',
    `${file}: is no report of koppelproef (${first?.instancePath || 'the whole'} ${first?.message}); koppelproef run --report json=${file} writes one`,
  )
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ToolError('E_FILE_INVALID', `${file}: is no JSON; koppelproef run --report json=${file} writes a report`)
  }
}
