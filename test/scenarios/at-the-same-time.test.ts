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
