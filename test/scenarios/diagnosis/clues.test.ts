import { describe, expect, test } from '@jest/globals'
import { becameOf } from '../../../scenarios/diagnosis/became.ts'
import { cluesOf, widened } from '../../../scenarios/diagnosis/clues.ts'

describe('the clues of a finding', () => {
  test('are the same whoever it is about', () => {
    const one = cluesOf([
      {
        wat: 'geboortedatum van leerling Bram Zandstra (14)',
        verwacht: '2017-06-21',
        gevonden: '2017-06-20',
        wet: 'w',
      },
    ])
    const other = cluesOf([
      {
        wat: 'geboortedatum van leerling Mohamed el Amrani (00012)',
        verwacht: '2018-03-01',
        gevonden: '2018-03-02',
        wet: 'w',
      },
    ])
    expect([...one]).toEqual([...other])
    expect([...one]).toEqual(['wet w | geboortedatum leerling | dag ernaast'])
  })

  test('are the same however a story points', () => {
    const clues = (pointer: string) =>
      cluesOf([{ wat: `leerling ${pointer} in de EA: groep`, verwacht: '3A', gevonden: [], ernst: 'S2' }])
    expect([...clues('{van: {key: 17}}')]).toEqual([...clues('{ea: ea-noor}')])
    expect([...clues('{id: a}')]).toEqual(['wat leerling groep | leeg', 'ernst S2'])
  })

  test('say that a person was asked, not that it was made otherwise', () => {
    const found = { wat: 'leerling {ea: ea-sam} in de EA: roepnaam', verwacht: 'Samuel', gevonden: 'Sam' }
    expect([...cluesOf([found])]).toEqual(['wat leerling roepnaam | ingekort'])
    expect([...cluesOf([{ ...found, bewijs: { twijfel: { ref: '1' } } }])]).toEqual([
      'wat leerling roepnaam | gevraagd',
    ])
  })

  test('say that the system broke down', () => {
    expect([...cluesOf([], true)]).toEqual(['fout'])
  })

  test('come with what is more general', () => {
    expect([...widened(new Set(['wet w | roepnaam leerling | ingekort', 'ernst S3']))]).toEqual([
      'wet w | roepnaam leerling | ingekort',
      'wet w | roepnaam leerling',
      'wet w |  | ingekort',
      'wet w',
      '~ ingekort',
      'ernst S3',
    ])
  })
})

describe('how a value became another', () => {
  test.each([
    ['twijfel', 'bestaand', 'twijfel > bestaand'],
    ['7', '5: Noor Vos, Sam de Boer', 'minder'],
    [2, 3, 'meer'],
    [2, 0, 'niets'],
    ['Sam', null, 'leeg'],
    ['Sam', undefined, 'leeg'],
    [null, 'Sam', 'verzonnen'],
    ['2017-06-21', '2017-06-20', 'dag ernaast'],
    ['2017-06-21', '1970-01-01', 'andere dag'],
    ['2026-11-23T11:04:00Z', '2026-11-23T23:59:59Z', 'andere tijd'],
    ['Škoda', 'skoda', 'anders geschreven'],
    ['00012', '12-x', 'aangevuld'],
    ['Anne-Fleur', 'Anne', 'ingekort'],
    ['Zeeën', 'Zee�n', 'beschadigd'],
    ['Jansen', 'de Vries', 'anders'],
    [['3A'], [], 'leeg'],
    [['3A'], ['3A', 'Plus'], 'erbij'],
    [['3A', 'Plus'], ['3A'], 'eraf'],
    [['3A'], ['4B'], 'verwisseld'],
    [['3A'], ['3A', '3A'], 'dubbel'],
    [[], [{ soort: 'leerling', id: 'x', voor: {}, na: {} }], 'leerling anders'],
    [[], [{ soort: 'groep', id: 'x', na: {} }], 'groep erbij'],
  ])('%j became %j: %s', (verwacht, gevonden, became) => {
    expect(becameOf(verwacht, gevonden)).toBe(became)
  })
})
