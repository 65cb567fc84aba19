import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { firstStory } from '../../src/console/app/verhalen/first-story.ts'
import type { Stage } from './stage.ts'

const names = [
  '<img src=x onerror="window.geraakt=1">',
  '"><script>window.geraakt=1</script>',
  "Jansen'); alert(1); ('",
  '\u202eneerhcs\u202c',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦'.repeat(8),
  'A'.repeat(500),
  '{{constructor.constructor("window.geraakt=1")()}}',
]

/** A koppeling of that school, and an import that waits for review: its names stand in every list of it. */
async function importThem({ url }: Stage): Promise<void> {
  const call = async (method: string, path: string, body: object = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect([path, response.status < 300]).toEqual([path, true])
    return (await response.json()) as { id: string; autorisatiesleutel: string }
  }
  const centrum = '/testcentrum/worlds/gemeen'
  const { id } = await call('POST', `${centrum}/postbus`, { naam: names[0], brincode: '90ZX' })
  await call('POST', `${centrum}/postbus/${id}/goedkeuren`)
  const own = { omgeving: 'school-90ZX', type: 'ESIS UWLR', brincode: '90ZX' }
  await call('POST', `${centrum}/koppelingen`, own)
  await call('POST', `${centrum}/koppelingen/90ZX00/goedkeuren`)
  const esis = '/control/worlds/gemeen/koppelingen/boom-90ZX00'
  await call('POST', `${esis}/activering`, { rol: 'Directie' })
  await call('PATCH', `${esis}/activering`, { verificatiecode: '90ZX001234567890abcd', akkoord: true })
  const { autorisatiesleutel } = await call('POST', `${esis}/activering/save`)
  await call('PATCH', `${centrum}/koppelingen/90ZX00`, { type: 'ESIS', autorisatiesleutel })
  await call('POST', `${centrum}/koppelingen/90ZX00/importeren`)
}

/** A school whose every name tries something; in every list nothing runs and the page stays as wide as the window. */
export async function namesThatTry(stage: Stage): Promise<void> {
  const { url } = stage
  const put = (path: string, body: object) =>
    fetch(`${url}${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const leerlingen = names.map((naam, at) => ({ key: String(at), roepnaam: naam, achternaam: naam, groep: 'g' }))
  const school = {
    naam: names[0],
    schooljaar: '2026-2027',
    brincode: '90ZX',
    groepen: [{ soort: 'groep', key: 'g', naam: names[1], jaargroep: '5' }],
    leerlingen,
    leerkrachten: names.map((naam, at) => ({ key: String(at), roepnaam: naam, achternaam: naam, emailadres: naam })),
  }
  await put('/control/worlds/gemeen', {})
  expect((await put('/control/worlds/gemeen/schools/90ZX00', { school })).status).toBe(201)
  const state = {
    omgeving: [{ id: 'school-90ZX', naam: names[0] }],
    leerling: leerlingen.map((one) => ({ ...one, id: `l${one.key}`, school: '90ZX00' })),
  }
  expect((await put('/testcentrum/worlds/gemeen/toestand', state)).status).toBe(200)
  const page = await stage.window({ width: 390 })
  page.on('dialog', (dialog) => stage.complaints.push(`dialog: ${dialog.message()}`))
  await page.addInitScript("sessionStorage.setItem('koppelproef-esis-rol', 'Directie')")
  await importThem(stage)
  const screens = [
    'testcentrum/controle?tab=groep',
    'testcentrum/controle?tab=leerkracht',
    'testcentrum/controle?tab=leerling',
    'testcentrum/klantenservice',
    'esis/koppelingen',
    'esis/mijn-groep',
    'esis/wijzigen',
    'esis/leerlingen',
    'esis/groepen',
    'esis/medewerkers',
    'esis/onderwijs',
    'testcentrum/leerlingen',
    'testcentrum/koppelen',
    'werelden',
    '',
  ]
  for (const screen of screens) {
    await page.goto(`${url}/#/gemeen/${screen}`)
    await page.reload()
    await page.getByText('img src=x').first().waitFor({ state: 'attached' })
    const [hit, width, images] = (await page.evaluate(
      '[window.geraakt ?? "niets", document.documentElement.scrollWidth, document.querySelectorAll("main img, main script").length]',
    )) as [unknown, number, number]
    expect([screen, hit, width <= 390, images]).toEqual([screen, 'niets', true, 0])
  }
  await toldOfThem(page, url)
  await page.close()
}

/** A story of such children that fails: its steps, what changed, and what was expected beside what was found. */
async function toldOfThem(page: Page, url: string): Promise<void> {
  const [nasty] = names
  const story = firstStory
    .replace('roepnaam: Noor', `roepnaam: ${JSON.stringify(nasty)}`)
    .replace('titel: Een kind komt erbij', `titel: ${JSON.stringify(nasty)}`)
    .replace('leerlingen: 2', 'leerlingen: 7')
  await page.goto(`${url}/#/gemeen/verhalen/schrijf`)
  await page.getByLabel('Verhaal (YAML)').fill(story)
  await page.getByText('Dit verhaal kan worden verteld.').waitFor()
  await page.getByRole('button', { name: 'Vertel', exact: true }).click()
  await page.getByText('hier ging het mis').first().waitFor()
  for (const step of await page.getByRole('navigation', { name: 'Stappen' }).getByRole('button').all())
    await step.click()
  expect(
    await page.evaluate('[window.geraakt ?? "niets", document.querySelectorAll("main img, main script").length]'),
  ).toEqual(['niets', 0])
}
