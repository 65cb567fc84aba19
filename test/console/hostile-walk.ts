import { expect } from '@jest/globals'
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
  const screens = [
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
    await page.getByText('img src=x').first().waitFor({ state: 'attached' })
    const [hit, width, images] = (await page.evaluate(
      '[window.geraakt ?? "niets", document.documentElement.scrollWidth, document.querySelectorAll("main img, main script").length]',
    )) as [unknown, number, number]
    expect([screen, hit, width <= 390, images]).toEqual([screen, 'niets', true, 0])
  }
  await page.close()
}
