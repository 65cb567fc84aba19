import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { chromiumHere, chromiumRequired } from '../report/chromium.ts'
import { walkTheManual } from './manual-walk.ts'
import { openStage, type Stage } from './stage.ts'

// One browser for everything: each test goes on where the one before it was.

let stage: Stage

test('Chromium is here where it must be', () => {
  expect(chromiumHere !== undefined || !chromiumRequired).toBe(true)
})

;(chromiumHere === undefined ? describe.skip : describe)('the console', () => {
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(async () => {
    await stage?.close()
  })

  test('the whole manual is walked with the school of the manual', async () => {
    const page = await stage.window()
    page.setDefaultTimeout(6000)
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
    })
    expect(stage.complaints).toEqual([])
    await page.close()
  })
})
