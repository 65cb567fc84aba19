import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { createSite } from '../../src/docs/site.ts'
import { writeSite } from '../../src/docs/write-site.ts'
import { chromiumHere, openChromium } from '../report/chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-docs-'))
let browser: Browser

async function opened(width: number, colorScheme: 'light' | 'dark', name: string) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(request.url())
  })
  await page.goto(`${pathToFileURL(join(folder, name))}`)
  return { page, complaints }
}

;(chromiumHere === undefined ? describe.skip : describe)('the site in a browser, from a folder', () => {
  beforeAll(async () => {
    const site = createSite()
    writeSite({ ...site, files: new Map([...site.files].filter(([name]) => !name.includes('catalogue/'))) }, folder)
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  test.each([
    [1280, 'light', 'index.html'],
    [390, 'dark', 'docs/brengleerresultaten.html'],
  ] as const)('%i wide, %s: axe finds nothing, and nothing sticks out of %s', async (width, colors, name) => {
    const { page, complaints } = await opened(width, colors, name)
    await page.evaluate(axe)
    const found = await page.evaluate(
      'axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
    )
    expect(found).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('is searched by keyboard: words of a heading first, each word somewhere in the part', async () => {
    const { page, complaints } = await opened(1280, 'light', 'ci/index.html')
    await page.keyboard.press('/')
    await page.keyboard.type('las-migratie vélden')
    await page.waitForSelector('#found a, #found p')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('las-migratie')
    await page.waitForFunction("document.querySelector('#found b')?.textContent.includes('las-migratie')")
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/las-migratie$/)
    await page.keyboard.press('/')
    await page.keyboard.type('zzqq')
    await page.waitForSelector('#found p')
    expect(await page.locator('#count').textContent()).toBe('Nothing found.')
    await page.keyboard.press('Escape')
    expect(await page.locator('#found').isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await page.close()
  })
})
