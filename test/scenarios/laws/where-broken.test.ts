import { expect, test } from '@jest/globals'
import { englishOf } from '../../../scenarios/report/english-findings.ts'
import { reportOfRun } from '../../../scenarios/report/report-of-run.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import { ours, stage } from '../profile/stage.ts'

const [siblings] = findScenarios(['scenarios/catalogue/sleutels/nummers-van-broer-en-zus.yaml'], {})

const reported = async () => {
  const system = ours('leading-zeros-do-not-count-and-a-surname-confirms')
  const verdict = await tell(siblings!, { ...stage, system, verloop: true })
  return reportOfRun([verdict], { sut: 'x', seed: '1', versie: '0' }).gevallen[0]!
}

test('a law that was broken stands at the step that broke it, in the finding and in how it went', async () => {
  const { bevindingen, tijdlijn = [] } = await reported()
  const law = bevindingen.find(({ wet }) => wet === 'nobody-is-linked-to-the-record-of-another')
  const second = siblings!.stappen.findLastIndex(({ stap }) => stap.doe === 'importeer')
  expect(law).toMatchObject({ stap: second + 1, woord: 'importeer', plek: siblings!.stappen[second]!.plek })
  expect(tijdlijn.find(({ plek }) => plek === siblings!.stappen[second]!.plek)).toMatchObject({ mis: true })
})

test('who was linked to the record of another stands beside it and beside whose it was', async () => {
  const { bevindingen } = await reported()
  const law = bevindingen.find(({ wet }) => wet === 'nobody-is-linked-to-the-record-of-another')
  expect(law?.naast?.map(({ record: { roepnaam } }) => roepnaam)).toEqual(['Juul', 'Lars', 'Lars'])
  expect(law?.naast?.map(({ kop }) => kop).at(-1)).toEqual({
    nl: 'ESIS: van wie dat record is',
    en: 'ESIS: whose record that is',
  })
})

test('what was found is told in English too', async () => {
  const { bevindingen } = await reported()
  expect(bevindingen.filter(({ wat }) => typeof wat === 'string')).toEqual([])
  expect(englishOf('de regel van leerling Jagi van Logelb (0559): met wie')).toBe(
    'the line of pupil Jagi van Logelb (0559): with whom',
  )
  expect(englishOf('iets dat een verhaal zegt')).toBeUndefined()
})
