import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Deel, Farm, Verkenning, Vondst } from '../../scenarios/farm/look-at-farm.ts'
import { picture, type Stage, until } from './stage.ts'

const deel = (nummer: number, more: Partial<Deel> = {}): Deel => ({
  deel: nummer,
  staat: 'bezig',
  verteld: 312 + nummer,
  gepland: 1000,
  perSeconde: 4.2,
  gehoord: 1,
  pogingen: 1,
  corpus: 12,
  corpusZakt: 0,
  ...more,
})

const vondst = (verhaal: number, more: Partial<Vondst> = {}): Vondst => ({
  verhaal,
  deel: 1,
  stappen: 3,
  leerlingen: 1,
  klein: true,
  vast: true,
  ookWij: false,
  wat: 'welke records (leerling) na de stap "importeer" weg zijn',
  ...more,
})

/** Four parts of one exploration: two busy, one dead, one that could not go on; and one of the night before. */
export const night: Verkenning = {
  nummer: 7,
  team: 'oranje',
  sut: 'exec:python3 adapter.py --profiel "groot en lang" --school 99QQ00',
  zaad: '20261129',
  begonnen: '2026-11-29T01:17:00.000Z',
  staat: 'bezig',
  delen: 4,
  gezien: 4,
  dood: 1,
  verteld: 1256,
  gepland: 4000,
  perSeconde: 8.4,
  corpusZakt: 1,
  gebroken: 2,
  perDeel: [
    deel(1),
    deel(2, { pogingen: 2 }),
    deel(3, { staat: 'dood', gehoord: 94 }),
    deel(4, { staat: 'fout', gehoord: 61, reden: 'Het systeem op http://127.0.0.1:9000 antwoordt niet.' }),
  ],
  wetten: [
    {
      wet: 'nobody-is-linked-to-the-record-of-another',
      zegt: {
        nl: 'Niemand wordt gekoppeld aan het record van een ander',
        en: 'Nobody is linked to the record of another',
      },
      ernst: 'S1',
      klasse: 'regel',
      vormen: [
        { vorm: 'activeer › koppel › importeer › verwerk', aantal: 3, kleinste: vondst(26) },
        {
          vorm: 'activeer › koppel › wijziging uitstroom › importeer › beslis › verwerk › tijd › importeer › verwerk › verstuur',
          aantal: 1,
          kleinste: vondst(141, { klein: false, vast: false, stappen: 17, leerlingen: 11 }),
        },
      ],
    },
    {
      wet: 'who-is-left-out-stays-as-they-were',
      zegt: { nl: 'Wie niet meekomt blijft zoals hij was', en: 'Who is left out stays as they were' },
      ernst: 'S3',
      klasse: 'gewoonte',
      vormen: [{ vorm: 'activeer › importeer', aantal: 1, kleinste: vondst(9, { ookWij: true }) }],
    },
  ],
}

const before: Verkenning = {
  ...night,
  nummer: 6,
  team: undefined,
  sut: 'testcentrum',
  staat: 'klaar',
  dood: 0,
  gebroken: 0,
  corpusZakt: 0,
  perSeconde: 0,
  verteld: 4000,
  wetten: [],
  perDeel: [1, 2, 3, 4].map((nummer) => deel(nummer, { staat: 'klaar', verteld: 1000, gehoord: 4000 })),
}

/** Rises with each look, as one does that goes on. */
export function aFarm(): Farm {
  let looks = 0
  const seen = (nummer: number): Verkenning | undefined => {
    const found = [night, before].find((one) => one.nummer === nummer)
    return found?.staat === 'bezig' ? { ...found, verteld: found.verteld + looks++ } : found
  }
  return {
    list: async () => [night, before],
    one: async (nummer) => seen(nummer),
    story: async (_, wet, verhaal) => ({
      naam: `${wet}-seed-20261129-${verhaal}.yaml`,
      tekst: `# Gevonden met: koppelproef explore\ntitel: Verhaal ${verhaal}\nstappen: [activeer, koppel, importeer]\n`,
    }),
  }
}

/** The explorations on many machines: by keyboard to one, its numbers rise, its smallest story is read, kept and taken along; without a database a sentence. */
export async function theFarm(page: Page, { url }: Stage): Promise<void> {
  await page.goto(`${url}/#/default/verhalen`)
  await page.getByRole('link', { name: 'Verkenning', exact: true }).press('Enter')
  await page.getByText('4 van 4, 1 dood').waitFor()
  await picture(page, 'verkenningen')
  await page.getByRole('link', { name: 'Verkenning 7' }).press('Enter')
  const parts = page.getByRole('table', { name: 'Delen' })
  await parts.getByText('dood', { exact: true }).waitFor()
  expect(await parts.getByRole('row').count()).toBe(5)
  const told = page.getByText(/^\d+ van 4000 verhalen verteld/)
  const first = await told.innerText()
  await until(async () => (await told.innerText()) !== first)
  await page.getByText('wordt nog verkleind').waitFor()
  await page.getByRole('button', { name: /^Lees: .*: activeer › koppel › importeer › verwerk$/ }).press('Enter')
  await page.getByText('titel: Verhaal 26').waitFor()
  await picture(page, 'verkenning-vondst')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Bewaar als bestand: / }).press('Enter'),
  ])
  expect(file.suggestedFilename()).toBe('nobody-is-linked-to-the-record-of-another-seed-20261129-26.yaml')
  await page.getByRole('button', { name: /^Kopieer: / }).press('Enter')
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain('titel: Verhaal 26')
  await page.getByRole('button', { name: 'English' }).press('Enter')
  await page.getByRole('heading', { name: 'Exploration 7 busy' }).waitFor()
  await page.getByRole('button', { name: 'Nederlands' }).press('Enter')
  await page.getByRole('button', { name: /^Lees en wijzig: / }).press('Enter')
  await page.getByLabel('Verhaal (YAML)').waitFor()
  await page.route('**/verhalen/verkenningen', (route) =>
    route.fulfill({ json: { database: false, verkenningen: [] } }),
  )
  await page.goto(`${url}/#/default/verhalen/verkenning`)
  await page.getByText('Hier is geen database: start serve met --state postgres://').waitFor()
  await page.unroute('**/verhalen/verkenningen')
}
