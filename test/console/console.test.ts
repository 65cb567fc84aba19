import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { policy } from '../../src/console/serve-console.ts'
import { chromiumHere, chromiumRequired } from '../report/chromium.ts'
import { theFarm } from './farm-walk.ts'
import { namesThatTry } from './hostile-walk.ts'
import { lookAtAll } from './looks.ts'
import { walkTheManual } from './manual-walk.ts'
import { everyAction, keyThatNoLongerOpens, leaverAndBack } from './review-walk.ts'
import { openStage, patience, type Stage } from './stage.ts'
import { fromBugToRedStep, worlds } from './stories-walk.ts'
import { streamBrokenAndResumed, tabsAndTwoBrowsers, watchTheLine } from './traffic-walk.ts'

// One browser and one world for everything: each test goes on where the one before it was.

/** Every screen in every look takes minutes (`npm run walks`); what goes with every change shows some, and every walk. */
const everything = process.env.KOPPELPROEF_WALKS !== undefined

jest.setTimeout(180_000)

let stage: Stage
let page: Page

test('Chromium is here where it must be', () => {
  expect(chromiumHere !== undefined || !chromiumRequired).toBe(true)
})

;(chromiumHere === undefined ? describe.skip : describe)('the console', () => {
  beforeAll(async () => {
    stage = await openStage()
    page = await stage.window()
    page.setDefaultTimeout(patience)
  })
  afterAll(async () => {
    await stage?.close()
  })

  test('is given to a browser only, with a policy that lets nothing run or leave', async () => {
    const asked = (accept: string) => fetch(`${stage.url}/`, { headers: { accept } })
    expect((await asked('text/html')).headers.get('content-security-policy')).toBe(policy)
    for (const rule of ["default-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(await (await asked('*/*')).text()).toMatch(/^Koppelproef: een nagemaakte ESIS/)
    expect((await fetch(`${stage.url}/console/niets.js`)).status).toBe(404)
  })

  test('is less than 60 kB of script, packed, and less than half of that for the first screen', async () => {
    const sizeOf = (name: string) => gzipSync(readFileSync(join(stage.bundle, name))).byteLength
    const scripts = readdirSync(stage.bundle).filter((name) => name.endsWith('.js'))
    expect(scripts.map(sizeOf).reduce((a, b) => a + b)).toBeLessThan(60_000)
    const html = await (await fetch(`${stage.url}/`, { headers: { accept: 'text/html' } })).text()
    const first = [...html.matchAll(/\/console\/([\w-]+\.js)/g)].map(([, name]) => name!)
    expect(first.length).toBeGreaterThan(1)
    expect(first.map(sizeOf).reduce((a, b) => a + b)).toBeLessThan(30_000)
  })

  test('the whole manual is walked with the school of the manual, with every action of the review', async () => {
    await walkTheManual(page, stage.url, {
      id: '99QQ00',
      brincode: '99QQ',
      naam: 'De Handleiding',
      tabs: ['Groepen (25)', 'Leerkrachten (4)', 'Leerlingen (22)'],
      counts: [
        ['25', '0'],
        ['4', '0'],
        ['19', '3'],
      ],
      review: everyAction,
    })
    expect(stage.complaints).toEqual([])
  })

  test('a pupil who is gone waits for a second yes, is found as deactivated, and comes back when it is undone', async () => {
    await leaverAndBack(page, stage.url)
    expect(stage.complaints).toEqual([])
  })

  test('the whole manual is walked with a generated school of 220', async () => {
    const another = await stage.window()
    await walkTheManual(another, stage.url, {
      id: '99CP00',
      brincode: '99CP',
      naam: 'De Brug',
      tabs: ['Groepen (11)', 'Leerkrachten (19)', 'Leerlingen (220)'],
      counts: [
        ['11', '0'],
        // Seven of the nineteen have no e-mail address: they stay open.
        ['12', '0'],
        ['220', '0'],
      ],
    })
    await another.close()
    expect(stage.complaints).toEqual([])
  })

  test('every exchange is seen as it happens, with its reason, and the line is broken with a switch', async () => {
    await watchTheLine(page, stage)
    expect(stage.complaints).toEqual([])
  })

  test('several tabs and another browser watch one world, also when the tab that held the line is gone', async () => {
    await tabsAndTwoBrowsers(stage, 9)
    expect(stage.complaints).toEqual([])
  })

  test('a stream that breaks goes on where it was', async () => {
    await streamBrokenAndResumed(stage)
    expect(stage.complaints).toEqual([])
  })

  test('what happened becomes a story, and the story a red step', async () => {
    await fromBugToRedStep(page, stage)
    expect(stage.complaints).toEqual([])
  })

  test('explorations on many machines are followed, and their smallest stories kept', async () => {
    await theFarm(page, stage)
    expect(stage.complaints).toEqual([])
  })

  test('a world is made, kept as a file, loaded and dropped', async () => {
    await worlds(page, stage)
    expect(stage.complaints).toEqual([])
  })

  test('a key that was renewed or ended in ESIS opens nothing, and the screen says what to do', async () => {
    await keyThatNoLongerOpens(page, stage.url)
    expect(stage.complaints).toEqual([])
  })

  test('names that try to script or to stretch the page do nothing', async () => {
    await namesThatTry(stage)
    expect(stage.complaints).toEqual([])
  })

  test('screens are without errors of axe and fit the window, by day and by night', async () => {
    await lookAtAll(stage, everything)
    expect(stage.complaints).toEqual([])
  }, 900_000)
})
