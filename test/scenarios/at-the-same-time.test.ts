import { describe, expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

const begun = (stappen: string) =>
  story(`school:
  school: { brincode: 99XX }
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
stappen:
  - activeer
  - koppel
${stappen}`)

/** Our testcentrum, and how many imports were going on at most. */
function counting() {
  const own = openTestcentrum()
  let [now, most] = [0, 0]
  const system = systemOf({
    ...own,
    importeer: async (koppeling) => {
      now++
      most = Math.max(most, now)
      const answer = await own.importeer(koppeling)
      now--
      return answer
    },
  })
  return { system, most: () => most }
}

describe('steps at the same time', () => {
  test('each begin before the other is over', async () => {
    const { system, most } = counting()
    await told(begun('  - tegelijk: [importeer, importeer]\n  - verwerk\n'), { system })
    expect(most()).toBe(2)
  })

  test('go on together when each is a row', async () => {
    const [verdict] = await told(
      begun('  - tegelijk: [[importeer, verwerk], { tijd: +1 }]\n  - verwacht: { uitkomst: ok }\n'),
    )
    expect(verdict!.bevindingen).toEqual([])
  })

  const norm = '{ normeer: { leerling: { van: { key: "11" } }, toets: REK, score: 14 } }'
  const imported = '  - importeer\n  - verwerk\n'

  test('are none of them done by a system that lacks a call for one', async () => {
    const { verstuur: _, ...own } = openTestcentrum()
    let normed = 0
    const normeer: typeof own.normeer = async (question) => {
      normed++
      return own.normeer!(question)
    }
    const [verdict] = await told(begun(`${imported}  - tegelijk: [verstuur, ${norm}]\n`), {
      system: systemOf({ ...own, normeer }),
    })
    expect([verdict!.verdict, verdict!.reden, normed]).toEqual(['overgeslagen', 'het systeem heeft geen verstuur', 0])
  })

  test('are remembered where another of them turns out not to be possible', async () => {
    const own = openTestcentrum()
    let isNormed = false
    const system = systemOf({
      ...own,
      normeer: async (question) => {
        isNormed = true
        return own.normeer!(question)
      },
      // It tells of results only once there are any.
      toestand: async () => {
        const { resultaten, ...rest } = await own.toestand()
        return isNormed && resultaten ? { ...rest, resultaten } : rest
      },
    })
    const move = '{ verplaats-resultaat: { van: { van: { key: "11" } }, toets: REK, naar: { van: { key: "11" } } } }'
    const [verdict] = await told(begun(`${imported}  - tegelijk: [${move}, ${norm}]\n`), { system })
    expect([verdict!.verdict, verdict!.bevindingen]).toEqual(['overgeslagen', []])
  })

  test.each([
    [
      '  - tegelijk: [importeer, { regel: { import: voorstel } }]\n',
      'verhaal.yaml:12:27: stappen[2].tegelijk[1]: regel has no place in tegelijk; write it behind it',
    ],
    [
      '  - tegelijk: [importeer, [importer]]\n',
      'verhaal.yaml:12:28: stappen[2].tegelijk[1][0]: there is no such step; did you mean "importeer"?',
    ],
    ['  - tegelijk: [importeer]\n', 'verhaal.yaml:12:15: stappen[2].tegelijk: should be two steps or more'],
    [
      '  - tegelijk: [importeer, [{ bij: overkant }, importeer]]\n',
      'verhaal.yaml:12:5: bij: should be the name of a school of this story: eerste',
    ],
  ])('are refused where that makes no sense: %s', (step, said) => {
    expect(() => parseScenarios(begun(step), 'verhaal.yaml')).toThrow(said)
  })
})
