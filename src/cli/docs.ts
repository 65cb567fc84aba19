import { createSite, isOfTheRepository } from '../docs/site.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'
import { announce } from './support/announce.ts'
import { openBrowser } from './support/open-browser.ts'
import { portOf } from './support/port.ts'
import { untilStopped } from './support/until-stopped.ts'

type Options = { readonly port: string; readonly open?: boolean; readonly out?: string; readonly text?: boolean }

export const docs = defineCommand<Options>({
  name: 'docs',
  takes: '[page]',
  summary: 'All pages of this package as a site, with search: on this machine, or written to a folder.',
  options: [
    { flags: '--port <number>', what: 'port to listen on; 0 lets the system choose', default: '0' },
    { flags: '--open', what: 'open it in the browser of this machine' },
    { flags: '--text', what: 'print that page here, and end' },
    { flags: '--out <folder>', what: 'write the site there instead; it may be hung anywhere, and asks for nothing' },
  ],
  examples: [
    'koppelproef docs --open',
    'koppelproef docs scenarios/observe/README.md     # a page that a message names',
    'koppelproef docs scenarios/observe/README.md --text | less',
    'koppelproef docs --out public',
  ],
  run: async ([page], { port, open, out, text }, terminal) => {
    const at = portOf(port)
    if (text && page === undefined) throw new ToolError('E_USAGE', '--text is of one page: name it, docs/README.md.')
    if (out !== undefined && page !== undefined)
      throw new ToolError('E_USAGE', '--out writes all pages; leave the page out.')
    if (out !== undefined) (await import('../docs/write-site.ts')).refuseOtherFolder(out)
    // Some seconds on a slow machine.
    terminal.err('Building the pages …\n')
    const site = createSite()
    const named = page?.replace(/\/$/, '')
    const address = named === undefined ? '' : site.addressOf(named)
    if (address === undefined)
      throw new ToolError(
        'E_USAGE',
        isOfTheRepository(page!)
          ? `${page} is not in the package; read it in the repository of Koppelproef.`
          : `There is no page ${page}; name one as messages do, docs/README.md, or leave it out.`,
      )
    if (text) {
      terminal.out(site.textOf(named ?? '') ?? '')
      return 0
    }
    if (out !== undefined) {
      const { writeSite } = await import('../docs/write-site.ts')
      announce(terminal, `${writeSite(site, out)} files in ${out}; begin at index.html.\n`)
      return 0
    }
    const { serveSite } = await import('../docs/serve-site.ts')
    const { url, close } = await serveSite(site, at)
    announce(
      terminal,
      `${url}${address}\nCtrl-C stops.${named === undefined ? '' : ' With --text it is printed here.'}\n`,
    )
    if (open) openBrowser(`${url}${address}`)
    await untilStopped()
    await close()
    return 0
  },
})
