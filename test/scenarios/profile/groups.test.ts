import { expect, test } from '@jest/globals'
import { diagnose } from '../../../scenarios/diagnosis/diagnosis.ts'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import type { Profiel } from '../../../scenarios/profile/profiel.ts'
import { sayInProfile, showsNobodyInAGroup, withoutGroupFindings } from '../../../scenarios/report/shows-nobody.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import { story } from '../stage.ts'
import { ours, stage } from './stage.ts'

const [told] = parseScenarios(
  story(`school: { school: { brincode: 99XX }, erbij: klas }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - regel: { aantallen: { leerlingen: 5 }, records: [{ leerling: { van: { key: 11 } }, groepNaam: 3A }] }
`),
  'verhaal.yaml',
)

/** Shows of nobody in which groups. */
const bare = () =>
  ours({
    calls: (own) => ({
      toestand: async () => {
        const { leerlingen, ...rest } = await own.toestand()
        return { ...rest, leerlingen: leerlingen.map(({ groepen: _, ...one }) => one) }
      },
    }),
  })

const verdictOf = (kenmerken: Profiel['kenmerken'], system = bare()) =>
  tell(told!, { ...stage, system, profiel: { kenmerken } })

test('a system that shows nobody in a group fails by it, unless its profile says that it does not', async () => {
  const without = await verdictOf({ 'toont-wie-in-welke-groep-zit': false })
  expect(without.verdict).toBe('geslaagd')
  expect(without.nietBeoordeeld.map(({ reden }) => reden)).toEqual([
    'geldt niet voor dit systeem: het profiel zegt "toont-wie-in-welke-groep-zit: nee"',
  ])
  expect(without.wetten.find(({ law }) => law.name === 'everyone-sits-where-the-las-says')).toMatchObject({
    kind: 'niet-aan-de-orde',
  })
  for (const kenmerken of [{}, { 'toont-wie-in-welke-groep-zit': true }]) {
    const { verdict, bevindingen } = await verdictOf(kenmerken)
    expect(verdict).toBe('gezakt')
    expect(bevindingen.map(({ wet }) => wet)).toContain('everyone-sits-where-the-las-says')
  }
})

test('is said once what to do, where nobody was seen in a group and no profile says so', async () => {
  const verdicts = [await verdictOf({})]
  expect(showsNobodyInAGroup(verdicts, undefined)).toBe(true)
  expect(showsNobodyInAGroup(verdicts, { kenmerken: { 'toont-wie-in-welke-groep-zit': true } })).toBe(false)
  expect(showsNobodyInAGroup([...verdicts, await verdictOf({}, ours())], undefined)).toBe(false)
  expect(sayInProfile('exec:x', undefined)).toMatchObject({
    nl: expect.stringContaining('uw systeem toont bij geen enkel kind een groep: `koppelproef profile --sut "exec:x"'),
  })
})

test('is no evidence of any mistake', async () => {
  expect(diagnose(withoutGroupFindings([await verdictOf({})])).gezakt).toBe(0)
})
