import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { picture, type Stage, until } from './stage.ts'

const row = (page: Page) => page.getByRole('grid', { name: 'Uitwisselingen' }).getByRole('row')

/** A message that a system sends while somebody watches, the reason of its answer, and the line broken with a switch. */
export async function watchTheLine(page: Page, { url }: Stage): Promise<void> {
  await page.goto(`${url}/#/default/verkeer`)
  await row(page).first().waitFor()
  await page.getByLabel('Zoeken').fill('wat-niemand-vraagt')
  await page.getByText('Nog geen verkeer').waitFor()
  await fetch(`${url}/uwlr/wat-niemand-vraagt`)
  await row(page).first().waitFor()
  expect(page.url()).toContain('zoek=wat-niemand-vraagt')
  expect(await row(page).first().innerText()).toContain('path-is-known')
  await page.getByLabel('Zoeken').fill('HaalLeerlinggegevens')
  await row(page).first().waitFor()
  await page.getByRole('grid', { name: 'Uitwisselingen' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: 'Kopieer als cURL' }).click()
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain("curl -s -X POST 'http")
  expect(page.url()).toMatch(/nr=\d+/)
  await page
    .getByRole('button', { name: /^Inklappen: Body/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /^Uitklappen: Body/ })
    .first()
    .waitFor()
  expect(await page.getByText('••••••••').count()).toBe(1)
  await picture(page, 'verkeer', page.getByRole('grid', { name: 'Uitwisselingen' }))
  const before = await page.getByText(/uitwisselingen$/).innerText()
  await page.getByRole('button', { name: 'Speel nog eens' }).click()
  await until(async () => (await page.getByText(/uitwisselingen$/).innerText()) !== before)
  await page.getByRole('combobox', { name: 'Vergelijk met' }).selectOption({ index: 1 })
  await page
    .getByText(/verschil tussen/)
    .first()
    .waitFor()
  await breakTheLine(page, url)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Traffic' }).waitFor()
  expect(await page.evaluate('document.documentElement.lang')).toBe('en')
  await page.getByRole('button', { name: 'Nederlands' }).click()
}

async function breakTheLine(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/#/default/verkeer`)
  await page.getByRole('heading', { name: 'Storingen' }).click()
  const aSwitch = page.getByRole('switch', { name: /ESIS is tijdelijk niet beschikbaar/ })
  await aSwitch.click()
  await page.getByText('1 aan · 0 keer toegeslagen').waitFor()
  await fetch(`${url}/control/worlds/default/aansluitingen`)
    .then(async (response) => (await response.json()) as { aansluitingen: { verzoek: string }[] })
    .then(({ aansluitingen }) =>
      fetch(`${url}/uwlr/leerlinggegevens`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '' },
        body: aansluitingen[0]!.verzoek,
      }),
    )
  await page.getByText('1 aan · 1 keer toegeslagen').waitFor()
  await picture(page, 'storing')
  await aSwitch.click()
  await page.getByText('uit', { exact: true }).waitFor()
}

/** Tabs of one browser and a window of another, all alive; and the line broken and picked up again. */
export async function tabsAndTwoBrowsers(stage: Stage, count: number): Promise<void> {
  const tabs = await Promise.all(Array.from({ length: count }, () => stage.window()))
  const other = await stage.window({ context: await stage.context() })
  const all = [...tabs, other]
  await Promise.all(all.map((page) => page.goto(`${stage.url}/#/default/verkeer?zoek=negen`)))
  await Promise.all(all.map((page) => page.getByText('Nog geen verkeer').waitFor()))
  await fetch(`${stage.url}/uwlr/negen-een`)
  await Promise.all(all.map((page) => row(page).first().waitFor()))
  // The tab that holds the line goes: another takes over, from where it was.
  await tabs[0]!.close()
  await fetch(`${stage.url}/uwlr/negen-twee`)
  const left = [...tabs.slice(1), other]
  await Promise.all(left.map((page) => until(async () => (await row(page).count()) === 2)))
  await Promise.all(left.map((page) => page.close()))
}

/** The stream cut in the middle, and what happened meanwhile: picked up where it was, nothing twice and nothing left out. */
export async function streamBrokenAndResumed(stage: Stage): Promise<void> {
  const lines = new Set<Socket>()
  const between = createServer((near) => {
    const far = connect(Number(new URL(stage.url).port), '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      lines.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => lines.delete(one) && other.destroy())
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
  const { port } = between.address() as AddressInfo
  const page = await stage.window({ context: await stage.context() })
  const happen = (what: string) => fetch(`${stage.url}/uwlr/lijn-${what}`)
  await page.goto(`http://127.0.0.1:${port}/#/default/verkeer?zoek=lijn-`)
  await page.getByText('Nog geen verkeer').waitFor()
  await happen('een')
  await row(page).first().waitFor()
  await page.getByText('live', { exact: true }).waitFor()
  for (const line of lines) line.destroy()
  await page.getByText('geen verbinding', { exact: true }).waitFor()
  await happen('twee')
  await happen('drie')
  await page.getByText('live', { exact: true }).waitFor()
  await until(async () => (await row(page).count()) === 3)
  await happen('vier')
  await until(async () => (await row(page).count()) === 4)
  expect((await row(page).allInnerTexts()).map((text) => /lijn-\w+/.exec(text)?.[0])).toEqual(
    ['vier', 'drie', 'twee', 'een'].map((what) => `lijn-${what}`),
  )
  await page.context().close()
  between.close()
}
