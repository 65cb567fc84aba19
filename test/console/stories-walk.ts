import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { picture, type Stage } from './stage.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A story of the catalogue told and walked; what happened here made into a story; that story made to fail, and its red step. */
export async function fromBugToRedStep(page: Page, { url }: Stage): Promise<void> {
  await page.goto(`${url}/#/default/verhalen?zoek=handleiding+getallen`)
  await button(page, 'Vertel: De handleiding van de eerste tot de laatste stap, met haar getallen').click()
  await page.getByRole('heading', { name: 'Stap 1' }).waitFor()
  await button(page, 'Volgende stap').click()
  await page.getByRole('heading', { name: 'Stap 2' }).waitFor()
  expect(page.url()).toContain('stap=2')
  await picture(page, 'verhaal-stap')
  const steps = page.getByRole('navigation', { name: 'Stappen' }).getByRole('button')
  await steps.last().click()
  await page.getByText('Alles wat ESIS nu heeft (51)').waitFor()
  await page.getByText(/^Alles wat het systeem nu heeft/).click()
  expect(await page.getByRole('table', { name: 'Leerlingen (22)' }).getByRole('row').count()).toBe(23)
  await page.goto(`${url}/#/default/verhalen/vangen?school=99QQ00`)
  await button(page, 'Maak het verhaal').click()
  const text = page.getByLabel('Verhaal (YAML)')
  await text.waitFor()
  const captured = await text.inputValue()
  expect(captured).not.toMatch(/Beacher|Wilson/)
  await text.fill(captured.replace(/^stappen:/m, 'stapen:'))
  await page.getByText(/^\d+ fout/).waitFor()
  await completed(page)
  await text.fill(`${captured.trimEnd()}\n  - verwacht: { aantallen: { leerlingen: 1 } }\n`)
  await page.getByText('Dit verhaal kan worden verteld.').waitFor()
  await button(page, 'Vertel').click()
  await page.getByText('hier ging het mis').first().waitFor()
  await picture(page, 'verhaal-rood', page.getByRole('heading', { name: /^Verander mij/ }))
}

/** A word of the story that is offered while it is typed, taken with the keyboard. */
async function completed(page: Page): Promise<void> {
  const text = page.getByLabel('Verhaal (YAML)')
  await text.fill('stappen:\n')
  await text.press('Control+End')
  await text.pressSequentially('  - verwa')
  await page.getByRole('option', { name: /^verwacht/ }).waitFor()
  await text.press('ArrowDown')
  await text.press('Enter')
  await page.getByRole('option').first().waitFor({ state: 'detached' })
  expect(await text.inputValue()).toBe('stappen:\n  - verwacht: ')
}

/** A world made, kept as a file, put back, dropped; its key shown only when it is asked for. */
export async function worlds(page: Page, { url }: Stage): Promise<void> {
  await page.goto(`${url}/#/default/werelden`)
  await page.getByLabel('Naam', { exact: true }).fill('proef')
  await page.getByLabel('Begin', { exact: true }).selectOption('copy')
  await button(page, 'Maken').first().click()
  await page.getByRole('heading', { name: 'De wereld proef' }).waitFor()
  const key = page.getByText('autorisatiesleutel', { exact: true }).first()
  await key.waitFor()
  expect(await page.getByText('•••').count()).toBeGreaterThan(0)
  await picture(page, 'werelden')
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Bewaar als bestand: proef').click()])
  await button(page, 'Verwijderen: proef').click()
  await page.getByRole('heading', { name: 'De wereld default' }).waitFor()
  await page.getByLabel('Naam', { exact: true }).fill('terug')
  await page.getByLabel('Bestand van een wereld').setInputFiles(await file.path())
  await page.getByRole('heading', { name: 'De wereld terug' }).waitFor()
  await button(page, 'Verwijderen: terug').click()
  await page.getByRole('heading', { name: 'De wereld default' }).waitFor()
}
