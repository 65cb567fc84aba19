import { expect, test } from '@jest/globals'
import { onlyNew } from '../../scenarios/baseline/only-new.ts'
import type { Verdict } from '../../scenarios/run/tell.ts'

const told = (naam: string, verdict: Verdict['verdict'], ...wat: readonly string[]) =>
  ({
    scenario: { naam, dekt: [] },
    verdict,
    bevindingen: wat.map((one) => ({ wat: one, ernst: 'S2' })),
  }) as unknown as Verdict
const mate = { ernst: 'S2', keer: 1 } as const

test('what is known says nothing, and of a story that fails by more only that more is looked at', () => {
  const looked = onlyNew(
    [
      told('goed', 'geslaagd'),
      told('bekend', 'gezakt', 'oud'),
      told('erger', 'gezakt', 'oud', 'nieuw'),
      told('stuk', 'fout', 'nieuw'),
    ],
    [
      { naam: 'erger', soorten: { nieuw: mate } },
      { naam: 'stuk', soorten: { nieuw: mate } },
    ],
  )
  expect(
    looked.map(({ scenario, verdict, bevindingen }) => [scenario.naam, verdict, bevindingen.map(({ wat }) => wat)]),
  ).toEqual([
    ['goed', 'geslaagd', []],
    ['bekend', 'overgeslagen', []],
    ['erger', 'gezakt', ['nieuw']],
    ['stuk', 'gezakt', ['nieuw']],
  ])
})

test('a system that newly breaks down broke down', () => {
  const [one] = onlyNew([told('stuk', 'fout')], [{ naam: 'stuk', soorten: { 'brak af bij verwerk': mate } }])
  expect(one).toMatchObject({ verdict: 'fout' })
})
