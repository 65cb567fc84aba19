import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { htmlOf } from '../../report/html/html.ts'
import { isMis, type Report } from '../../report/report.ts'
import { diagnose } from '../../scenarios/diagnosis/diagnosis.ts'
import { inReport } from '../../scenarios/diagnosis/text.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { tell, type Verdict } from '../../scenarios/run/tell.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { reported } from '../scenarios/stage.ts'
import { chromiumHere, chromiumRequired, openChromium } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-page-'))
const file = join(folder, 'report.html')
let report: Report
let browser: Browser

/** Stories of one theme, told to the EA in Python that links on names alone. */
async function tellToNaive(): Promise<readonly Verdict[]> {
  const simulator = createBareSimulator({ seed: '1' })
  const { url, close } = await listen(simulator)
  const system = await openSut('exec:python3 scenarios/sut/naive/naive.py')
  const stage = { simulator, url, system, seed: '1', stopwatch: () => performance.now(), verloop: true }
  try {
    const verdicts: Verdict[] = []
    for (const scenario of findScenarios(['scenarios/catalogue/sleutels'], {}))
      verdicts.push(await tell(scenario, stage))
    return verdicts
  } finally {
    await close()
    await system.close()
  }
}

/** The page in a window; what the browser complained of is collected. */
async function opened(width: number, colorScheme: 'light' | 'dark', hash = '') {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`${pathToFileURL(file)}${hash}`)
  await page.waitForSelector('body[data-klaar]')
  return { page, complaints }
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
  )
  return found as readonly string[]
}

const shown = (page: Page) => page.locator('.case:visible').count()

test('Chromium is here where it must be', () => {
  expect(chromiumHere !== undefined || !chromiumRequired).toBe(true)
})

;(chromiumHere === undefined ? describe.skip : describe)('the page of a naive EA', () => {
  beforeAll(async () => {
    const told = await tellToNaive()
    report = { ...reported(told), ...inReport(diagnose(told)) }
    writeFileSync(file, htmlOf(report, 'nl'))
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    'at %i wide and %s has no error of the browser and none of axe, and is no wider than the window',
    async (width, scheme) => {
      const { page, complaints } = await opened(width, scheme)
      await page.locator('.case summary').first().click()
      await page.waitForSelector('.case[open] .finding')
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.close()
    },
  )

  test('begins closed, opens a story with its situation, its steps and its records, and remembers it in the address', async () => {
    const { page } = await opened(1280, 'light')
    expect(await page.locator('.case[open]').count()).toBe(0)
    const first = page.locator('.case').first()
    await first.locator('summary').first().click()
    const name = await first.getAttribute('data-naam')
    await page.waitForSelector('.case[open] .steps')
    const text = (await first.innerText()).toLowerCase()
    for (const part of ['de situatie', 'hoe het ging', 'opnieuw', 'verwacht']) expect(text).toContain(part)
    const again = await opened(1280, 'light', new URL(page.url()).hash)
    expect(await again.page.locator('.case[open]').getAttribute('data-naam')).toBe(name)
    await Promise.all([page.close(), again.page.close()])
  })

  test('a suspect leads to its stories: its count shows them, its story opens where it stands', async () => {
    const { page } = await opened(1280, 'light')
    for (const button of await page.locator('.suspects button').all()) {
      const [count] = /\d+/.exec(await button.innerText()) ?? []
      await button.click()
      expect(await shown(page)).toBe(Number(count))
      await button.click()
    }
    const link = page.locator('.suspects a').first()
    const name = await link.innerText()
    await link.click()
    await page.waitForSelector('.case[open] .steps')
    expect(await page.locator('.case[open]').getAttribute('data-naam')).toBe(name)
    expect(await page.evaluate('document.activeElement.closest(".case").dataset.naam')).toBe(name)
    await page.close()
  })

  test('every count of the table, every chip and every button does something', async () => {
    const { page, complaints } = await opened(1280, 'light')
    const all = await shown(page)
    expect(all).toBe(report.gevallen.length)
    for (const button of await page.locator('.heat button').all()) {
      if ((await button.getAttribute('aria-pressed')) === 'true') continue
      await button.click()
      expect(await button.getAttribute('aria-pressed')).toBe('true')
      expect(await shown(page)).toBe(Number(await button.innerText()))
      await button.click()
    }
    await page.getByRole('button', { name: 'gezakt' }).click()
    expect(await shown(page)).toBe(report.gevallen.filter(({ oordeel }) => oordeel === 'gezakt').length)
    await page.getByRole('button', { name: 'gezakt' }).click()
    await page.getByRole('searchbox').fill('eckid')
    expect(await shown(page)).toBeLessThan(all)
    expect(page.url()).toContain('zoek=eckid')
    await page.getByRole('searchbox').fill('zzz')
    expect(await page.locator('#niets').isVisible()).toBe(true)
    await page.getByRole('searchbox').fill('')
    await page.getByRole('button', { name: 'Alles open' }).click()
    await page.waitForFunction('document.querySelectorAll(".case[open]").length > 10')
    await page.getByRole('button', { name: 'Kopieer' }).first().click()
    await page.getByRole('button', { name: 'Alles dicht' }).click()
    expect(await page.locator('.case[open]').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('a story is opened and closed with the keyboard alone', async () => {
    const { page } = await opened(1280, 'light')
    await page.locator('.case summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.case[open]').count()).toBe(1)
    await page.keyboard.press('Space')
    expect(await page.locator('.case[open]').count()).toBe(0)
    await page.close()
  })
})

test('the page of a catalogue that is all red is at most 3 MB', async () => {
  const own = report ?? reported(await tellToNaive())
  const failing = own.gevallen.filter(isMis)
  const exchanges = new Map(own.uitwisselingen.map((one) => [one.id, one]))
  const gevallen = Array.from({ length: 532 }, (_, index) => {
    const one = failing[index % failing.length]!
    return { ...one, naam: `${one.naam}-${index}`, titel: `${index} ${String(one.titel)}` }
  })
  const all: Report = { ...own, gevallen, uitwisselingen: [...exchanges.values()] }
  const html = htmlOf(all, 'nl')
  expect(Buffer.byteLength(html) / 1024 / 1024).toBeLessThan(3)
})
