import { describe, expect, test } from '@jest/globals'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { story } from './stage.ts'

const stepOf = (step: string) =>
  parseScenarios(story(`school: handleiding\nstappen:\n  - ${step}\n`), 'verhaal.yaml')[0]!.stappen[0]!.stap

describe('the words that carry expectations', () => {
  test('are one step, with whose word it is, why, and for which systems', () => {
    const verwacht = { uitkomst: 'geweigerd' }
    expect(stepOf('verwacht: { uitkomst: geweigerd }')).toEqual({ doe: 'verwacht', klasse: 'regel', verwacht })
    expect(stepOf('regel: { uitkomst: geweigerd }')).toEqual({ doe: 'verwacht', klasse: 'regel', verwacht })
    expect(
      stepOf('gewoonte: { omdat: Een tikfout kost een dag., mits: [controleert-koppel], uitkomst: geweigerd }'),
    ).toEqual({
      doe: 'verwacht',
      klasse: 'gewoonte',
      omdat: 'Een tikfout kost een dag.',
      mits: ['controleert-koppel'],
      verwacht,
    })
  })

  test.each([
    ['keuze: { uitkomst: geweigerd }', 'verhaal.yaml:8:12: stappen[0].keuze: the field "omdat" is missing'],
    [
      'gewoonte: { omdat: Zo hoort het., mits: [controlescherm] }',
      'verhaal.yaml:8:15: stappen[0].gewoonte: should be at least one expectation',
    ],
    ['regel: { mits: [controlschem], uitkomst: ok }', 'verhaal.yaml:8:21: stappen[0].regel.mits[0]: is not one of'],
    ['regl: { uitkomst: ok }', 'verhaal.yaml:8:5: stappen[0]: there is no such step; did you mean "regel"?'],
    [
      'regel: { uitkomt: ok }',
      'verhaal.yaml:8:14: stappen[0].regel.uitkomt: there is no such field; did you mean "uitkomst"?',
    ],
  ])('are refused where they are not whole: %s', (step, said) => {
    expect(() => stepOf(step)).toThrow(said)
  })
})
