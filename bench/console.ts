/**
 * The screens in Chromium: how soon the first one stands on a server that was just started, and whether Verkeer stays alive at a
 * thousand exchanges a second and after a hundred thousand. Fails when a bound is missed. What watchers cost the wire: `serve`.
 *
 *     npm run bench -- console
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { exampleEnvelope } from '../simulator/index.ts'
import { firstLook, framesDuring, heapOf, openBrowser, timeToFilter } from './console/browser.ts'
import { openCaller, requestBytes } from './serve/load.ts'
import { startServe, stop } from './serve/processes.ts'
import { type Figure, holds, quantile, table } from './serve/report.ts'

const looks = 9
const perSecond = 1000
const seconds = 15
const inAll = 100_000
const connections = 8

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-bench-'))
const log = join(folder, 'log')
const schoolFile = join(folder, 'school.json')
writeFileSync(schoolFile, JSON.stringify({ seed: 'bench', genereer: { pupils: 10 }, school: { brincode: '99XX' } }))

/** Nothing is kept from one look to the next: not the server, not the browser's cache. */
async function firstScreen(browser: Browser): Promise<Figure[]> {
  const steps: number[] = []
  const known: number[] = []
  for (let look = 0; look < looks; look++) {
    const { child, url } = await startServe([], log)
    const stands = await firstLook(browser, url)
    steps.push(stands.steps)
    known.push(stands.known)
    await stop(child)
  }
  return [
    { name: 'first screen, its steps', unit: ' ms', runs: steps, required: { most: 300 } },
    { name: 'first screen, with what is known of the school', unit: ' ms', runs: known, required: { most: 300 } },
  ]
}

/** Sends so many, over some connections at once; no faster than `pace` a second. Gives how many a second it became. */
async function send(port: number, request: Buffer, count: number, pace = Number.POSITIVE_INFINITY): Promise<number> {
  const begin = performance.now()
  let sent = 0
  const one = async () => {
    const caller = await openCaller(port)
    while (sent < count) {
      const due = ((performance.now() - begin) / 1000) * pace
      if (sent >= due) await new Promise((resolve) => setTimeout(resolve, 1))
      else {
        sent++
        await caller.call(request)
      }
    }
    caller.close()
  }
  await Promise.all(Array.from({ length: connections }, one))
  return count / ((performance.now() - begin) / 1000)
}

/** Verkeer watched while the wire is busy, and after. */
async function verkeer(browser: Browser): Promise<Figure[]> {
  const { child, url, scholen } = await startServe(['--school', schoolFile], log)
  const port = Number(new URL(url).port)
  const request = requestBytes('/uwlr/leerlinggegevens', exampleEnvelope(scholen[0]!))
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${url}/#/default/verkeer`)
  await page.getByLabel('Zoeken').waitFor()
  await send(port, request, 100)
  await page.locator('.wire-row').first().waitFor()
  const heapBefore = await heapOf(page)
  const filtering: number[] = []
  const filter = async () => {
    for (const word of ['answered', 'path-is-known', '']) filtering.push(await timeToFilter(page, word))
  }
  let reached = 0
  const frames = await framesDuring(page, async () => {
    const sending = send(port, request, perSecond * seconds, perSecond)
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 2000))
      await filter()
    }
    reached = await sending
  })
  await send(port, request, inAll - perSecond * seconds - 100)
  const said = performance.now()
  await page.locator(`#exchange-${inAll}`).waitFor({ timeout: 20_000 })
  const fresh = performance.now() - said
  const during = [...filtering]
  filtering.length = 0
  for (let turn = 0; turn < 4; turn++) await filter()
  const idle = await framesDuring(page, () => new Promise((resolve) => setTimeout(resolve, 3000)))
  const heapAfter = await heapOf(page)
  await stop(child)
  return [
    {
      name: 'exchanges a second, while it was watched',
      unit: '',
      runs: [reached],
      required: { least: perSecond * 0.9 },
    },
    { name: 'between frames, meanwhile', unit: ' ms', runs: frames, required: { most: 34 } },
    { name: 'the same, nineteen of twenty', unit: ' ms', runs: [quantile(frames, 0.95)], required: { most: 100 } },
    { name: 'from typing to a filtered list, meanwhile', unit: ' ms', runs: during, required: { most: 100 } },
    { name: `the last of ${inAll} is shown after`, unit: ' ms', runs: [fresh], required: { most: 1000 } },
    { name: 'between frames, after them', unit: ' ms', runs: idle, required: { most: 34 } },
    { name: 'from typing to a filtered list, after them', unit: ' ms', runs: filtering, required: { most: 100 } },
    { name: 'what the page holds: at the start', unit: ' MB', runs: [heapBefore] },
    { name: `what the page holds: after ${inAll}`, unit: ' MB', runs: [heapAfter], required: { most: 40 } },
  ]
}

const browser = await openBrowser()
if (browser === undefined) process.stdout.write('There is no Chromium here (CHROMIUM names it): skipped.\n')
else
  try {
    const figures = [...(await firstScreen(browser)), ...(await verkeer(browser))]
    process.stdout.write(`Node ${process.versions.node}; load ${loadavg()[0]!.toFixed(1)}.\n\n${table(figures)}`)
    process.exitCode = figures.every(holds) ? 0 : 1
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
