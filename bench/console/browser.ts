import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A browser without a window. Undefined: there is no Chromium here. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = places.find((place) => place !== undefined && existsSync(place))
  if (executablePath === undefined) return undefined
  return chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
}

/** When things of the first screen stand there, in milliseconds since the page was asked for. */
export type Stands = {
  /** The steps of the manual. */
  readonly steps: number
  /** The schools, and how far the one that is looked at has come. */
  readonly known: number
}

/** A first look at `url`, by somebody who was never there. */
export async function firstLook(browser: Browser, url: string): Promise<Stands> {
  const context = await browser.newContext()
  const page = await context.newPage()
  // The policy of the page lets the browser run what it is told to: this is not the page.
  await page.addInitScript(`
    globalThis.stands = {}
    new MutationObserver(() => {
      const note = (name, is) => { if (is) stands[name] ??= performance.now() }
      note('steps', document.querySelector('.manual .now'))
      note('known', document.querySelector('.manual .now') && document.querySelector('main select option'))
    }).observe(document, { childList: true, subtree: true })`)
  await page.goto(url)
  await page.locator('main select option').first().waitFor({ state: 'attached' })
  const stands = (await page.evaluate('stands')) as Stands
  await context.close()
  return stands
}

/** How a page draws while `work` goes on: milliseconds between its frames. */
export async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(`
    globalThis.frames = []
    globalThis.watching = true
    let last = performance.now()
    const frame = (now) => { frames.push(now - last); last = now; if (watching) requestAnimationFrame(frame) }
    requestAnimationFrame(frame)`)
  await work()
  return (await page.evaluate('(watching = false, frames.slice(1))')) as readonly number[]
}

/** Milliseconds from the moment that a word is typed into the search until the list shows nothing but what fits. */
export const timeToFilter = (page: Page, word: string): Promise<number> =>
  page.evaluate(
    `new Promise((resolve) => {
      const field = document.querySelector('input[type=search]')
      const begin = performance.now()
      field.value = ${JSON.stringify(word)}
      field.dispatchEvent(new Event('input', { bubbles: true }))
      const look = () => {
        const rows = [...document.querySelectorAll('.wire-row')]
        const fits = rows.every((row) => row.textContent.toLowerCase().includes(${JSON.stringify(word.toLowerCase())}))
        if (fits) resolve(performance.now() - begin)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })`,
  ) as Promise<number>

/** What the page holds after its rubbish was taken away, MB. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1024 / 1024
}
