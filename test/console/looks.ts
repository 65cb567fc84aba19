import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { picture, type Stage } from './stage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** Every screen, by what stands after the world in the address. */
export const screens = [
  '',
  'esis/mijn-groep',
  'esis/leerlingen',
  'esis/groepen',
  'esis/medewerkers',
  'esis/onderwijs',
  'esis/koppelingen',
  'esis/koppelingen/boom-99QQ00',
  'esis/wijzigen',
  'esis/klok',
  'testcentrum',
  'testcentrum/aanvragen',
  'testcentrum/klantenservice',
  'testcentrum/koppelen',
  'testcentrum/controle',
  'testcentrum/overnemen',
  'testcentrum/leerlingen',
  'testcentrum/uitnodigingen',
  'testcentrum/normeren',
  'testcentrum/resultaten',
  'verkeer?nr=1',
  'verhalen',
  'verhalen/ronde/1',
  'verhalen/schrijf',
  'verhalen/vangen',
  'verhalen/verken',
  'verhalen/verkenning',
  'verhalen/verkenning/7',
  'werelden',
] as const

/** Which go with every change, wide by day and narrow by night. All of them, in all ways: `npm run walks`. */
const quick: readonly (readonly string[])[] = [
  ['verkeer?nr=1', 'verhalen/verkenning/7'],
  ['testcentrum/resultaten', 'verhalen/verkenning/7'],
]

/** How a screen is looked at. */
const ways = [
  [1280, 'light'],
  [390, 'dark'],
  [1280, 'dark'],
  [390, 'light'],
] as const

/** The screen of exploring while it explores. */
async function explores(page: Page): Promise<void> {
  await page.getByLabel('Minuten').fill('0.1')
  await page.getByRole('button', { name: 'Zoeken', exact: true }).click()
  await page.getByText('Bezig …').waitFor()
}

/** Opens screens in each way: no error of axe, no wider than the window, no complaint of the browser. */
export async function lookAtAll(stage: Stage, everything: boolean): Promise<void> {
  // The policy of the page forbids even axe; it is held by every other test.
  const context = await stage.context({ bypassCSP: true })
  const found: string[] = []
  for (const [at, [width, colorScheme]] of ways.entries()) {
    if (!everything && at > 1) break
    const page = await stage.window({ width, colorScheme, context })
    await page.addInitScript("sessionStorage.setItem('koppelproef-esis-rol', 'Directie')")
    for (const screen of screens) {
      if (!everything && !quick[at]!.includes(screen)) continue
      await page.goto(`${stage.url}/#/default/${screen}${screen.includes('?') ? '&' : '?'}school=99QQ00`)
      await page.reload()
      await page.getByRole('heading').first().waitFor()
      await page.waitForLoadState('networkidle')
      if (screen === 'verhalen/verken') await explores(page)
      await page.evaluate(axe)
      const [violations, scroll] = (await page.evaluate(
        'axe.run().then(({ violations }) => [violations.map(({ id, nodes }) => id + ": " + nodes[0].html), document.documentElement.scrollWidth])',
      )) as [string[], number]
      found.push(...violations.map((one) => `${screen} ${width} ${colorScheme} ${one}`))
      if (scroll > width) found.push(`${screen} is ${scroll} wide at ${width}`)
      await picture(page, `${screen.replaceAll(/\W+/g, '-') || 'begin'}-${width}-${colorScheme}`)
    }
    await page.close()
  }
  await context.close()
  expect(found).toEqual([])
}
