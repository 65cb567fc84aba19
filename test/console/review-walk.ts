import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { picture } from './stage.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const summary = (page: Page, titel: string) => page.getByRole('heading', { name: titel, exact: true })

/** Every action of the review of the manual's school, and back: in the end it stands as it stood. */
export async function everyAction(page: Page): Promise<void> {
  await whyAndBeside(page)
  await linkUnlinkChange(page)
  await teachers(page)
  await page.getByRole('tab', { name: /^Leerlingen/ }).click()
}

async function whyAndBeside(page: Page): Promise<void> {
  await button(page, 'Waarom? Beacher, Max').click()
  await page.getByRole('table', { name: 'Naast elkaar' }).waitFor()
  const evidence = page.getByRole('table', { name: 'Gewicht van het bewijs voor Max Beacher' })
  expect(await evidence.innerText()).toContain('achternaam')
  await picture(page, 'weging', summary(page, 'Bestaande leerlingen koppelen (3)'))
  await button(page, 'Waarom? Beacher, Max').click()
}

async function linkUnlinkChange(page: Page): Promise<void> {
  await button(page, 'Koppeling opheffen: Beacher, Max').click()
  await summary(page, 'Bestaande leerlingen koppelen (2)').waitFor()
  await button(page, 'Koppel met bestaande leerling: Beacher, Max').click()
  await page.getByLabel('Zoek op naam').fill('beacher')
  await picture(page, 'koppel-met-bestaande', page.getByLabel('Zoek op naam'))
  await button(page, 'Koppel met Max Beacher').click()
  await summary(page, 'Bestaande leerlingen koppelen (3)').waitFor()
  await button(page, 'Koppeling aanpassen: Junior, Bas').click()
  await page.getByLabel('Zoek op naam').fill('wilson')
  await page.getByText('Niemand gevonden.').waitFor()
  await button(page, 'Annuleren').click()
  await button(page, 'Niet importeren: Wilson, Wade').click()
  await summary(page, 'Niet importeren (1)').waitFor()
  await button(page, 'Nieuw: Wilson, Wade').click()
  // Somebody resembles him: it comes back as a question, which a person answers.
  await page.getByText('kijk hier eerst').waitFor()
  await button(page, 'Waarom? Wilson, Wade').click()
  await button(page, 'Terug naar het voorstel').click()
  await summary(page, 'Bestaande leerlingen koppelen (3)').waitFor()
}

async function teachers(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Leerkrachten/ }).click()
  for (const [at, name] of [
    'Albatros, Julia',
    'Drone, Schoolkassa',
    'Fransman, Marijke',
    'Leeuwerik, Tessa',
  ].entries()) {
    await button(page, `Niet importeren: ${name}`).click()
    await summary(page, `Niet importeren (${at + 1})`).waitFor()
  }
  await picture(page, 'controle-leerkrachten-niet-importeren')
  for (const [at, name] of [
    'Albatros, Julia',
    'Drone, Schoolkassa',
    'Fransman, Marijke',
    'Leeuwerik, Tessa',
  ].entries()) {
    await button(page, `Nieuw: ${name}`).click()
    await summary(page, `Nieuwe leerkrachten toevoegen (${at + 1})`).waitFor()
  }
  const email = page.getByLabel('Emailadres Albatros, Julia')
  await email.fill('geen adres')
  await email.press('Enter')
  await page.getByText('Dit is geen e-mailadres.').waitFor()
  await email.fill('julia@dehandleiding.example')
  await email.press('Enter')
  await page.getByText('Dit is geen e-mailadres.').waitFor({ state: 'detached' })
}

/** Who is gone from an imported group: a second yes, found under Leerlingen beheren, and undone. */
export async function leaverAndBack(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/#/default/esis/leerlingen?school=99QQ00`)
  for (const name of ['Bas Junior', 'Wade Wilson']) {
    await button(page, `Verwijderen: ${name}`).click()
    await button(page, `Verwijderen: ${name}`).waitFor({ state: 'detached' })
  }
  await page.goto(`${url}/#/default/testcentrum/koppelen?school=99QQ00`)
  await button(page, 'Gegevens importeren').click()
  await button(page, 'Gegevens importeren').first().click()
  const apply = page.getByRole('main').getByRole('button', { name: 'Gegevens importeren', exact: true })
  await page.getByRole('heading', { name: 'Gegevens overnemen' }).waitFor()
  await page.getByLabel('Ja, dit klopt').waitFor()
  expect(await apply.isDisabled()).toBe(true)
  await picture(page, 'tweede-ja')
  await page.getByLabel('Ja, dit klopt').check()
  await apply.click()
  await page.getByText('De gegevens zijn overgenomen.').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Leerlingen beheren' }).last().click()
  await page.getByLabel('Toon').selectOption('gedeactiveerd')
  const table = page.getByRole('table', { name: 'Leerlingen' })
  await table.getByText('Wade Wilson').waitFor()
  expect(await table.getByRole('row').count()).toBe(3)
  await picture(page, 'leerlingen-beheren')
  await page.getByLabel('Toon').selectOption('')
  await button(page, 'Samenvoegen: Max Beacher').click()
  await button(page, 'Gaat hierin op: Max Beacher').waitFor({ state: 'detached' })
  await button(page, 'Annuleren').click()
  await page.goBack()
  await button(page, 'Ongedaan maken').click()
  await page.getByText('Deze import is ongedaan gemaakt.').waitFor()
}

/** The key renewed and the koppeling ended in ESIS: the testcentrum says what to do, and nothing changes. */
export async function keyThatNoLongerOpens(page: Page, url: string): Promise<void> {
  const refused = async () => {
    await page.goto(`${url}/#/default/testcentrum/koppelen?school=99QQ00`)
    await button(page, 'Gegevens importeren').click()
    await page.getByText('Het LAS weigert de autorisatiesleutel').waitFor()
  }
  await page.goto(`${url}/#/default/esis/koppelingen/boom-99QQ00`)
  await button(page, 'Nieuwe autorisatiesleutel').click()
  await refused()
  await page.goto(`${url}/#/default/esis/koppelingen/boom-99QQ00`)
  await button(page, 'Deactiveren').click()
  await page.getByText('gedeactiveerd').waitFor()
  await refused()
}
