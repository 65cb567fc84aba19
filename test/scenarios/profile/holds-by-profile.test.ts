import { expect, test } from '@jest/globals'
import { caseText } from '../../../report/forms/text.ts'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import type { Profiel } from '../../../scenarios/profile/profiel.ts'
import { tell, type Verdict } from '../../../scenarios/run/tell.ts'
import { reported, story } from '../stage.ts'
import { ours, stage } from './stage.ts'

const about = (steps: string) =>
  parseScenarios(
    story(`school:
  school: { brincode: 99XX }
  groepen: [{ key: "31", naam: 3A, jaargroep: 3 }]
  leerkrachten: [{ key: L1, roepnaam: Els, achternaam: Vos, emailadres: els@school.example, groepen: ["31"] }]
  leerlingen:
    - { key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: "31" }
    - { key: "12", roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: 3, groep: "31" }
stappen:
  - activeer
  - koppel
  - importeer
${steps}`),
    'verhaal.yaml',
  )[0]!

const verdictOf = (steps: string, kenmerken: Profiel['kenmerken'], bend: string | Parameters<typeof ours>[0]) =>
  tell(about(steps), { ...stage, system: ours(bend), profiel: { kenmerken } })

const lawsOf = ({ bevindingen }: Verdict) => bevindingen.map(({ wet }) => wet)

const leftOut = `  - beslis: { leerling: { key: "11" }, actie: niet-importeren }
  - verwerk
  - wijziging: { soort: roepnaamswijziging, leerling: { key: "12" }, roepnaam: Sammie }
  - importeer
  - regel: { import: voorstel }
`

test('who was left out may come back where the profile says that choices are not remembered', async () => {
  const judged = await verdictOf(leftOut, {}, 'kept-out-pupils-come-back')
  expect(lawsOf(judged)).toEqual(['who-was-left-out-stays-out'])
  const skipped = await verdictOf(leftOut, { 'onthoudt-keuzes': false }, 'kept-out-pupils-come-back')
  expect(skipped.verdict).toBe('geslaagd')
})

test.each([
  [{}, 'geldt: zolang het profiel niet zegt "onthoudt-keuzes: nee"'],
  [{ 'onthoudt-keuzes': true }, 'geldt: omdat het profiel zegt "onthoudt-keuzes: ja"'],
])('what holds because of a trait says so: %j', async (kenmerken, said) => {
  const verdict = await verdictOf(leftOut, kenmerken, 'kept-out-pupils-come-back')
  const report = reported([verdict])
  expect(caseText(report.gevallen[0]!, report, { taal: 'nl' })).toContain(said)
  expect(report.gevallen[0]!.bevindingen[0]!.geldt).toMatchObject({ en: expect.stringContaining('the profile') })
})

/** The LAS sends no teachers any more. */
const withoutTeachers = `  - verwerk
  - las: { quirks: [no-leerkrachten] }
  - wijziging: { soort: roepnaamswijziging, leerling: { key: "12" }, roepnaam: Sammie }
  - importeer
  - verwerk: { bevestigd: true }
`

test('a teacher who is not in the message may be off where the profile says so', async () => {
  const score = async (kenmerken: Profiel['kenmerken']) =>
    (await verdictOf(withoutTeachers, kenmerken, 'absent-teachers-are-deactivated')).bevindingen.map(({ wat }) => wat)
  expect(await score({})).toContain('tegen de waarheid: onterechtGedeactiveerd')
  expect(await score({ 'houdt-afwezige-leerkrachten': false })).toEqual([])
})

/** The LAS answers about last year. */
const lastYear = `  - verwerk
  - las: { quirks: [answers-last-year] }
  - wijziging: { soort: roepnaamswijziging, leerling: { key: "12" }, roepnaam: Sammie }
  - importeer
`

test('an answer about another year may be a proposal where the profile says that it is taken', async () => {
  const judged = await verdictOf(lastYear, {}, 'accepts-another-year')
  expect(judged.bevindingen).toMatchObject([{ wet: 'without-a-school-there-is-no-proposal', ernst: 'S1' }])
  const skipped = await verdictOf(lastYear, { 'weigert-ander-schooljaar': false }, 'accepts-another-year')
  expect(skipped.verdict).toBe('geslaagd')
})
