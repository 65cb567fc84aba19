import { describe, expect, test } from '@jest/globals'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import { bent, stage } from '../explore/stage.ts'

const story = (stappen: readonly string[]) =>
  parseScenarios(
    `titel: Een wet\nwaarom: Omdat het moet kunnen.\nthema: eigen\nernst: S2\ndekt: [ I01 ]\nschool:
  school: { brincode: 99XX }
  leerlingen: [ { key: "1", achternaam: Smit, roepnaam: Jan } ]
stappen:\n${stappen.map((stap) => `  - ${stap}\n`).join('')}`,
    'eigen.yaml',
  )[0]!

const expects = (...laws: readonly string[]) => `{ verwacht: { wetten: [ ${laws.join(', ')} ] } }`
const told = (stappen: readonly string[], system = bent()) => tell(story(stappen), { ...stage, system })

const late = 'order-of-elements-does-not-matter'
const imported = ['activeer', 'koppel', 'importeer', 'verwerk']

describe('a story that expects a law', () => {
  test('passes when the law came up and was kept', async () => {
    const { verdict } = await told([...imported, expects('everyone-sits-where-the-las-says', late)])
    expect(verdict).toBe('geslaagd')
  })

  test.each([['no-record-is-target-of-two-links'], [late]])(
    'fails when nothing was fetched at all, and so %s saw nothing',
    async (law) => {
      const { verdict, bevindingen } = await told(['importeer', expects(law)])
      expect([verdict, bevindingen]).toEqual([
        'gezakt',
        [
          expect.objectContaining({
            wet: law,
            wat: `de wet ${law}`,
            verwacht: 'gezien',
            gevonden: 'niet aan de orde: geen enkele import haalde iets op',
          }),
        ],
      ])
    },
  )

  test('is skipped when there was an import and still no occasion for the law', async () => {
    const { verdict, reden } = await told([...imported, expects('no-record-is-target-of-two-links')])
    expect([verdict, reden]).toEqual([
      'overgeslagen',
      'de wet no-record-is-target-of-two-links kwam niet aan de orde: het verhaal zegt er niets over',
    ])
  })

  test('is skipped when the LAS itself gave nothing to import', async () => {
    const { verdict } = await told([
      'activeer',
      'koppel',
      '{ storing: { soort: fault, faultcode: Server.InterneFout } }',
      'importeer',
      expects('no-record-is-target-of-two-links'),
    ])
    expect(verdict).toBe('overgeslagen')
  })

  test('is not what fails a system that refuses a good answer: another law says that', async () => {
    const refuses = bent(() => ({ importeer: async () => ({ kind: 'mislukt', reden: 'onleesbaar' }) }))
    const reads = bent((own) => ({
      importeer: async (koppeling) => {
        await own.importeer(koppeling)
        return { kind: 'mislukt', reden: 'onleesbaar' }
      },
    }))
    const law = expects('every-record-has-one-line')
    const { verdict, bevindingen } = await told([...imported.slice(0, 3), law], reads)
    expect([verdict, bevindingen.map(({ wet }) => wet)]).toEqual(['gezakt', ['a-good-answer-is-read']])
    expect((await told([...imported.slice(0, 3), law], refuses)).verdict).toBe('gezakt')
  })

  test('still fails for what comes after a law that did not come up', async () => {
    const { verdict, bevindingen } = await told([
      ...imported,
      expects('no-record-is-target-of-two-links'),
      '{ verwacht: { leerlingen: { nieuw: 7 } } }',
    ])
    expect([verdict, bevindingen[0]?.gevonden]).toEqual(['gezakt', '1: Jan Smit (1)'])
  })

  test('passes when the law came up later, at the next time that it is expected', async () => {
    const law = expects('no-record-is-target-of-two-links')
    expect((await told([...imported, law, '{ wijziging: { soort: instroom } }', 'importeer', law])).verdict).toBe(
      'geslaagd',
    )
  })

  test('is skipped for a call that the system lacks', async () => {
    const system = bent()
    const lacking = { ...system, lacks: new Set(['postbus'] as const) }
    const { verdict, reden } = await told([...imported, expects('one-invitation-per-person')], lacking)
    expect([verdict, reden]).toEqual(['overgeslagen', 'het systeem heeft geen postbus'])
  })
})
