import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { picture } from './stage.ts'

export type School = {
  readonly id: string
  readonly brincode: string
  readonly naam: string
  /** What the three tabs of the review say. */
  readonly tabs: readonly string[]
  /** New and to be changed, per kind. */
  readonly counts: readonly (readonly [string, string])[]
  /** What is done at the review before the data is taken over. Absent: nothing. */
  readonly review?: (page: Page) => Promise<void>
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** "Een UWLR-koppeling met ESIS", from the aanvraag to Mijn Groep, as a person goes through the screens. */
export async function walkTheManual(page: Page, url: string, school: School): Promise<void> {
  await page.goto(`${url}/#/default?school=${school.id}`)
  await page.getByRole('heading', { name: 'Een UWLR-koppeling met ESIS' }).waitFor()
  await picture(page, `${school.id}-begin`)
  await preparation(page, school)
  await stepOne(page, school)
  const sleutel = await stepTwo(page, school)
  await stepThree(page, sleutel)
  await stepFour(page, school)
  await afterwards(page, school)
}

async function preparation(page: Page, { naam, brincode }: School): Promise<void> {
  await link(page, 'UWLR-koppeling aanvragen').click()
  await page.getByLabel('Naam van de school').fill(naam)
  await page.getByLabel('BRIN', { exact: true }).fill(brincode)
  await button(page, 'Versturen').click()
  await link(page, 'Naar de postbus').click()
  await picture(page, `${brincode}-klantenservice`)
  await button(page, 'Goedkeuren').click()
  await page.getByText('De UWLR-koppeling is aangevraagd bij ESIS').first().waitFor()
}

async function stepOne(page: Page, { id }: School): Promise<void> {
  await link(page, 'Beheer').click()
  await page.getByRole('navigation', { name: 'Beheer' }).getByRole('link', { name: 'Koppelen met LAS' }).click()
  await page.getByLabel('Type koppeling').selectOption('ESIS UWLR')
  expect(await page.getByLabel('Schooljaar').locator('option:checked').innerText()).toContain('Huidig schooljaar')
  await button(page, 'Verwijder nummers').click()
  await page.getByText('Toetsgegevens blijven bewaard').waitFor()
  await picture(page, `${id}-koppelen`)
  await button(page, 'Aanvragen').click()
  await link(page, 'Naar de klantenservice').click()
  await button(page, 'Beoordelen').click()
  await page.getByText('De aanvraag van de koppeling is goedgekeurd.').first().waitFor()
}

async function stepTwo(page: Page, { id }: School): Promise<string> {
  await link(page, 'ESIS').click()
  await page.getByLabel('Rol').waitFor()
  await page.getByLabel('Rol').selectOption('Leerkracht')
  await button(page, 'Inloggen').click()
  await link(page, 'Import-Export-Koppelingen').click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Koppelingen/ })
    .click()
  await page.getByRole('heading', { name: 'Resultatenkoppelingen' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Boom testcentrum' }).click()
  await button(page, 'Activeren').click()
  await page.getByText('log in als Directie of Applicatiebeheerder').waitFor()
  await button(page, 'Uitloggen').click()
  await button(page, 'Inloggen').click()
  await button(page, 'Activeren').click()
  const code = page.getByLabel('Verificatiecode')
  await code.fill('9901001234567890abcd')
  await page.getByText('De verificatiecode moet beginnen met BRIN + vestigingsnummer').waitFor()
  await picture(page, `${id}-verificatiecode-fout`)
  await code.fill(`${id}1234567890abcd`)
  await button(page, 'Kopieer Autorisatiesleutel').click()
  const sleutel = (await page.evaluate('navigator.clipboard.readText()')) as string
  expect(sleutel.length).toBeGreaterThan(10)
  await button(page, 'Opslaan').click()
  await page.getByText('Bevestig met het vinkje het akkoord').waitFor()
  await page.getByLabel('akkoord van de schooldirectie').check()
  await picture(page, `${id}-activeren`)
  await button(page, 'Opslaan').click()
  await page.getByText('De koppeling is actief.').waitFor()
  return sleutel
}

async function stepThree(page: Page, sleutel: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Koppelen met LAS' }).click()
  await page.getByLabel('Type koppeling').selectOption('ESIS')
  await page.getByLabel('Autorisatiesleutel').fill(` ${sleutel}\n`)
  await page.getByLabel('SchoolKey').fill('iets')
  await button(page, 'Wijzigingen opslaan').click()
  await page.getByText('Laat het veld SchoolKey leeg.').waitFor()
  await page.getByLabel('SchoolKey').fill('')
  await button(page, 'Wijzigingen opslaan').click()
  await page.getByText('U heeft een actieve koppeling met Esis').waitFor()
  expect(page.url()).not.toContain(sleutel)
  await button(page, 'Gegevens importeren').click()
  await page.getByRole('heading', { name: 'Controle import uit LAS' }).waitFor()
}

async function stepFour(page: Page, { id, tabs, counts, review }: School): Promise<void> {
  await page.getByRole('tab').first().waitFor()
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(tabs)
  await picture(page, `${id}-controle-groepen`)
  await page.getByRole('tab', { name: /^Leerlingen/ }).click()
  await picture(page, `${id}-controle-leerlingen`)
  await review?.(page)
  await button(page, 'Gegevens importeren').first().click()
  const table = page.getByRole('table', { name: 'Gegevens overnemen' })
  await table.waitFor()
  for (const [at, kind] of ['Groepen', 'Leerkrachten', 'Leerlingen'].entries()) {
    const cells = await table.getByRole('row', { name: kind }).getByRole('cell').allInnerTexts()
    expect([kind, ...cells.slice(0, 2)]).toEqual([kind, ...counts[at]!])
  }
  await picture(page, `${id}-overnemen`)
  await button(page, 'Gegevens importeren').click()
  await page.getByText('De gegevens zijn overgenomen.').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Uitnodigingen' }).last().click()
  await page.getByRole('table', { name: 'Uitnodigingen' }).waitFor()
}

async function afterwards(page: Page, { id }: School): Promise<void> {
  await link(page, 'Toetsen').click()
  const scores = page.getByRole('spinbutton')
  await scores.first().waitFor()
  for (const [at, field] of (await scores.all()).entries()) await field.fill(String(40 + at))
  await picture(page, `${id}-normeren`)
  await button(page, 'Normeren').click()
  await page.getByText('naar ESIS gestuurd').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Resultaten', exact: true }).last().click()
  await page.getByRole('table', { name: 'Resultaten' }).getByText('verzonden', { exact: true }).first().waitFor()
  await picture(page, `${id}-resultaten`)
  await link(page, 'ESIS').click()
  await link(page, 'Mijn Groep').click()
  await page.getByRole('table', { name: 'Laatst genormeerde scores' }).waitFor()
  await picture(page, `${id}-mijn-groep`)
  await link(page, 'Onderwijs').click()
  await page.getByLabel('Toets', { exact: true }).fill('REK-M')
  await page.getByLabel('DLE').fill('34')
  await button(page, 'Opslaan').click()
  await page.getByRole('table', { name: 'Ingevoerde toetsresultaten' }).getByText('34').waitFor()
  await link(page, 'Begin').click()
  await page.getByText('Daarna: resultaten en Mijn Groep klaar').waitFor()
}
