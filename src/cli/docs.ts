import { createSite, isOfTheRepository } from '../docs/site.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'
import { openBrowser } from './support/open-browser.ts'
import { portOf } from './support/port.ts'
import { untilStopped } from './support/until-stopped.ts'

type Options = { readonly port: string; readonly open?: boolean; readonly out?: string }

export const docs = defineCommand<Options>({
  name: 'docs',
  takes: '[page]',
  summary: 'All pages of this package as a site, with search: on this machine, or written to a folder.',
  options: [
    { flags: '--port <number>', what: 'port to listen on; 0 lets the system choose', default: '0' },
    { flags: '--open', what: 'open it in the browser of this machine' },
    { flags: '--out <folder>', what: 'write the site there instead; it may be hung anywhere, and asks for nothing' },
  ],
  examples: [
    'koppelproef docs --open',
    'koppelproef docs scenarios/observe/README.md     # a page that a message names',
    'koppelproef docs --out public',
  ],
  run: async ([page], { port, open, out }, terminal) => {
    const at = portOf(port)
    const site = createSite()
    const address = page === undefined ? '' : site.addressOf(page.replace(/\/$/, ''))
    if (address === undefined)
      throw new ToolError(
        'E_USAGE',
        isOfTheRepository(page!)
          ? `${page} is not in the package; read it in the repository of Koppelproef.`
          : `There is no page ${page}; name one as messages do, ci/README.md, or leave it out.`,
      )
    if (out !== undefined) {
      const { writeSite } = await import('../docs/write-site.ts')
      terminal.out(`${writeSite(site, out)} files in ${out}; begin at index.html.\n`)
      return 0
    }
    const { serveSite } = await import('../docs/serve-site.ts')
    const { url, close } = await serveSite(site, at)
    terminal.out(`${url}${address}\nCtrl-C stops.\n`)
    if (open) openBrowser(`${url}${address}`)
    await untilStopped()
    await close()
    return 0
  },
})
