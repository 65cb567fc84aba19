import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { buildConsole } from '../../scripts/console.mjs'
import { createSimulator, listen, type Simulator } from '../../simulator/index.ts'
import { consoleAt } from '../../src/console/mount.ts'
import { testcentrumOf } from '../../stage/testcentrum/mount.ts'
import { verhalenOf } from '../../stage/verhalen/mount.ts'
import { openChromium } from '../report/chromium.ts'
import { aFarm } from './farm-walk.ts'

/** Both systems on a port, with their screens, and a browser before them. */
export type Stage = {
  readonly url: string
  readonly simulator: Simulator
  readonly bundle: string
  /** A window with nothing in it yet; what it complains of is collected. */
  readonly window: (how?: {
    readonly width?: number
    readonly colorScheme?: 'light' | 'dark'
    readonly context?: BrowserContext
  }) => Promise<Page>
  /** Another browser. */
  readonly context: (how?: { readonly bypassCSP?: boolean }) => Promise<BrowserContext>
  readonly complaints: string[]
  readonly close: () => Promise<void>
}

export async function openStage(): Promise<Stage> {
  const bundle = mkdtempSync(join(tmpdir(), 'koppelproef-console-'))
  const started = performance.now()
  const begin = Date.parse('2026-11-23T09:00:00Z')
  const simulator = createSimulator({ clock: { now: () => begin + Math.floor(performance.now() - started) } })
  const complaints: string[] = []
  simulator.onBug((error) => complaints.push(String(error)))
  let address = ''
  const [browser, listening] = await Promise.all([
    openChromium(),
    buildConsole(bundle).then(() =>
      listen(simulator, {
        mounts: [
          testcentrumOf(simulator, { address: () => address }),
          verhalenOf(simulator, {
            address: () => address,
            verhalen: ['scenarios/catalogue/handleiding'],
            farm: async () => aFarm(),
          }),
          consoleAt(pathToFileURL(`${bundle}/`)),
        ],
      }),
    ),
  ])
  address = listening.url
  const context: Stage['context'] = (how = {}) => contextIn(browser, how)
  const first = await context()
  return {
    url: listening.url,
    simulator,
    bundle,
    complaints,
    context,
    window: async ({ width = 1280, colorScheme = 'light', context: own = first } = {}) => {
      const page = await own.newPage()
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => {
        // A refusal of the API is told on the screen; the browser counts it as an error of its own.
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
          complaints.push(message.text())
      })
      return page
    },
    close: async () => {
      await browser.close()
      await listening.close()
      rmSync(bundle, { recursive: true })
    },
  }
}

const contextIn = (browser: Browser, how: { readonly bypassCSP?: boolean }): Promise<BrowserContext> =>
  browser.newContext({ ...how, permissions: ['clipboard-read', 'clipboard-write'], locale: 'nl-NL' })

/** Where pictures of screens go: only when they are asked for. */
const pictures = process.env.KOPPELPROEF_PICTURES

/** A picture of the screen as it is now, for the page with pictures and for eyes; from the top, or from what it is about. */
export async function picture(page: Page, name: string, about?: Locator): Promise<void> {
  if (pictures === undefined) return
  if (about === undefined) await page.evaluate('scrollTo(0, 0)')
  else await about.evaluate((element) => element.scrollIntoView())
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** How long a screen may take on a machine that is busy with everything else. Milliseconds. */
export const patience = 40_000

/** Waits until something is so. The policy of the page forbids the browser to look for itself. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + patience
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`It never became so: ${isSo}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
