import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildConsole } from '../../scripts/console.mjs'
import { createSimulator, listen, type Simulator } from '../../simulator/index.ts'
import { consoleAt } from '../../src/console/mount.ts'
import { testcentrumOf } from '../../stage/testcentrum/mount.ts'
import { openChromium } from '../report/chromium.ts'

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
  readonly context: () => Promise<BrowserContext>
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
        mounts: [testcentrumOf(simulator, { address: () => address }), consoleAt(pathToFileURL(`${bundle}/`))],
      }),
    ),
  ])
  address = listening.url
  const context = () => contextIn(browser)
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

const contextIn = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], locale: 'nl-NL' })

/** Where pictures of screens go: only when they are asked for. */
const pictures = process.env.KOPPELPROEF_PICTURES

/** A picture of the screen as it is now, for the page with pictures and for eyes. */
export async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
